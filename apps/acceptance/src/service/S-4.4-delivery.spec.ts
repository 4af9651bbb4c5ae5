import { type Organisation, signUp } from '../frame/organisation';
import { receipt, submit } from '../frame/portal';
import { take } from '../frame/request';

describe('S-4.4 delivered as prescribed', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('S-4.4 residents read the prescribed steps, documents, limit, fee and the articles they stand on', async () => {
    const { item } = await organisation.visitor.query<{
      item: {
        steps: string[];
        documents: string[];
        promise: string;
        feeAmount: string;
        feeBasis: string;
        free: boolean;
        audience: string;
        department: string;
        articles: { label: string; body: string }[];
      };
    }>('{ item(key: "home-repair") { steps documents promise feeAmount feeBasis free audience department articles { label body } } }');
    expect(item).toMatchObject({
      promise: '2 个工作日',
      feeAmount: '30',
      free: false,
      audience: '本社区居民家庭',
      department: '居家服务组',
    });
    expect(item.steps).toHaveLength(3);
    expect(item.feeBasis).toContain('收费目录');
    expect(item.articles.length).toBeGreaterThan(0);
    expect(item.articles.every(({ label, body }) => /^第.+条$/.test(label) && body.length > 5)).toBe(true);
  });

  it('S-4.4 a changed prescription is on the portal as soon as it takes effect', async () => {
    const fee = { amount: '35', unit: { zh: '次', en: 'visit' }, basis: { zh: '收费目录', en: 'List of fees' } };
    await organisation.amend('home-repair', { serviceItem: { fee, steps: [{ zh: '上门', en: 'Visit' }] } });
    const { item } = await organisation.visitor.query<{ item: object }>(
      '{ item(key: "home-repair") { steps feeAmount regulationVersion } }',
    );
    expect(item).toEqual({ steps: ['上门'], feeAmount: '35', regulationVersion: await organisation.latestVersion() });
  });

  it('S-4.4 what was done is recorded and told to the resident', async () => {
    const { token, request } = await submit(organisation.visitor);
    const { requests } = await organisation.admin.query<{ requests: { nodes: { id: string }[] } }>(
      'query ($s: String!) { requests(search: $s) { nodes { id } } }',
      { s: request.number },
    );
    const inside = requests.nodes[0]!;
    await take(organisation.admin, 'dispatch', inside, { departmentId: organisation.department('living') });
    await take(organisation.admin, 'accept', inside);
    await take(organisation.admin, 'complete', inside, { result: '已上门更换龙头，试水正常' });
    expect((await receipt(organisation.visitor, token))!.timeline.at(-1)!.text).toContain('已上门更换龙头，试水正常');
  });
});
