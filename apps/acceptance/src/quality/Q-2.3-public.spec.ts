import { visit } from '../browser/visit';
import { sees, seesHeading } from '../browser/see';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';

interface Group {
  dimension: string;
  standards: { key: string; name: string; target: string; articles: { key: string; label: string }[] }[];
}

const STANDARDS = '{ standards { dimension standards { key name target articles { key label } } } }';

describe('Q-2.3 standards are published to customers', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const shown = async () => (await organisation.visitor.query<{ standards: Group[] }>(STANDARDS)).standards;
  const find = (groups: readonly Group[], key: string) => groups.flatMap(({ standards }) => standards).find((each) => each.key === key);

  it('Q-2.3 anybody reads those that are public, by dimension, with the articles that demand them', async () => {
    const groups = await shown();
    expect(groups.length).toBeGreaterThan(1);
    const all = groups.flatMap(({ standards }) => standards);
    expect(all.length).toBeGreaterThan(2);
    for (const { target, articles } of all) {
      expect(target).toMatch(/^(不低于|不高于|不少于|不超过)/);
      expect(articles.length).toBeGreaterThan(0);
    }
  });

  it('Q-2.3 what is published or taken back in the regulation shows at once; a department’s own stays inside', async () => {
    const dimension = 'timely';
    const standard = { dimension, metric: 'answerRate', direction: 'AT_LEAST', target: '97', unit: 'PERCENT', public: true };
    const save = (body: object, key = 'phone-answered') =>
      organisation.amend(key, { standard: body }, { name: { zh: '电话接通率', en: 'Calls answered' }, articles: [] });
    await save(standard);
    expect(present(find(await shown(), 'phone-answered'), 'standard')).toMatchObject({ name: '电话接通率', target: '不低于 97%' });
    await save({ ...standard, department: 'living', target: '98' }, 'phone-answered-living');
    expect(find(await shown(), 'phone-answered-living')).toBeUndefined();
    await save({ public: false });
    expect(find(await shown(), 'phone-answered')).toBeUndefined();
  });

  it('Q-2.3 the portal shows them on a page of their own, reached from the regulation', async () => {
    const page = await visit(`/${organisation.slug}/regulation`, {});
    await page.getByRole('link', { name: '服务标准' }).click();
    await seesHeading(page, '服务标准');
    await sees(page, /不低于/);
  });
});
