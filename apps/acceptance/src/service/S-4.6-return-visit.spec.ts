import { type Organisation, signUp } from '../frame/organisation';
import { type PublicRequest, submit } from '../frame/portal';
import { take } from '../frame/request';

describe('S-4.6 the resident’s answer comes back', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('S-4.6 a dissatisfied resident is found, the request is taken up again, and asked again', async () => {
    const { request } = await submit(organisation.visitor);
    const { requests } = await organisation.admin.query<{ requests: { nodes: { id: string }[] } }>(
      'query ($s: String!) { requests(search: $s) { nodes { id } } }',
      { s: request.number },
    );
    const inside = requests.nodes[0]!;
    const { admin } = organisation;
    await take(admin, 'dispatch', inside, { departmentId: organisation.department('living') });
    await take(admin, 'accept', inside);
    await take(admin, 'complete', inside, { result: '已处理' });
    const rated = await take(admin, 'rate', inside, { level: 'veryDissatisfied', comment: '电话回访：问题还在' });
    expect(rated.rating).toMatchObject({ bad: true });
    const bad = await admin.query<{ requests: { nodes: { id: string }[] } }>(
      '{ requests(filter: { badRating: { eq: true } }) { nodes { id } } }',
    );
    expect(bad.requests.nodes).toEqual([{ id: inside.id }]);
    const reopened = await take(admin, 'reopen', inside, { reason: '回访不满意' });
    expect(reopened).toMatchObject({ state: { code: 'inService' }, overdue: false });
    expect(reopened.promisedAt).not.toBeNull();
    const again = await take(admin, 'complete', inside, { result: '重新处理' });
    expect(again.ratingUrl).not.toBeNull();
    const token = again.ratingUrl!.split('/').at(-1);
    const { request: final } = await organisation.visitor.done<{ request: PublicRequest }>(
      'requestRate',
      { token, level: 'satisfied' },
      'request { ratedLevel }',
    );
    expect(final.ratedLevel).toBe('满意');
  });
});
