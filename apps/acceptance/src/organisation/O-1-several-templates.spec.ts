import { Client, anyone } from '../frame/client';
import { type Organisation, founding, signUp } from '../frame/organisation';

interface Variant {
  templates: string[];
  name: string;
  text: string;
}

interface Clash {
  id: string;
  sort: string;
  sortName: string;
  reason: string;
  onlyOne: boolean;
  keep: string;
  variants: Variant[];
}

interface Combination {
  title: string;
  articleCount: number;
  itemCount: number;
  chapters: { title: string; articles: { title: string; provisions: string[] }[] }[];
  provisions: { kind: string; kindName: string; names: string[] }[];
  departments: string[];
  roles: string[];
  clashes: Clash[];
}

const COMBINATION = `query ($templates: [String!]!, $decisions: [TemplateDecisionInput!]) {
  templateCombination(templates: $templates, decisions: $decisions) {
    title articleCount itemCount chapters { title articles { title provisions } } provisions { kind kindName names } departments roles
    clashes { id sort sortName reason onlyOne keep variants { templates name text } } } }`;

const STARTED = `{ regulations { title inForce { number articles { key level title }
    provisions { kind key name body { ... on ServiceItemBody { department } } } } }
  serviceItems { key name } departments { nodes { code } totalCount }
  roles { nodes { code templateDifference { missing { subject } extra { subject } } } } }`;

interface Started {
  regulations: {
    title: string;
    inForce: {
      articles: { key: string; level: string; title: string | null }[];
      provisions: { kind: string; key: string; name: string; body: { department?: string } }[];
    };
  }[];
  serviceItems: { key: string; name: string }[];
  departments: { nodes: { code: string }[]; totalCount: number };
  roles: { nodes: { code: string; templateDifference: { missing: object[]; extra: object[] } | null }[] };
}

const combination = async (templates: string[], decisions: object[] = [], client: Client = anyone) =>
  (await client.query<{ templateCombination: Combination }>(COMBINATION, { templates, decisions })).templateCombination;

const COMPLAINT = 'key serviceItem complaint';

const complaints = ({ regulations }: Started) =>
  regulations[0]!.inForce.provisions
    .filter(({ kind, key }) => kind === 'serviceItem' && key.startsWith('complaint'))
    .map(({ key, name, body }) => [key, name, body.department]);

async function everyItemIsPromised({ admin }: Organisation): Promise<void> {
  const { serviceItems } = await admin.query<Started>(STARTED);
  for (const { key } of serviceItems) {
    const { requestPreview } = await admin.query<{ requestPreview: object }>(
      'query ($item: String!) { requestPreview(input: { item: $item }) { promise promisedAt department { code } } }',
      { item: key },
    );
    expect([key, requestPreview]).toEqual([
      key,
      { promise: expect.stringMatching(/./), promisedAt: expect.any(String), department: { code: expect.any(String) } },
    ]);
  }
}

describe('O-1 several templates at sign-up', () => {
  it('O-1 shows anyone what some templates bring together, and both sides of every clash in words', async () => {
    const both = await combination(['community', 'process']);
    expect(both.title).toBe('服务管理制度');
    expect(both.chapters.flatMap(({ articles }) => articles)).toHaveLength(both.articleCount);
    const articles = both.chapters.flatMap((chapter) => chapter.articles);
    expect(articles.find(({ title }) => title === '六项原则')?.provisions.length).toBeGreaterThan(0);
    expect(both.provisions.find(({ kind }) => kind === 'serviceItem')).toMatchObject({ kindName: '服务事项' });
    expect(both.provisions.find(({ kind }) => kind === 'serviceItem')?.names).toHaveLength(both.itemCount);
    expect(both.departments).toEqual(expect.arrayContaining(['中心办公室', '公司总部', '品质管理部']));
    expect(both.roles).toEqual(expect.arrayContaining(['管理员', '监督员']));
    const complaint = both.clashes.find(({ id }) => id === COMPLAINT);
    expect(complaint).toMatchObject({ sort: 'serviceItem', sortName: '服务事项', reason: 'SAME_KEY', onlyOne: false, keep: 'community' });
    expect(complaint?.variants.map(({ templates }) => templates)).toEqual([['community'], ['process']]);
    for (const { variants } of both.clashes)
      for (const { name, text } of variants) expect([name, text]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);

    const english = await combination(['community', 'process'], [], new Client('core', { 'accept-language': 'en' }));
    expect(english.title).toBe('Service regulation');
    const words = { ...english, clashes: english.clashes.map(({ sortName, variants }) => ({ sortName, variants })) };
    expect(JSON.stringify(words)).not.toMatch(/\p{Script=Han}/u);
  });

  it('O-1 follows what was decided, and passes over what fits nothing', async () => {
    const decided = await combination(
      ['community', 'process'],
      [
        { clash: COMPLAINT, keep: 'process' },
        { clash: 'key serviceItem nothing', keep: 'process' },
      ],
    );
    expect(decided.clashes.find(({ id }) => id === COMPLAINT)?.keep).toBe('process');
    const plain = await combination(['process']);
    expect([plain.clashes, plain.title]).toEqual([[], '服务流程管理制度']);
    expect(await anyone.failure(COMBINATION, { templates: ['process', 'circus'] })).toBe('BAD_USER_INPUT');
    expect(await anyone.failure(COMBINATION, { templates: [] })).toBe('BAD_USER_INPUT');
  });

  it('O-1 founds an organisation from two templates without any decision: everything is there once and can be worked with', async () => {
    const shown = await combination(['community', 'special']);
    const organisation = await signUp({ templates: ['community', 'special'] });
    const started = await organisation.admin.query<Started>(STARTED);
    const [regulation] = started.regulations;
    expect(regulation?.title).toBe('服务管理制度');
    expect(regulation?.inForce.articles.filter(({ level }) => level === 'article')).toHaveLength(shown.articleCount);
    expect(started.serviceItems).toHaveLength(shown.itemCount);
    expect(started.departments.totalCount).toBe(shown.departments.length);
    const roles = started.roles.nodes;
    expect(roles.map(({ code }) => code)).toEqual(expect.arrayContaining(['admin', 'supervisor', 'socialWorker', 'carer']));
    expect(new Set(roles.map(({ code }) => code)).size).toBe(roles.length);
    for (const { code, templateDifference } of roles) expect([code, templateDifference]).toEqual([code, { missing: [], extra: [] }]);
    await everyItemIsPromised(organisation);
  });

  it('O-1 keeps the side that was decided for, or both under names of their own', async () => {
    const taken = { kind: 'property', templates: ['community', 'process'] };
    const one = await signUp({ ...taken, decisions: [{ clash: COMPLAINT, keep: 'process' }] });
    expect(complaints(await one.admin.query<Started>(STARTED))).toEqual([['complaint', '投诉建议', 'quality']]);
    const all = await signUp({ ...taken, decisions: [{ clash: COMPLAINT, keep: 'all' }] });
    const kept = complaints(await all.admin.query<Started>(STARTED));
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(
      expect.arrayContaining([
        ['complaint-community', '投诉建议（社区服务）', 'supervision'],
        ['complaint-process', '投诉建议（服务流程标准化）', 'quality'],
      ]),
    );
    await everyItemIsPromised(all);
  });

  it('O-1 founds an organisation from all five templates at once', async () => {
    const five = ['community', 'special', 'process', 'customer', 'quality'];
    const { articleCount, itemCount } = await combination(five);
    const { admin } = await signUp({ templates: five });
    const started = await admin.query<Started>(STARTED);
    expect(started.regulations[0]?.inForce.articles.filter(({ level }) => level === 'article')).toHaveLength(articleCount);
    expect(started.serviceItems).toHaveLength(itemCount);
  });

  it.each([
    ['a template that is none', { templates: ['community', 'circus'] }, 'FIELD_INVALID', ['templates']],
    ['no template at all', { templates: [] }, 'FIELD_REQUIRED', ['templates']],
    [
      'a decision for a template that is not among them',
      { templates: ['community', 'process'], decisions: [{ clash: COMPLAINT, keep: 'quality' }] },
      'FIELD_INVALID',
      ['decisions', '0'],
    ],
    [
      'keeping both where only one can govern',
      { templates: ['community', 'process'], decisions: [{ clash: 'key dispatchRule emergency', keep: 'all' }] },
      'FIELD_INVALID',
      ['decisions', '0'],
    ],
    [
      'a decision about what does not clash',
      { templates: ['process', 'quality'], decisions: [{ clash: 'key serviceItem circus', keep: 'process' }] },
      'FIELD_INVALID',
      ['decisions', '0'],
    ],
  ])('O-1 refuses %s and names the field', async (_, more, code, field) => {
    const refusal = await anyone.refused('signUp', founding(more));
    expect(refusal).toMatchObject({ code, field });
    expect(refusal.message).toMatch(/[\u4e00-\u9fff]/);
  });
});
