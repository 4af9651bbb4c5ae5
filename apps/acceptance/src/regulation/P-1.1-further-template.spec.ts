import { type Client } from '../frame/client';
import { type Organisation, signUp } from '../frame/organisation';

interface Extension {
  templates: string[];
  articleCount: number;
  itemCount: number;
  chapters: { title: string; articles: { title: string }[] }[];
  provisions: { kind: string; names: string[] }[];
  departments: string[];
  roles: string[];
  clashes: { id: string; keep: string; variants: { templates: string[]; name: string; text: string }[] }[];
}

interface Draft {
  id: string;
  state: string;
  reason: string | null;
  problems: { place: string; message: string }[];
  published: { number: number } | null;
  comparison: { articles: { key: string; change: string }[]; provisions: { kind: string; key: string; change: string }[] };
}

const EXTENSION = `query ($regulationId: ID!, $template: String!, $decisions: [TemplateDecisionInput!]) {
  templateExtension(regulationId: $regulationId, template: $template, decisions: $decisions) {
    templates articleCount itemCount chapters { title articles { title } } provisions { kind names } departments roles
    clashes { id keep variants { templates name text } } } }`;

const DRAFT = `draft { id state reason published { number } problems { place message }
  comparison { articles { key change } provisions { kind key change } } }`;

const NOW = `{ regulations { templates inForce { number } } serviceItems { key name } departments(first: 100) { nodes { name } }
  roles(first: 100) { nodes { code templateDifference { missing { subject } extra { subject } } } } }`;

interface Now {
  regulations: { templates: string[]; inForce: { number: number } }[];
  serviceItems: { key: string; name: string }[];
  departments: { nodes: { name: string }[] };
  roles: { nodes: { code: string; templateDifference: object | null }[] };
}

const COMPLAINT = 'key serviceItem complaint';

describe('P-1.1 a further template is taken into a regulation in force', () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await signUp();
  });

  const extension = async (template: string, decisions: object[] = [], client: Client = organisation.admin) =>
    (
      await client.query<{ templateExtension: Extension }>(EXTENSION, {
        regulationId: organisation.regulationId,
        template,
        decisions,
      })
    ).templateExtension;
  const act = async (name: string, input: object) =>
    (await organisation.admin.done<{ draft: Draft }>(`regulationDraft${name}`, { ...input }, DRAFT)).draft;
  const taken = (template: string, more: object = {}) => act('Create', { regulationId: organisation.regulationId, template, ...more });
  const now = () => organisation.admin.query<Now>(NOW);

  it('P-1.1 shows what would be new, and where it clashes with what the organisation has, whose side is followed', async () => {
    const shown = await extension('customer');
    expect(shown.templates).toEqual(['own', 'customer']);
    expect(shown.articleCount).toBeGreaterThan(10);
    expect(shown.chapters.flatMap(({ articles }) => articles)).toHaveLength(shown.articleCount);
    expect(shown.departments).toEqual(expect.arrayContaining(['公司总部', '客户关系部']));
    expect(shown.departments).not.toContain('环境服务部');
    expect(shown.roles).toEqual(['客户经理']);
    expect(shown.provisions.find(({ kind }) => kind === 'segment')?.names).toHaveLength(7);
    const complaint = shown.clashes.find(({ id }) => id === COMPLAINT);
    expect(complaint).toMatchObject({ keep: 'own', variants: [{ templates: ['own'] }, { templates: ['customer'] }] });
    const decided = await extension('customer', [{ clash: COMPLAINT, keep: 'customer' }]);
    expect(decided.clashes.find(({ id }) => id === COMPLAINT)?.keep).toBe('customer');
  });

  it('P-1.1 is a revision like any other until it is published, and then all of it is there', async () => {
    const before = await now();
    const shown = await extension('process');
    const draft = await taken('process', { reason: '采用服务流程标准化', decisions: [{ clash: COMPLAINT, keep: 'all' }] });
    expect([draft.state, draft.reason, draft.problems]).toEqual(['DRAFTING', '采用服务流程标准化', []]);
    expect(draft.comparison.articles.filter(({ change }) => change === 'ADDED').length).toBeGreaterThanOrEqual(shown.articleCount);
    expect(draft.comparison.articles.filter(({ change }) => change === 'REMOVED')).toEqual([]);
    expect(draft.comparison.provisions).toContainEqual({ kind: 'serviceItem', key: 'complaint-process', change: 'added' });
    expect(draft.comparison.provisions.filter(({ change }) => change === 'removed')).toEqual([]);
    expect(await now()).toEqual(before);

    await act('Submit', { id: draft.id });
    await act('Approve', { id: draft.id });
    const { published } = await act('Publish', { id: draft.id, reason: '采用服务流程标准化' });
    const after = await now();
    expect(after.regulations).toEqual([{ templates: ['community', 'process'], inForce: { number: published?.number } }]);
    const names = (of: Now) => of.serviceItems.map(({ name }) => name);
    expect(names(after)).toEqual(expect.arrayContaining([...names(before), '投诉建议（服务流程标准化）']));
    expect(after.departments.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...before.departments.nodes.map(({ name }) => name), ...shown.departments]),
    );
    const { requestPreview } = await organisation.admin.query<{ requestPreview: { promise: string; department: { name: string } } }>(
      '{ requestPreview(input: { item: "complaint-process" }) { promise department { name } } }',
    );
    expect(requestPreview).toMatchObject({ promise: expect.stringMatching(/./), department: { name: '品质管理部' } });
  });

  it('O-3 brings the roles it has, which are then compared with what the templates give', async () => {
    const draft = await taken('customer');
    for (const step of ['Submit', 'Approve']) await act(step, { id: draft.id });
    await act('Publish', { id: draft.id, reason: '采用客户关系管理' });
    const { roles } = await now();
    expect(roles.nodes.find(({ code }) => code === 'relationsManager')?.templateDifference).toEqual({ missing: [], extra: [] });
  });

  it('P-1.1 leaves nothing behind when it is discarded', async () => {
    const before = await now();
    const draft = await taken('quality');
    expect((await act('Discard', { id: draft.id })).state).toBe('DISCARDED');
    expect(await now()).toEqual(before);
  });

  it('P-1.1 is refused for what is taken already or is no template, for decisions that fit nothing, and to whoever may not draft', async () => {
    const { admin, regulationId } = organisation;
    const refused = (more: object) => admin.refused('regulationDraftCreate', { regulationId, ...more });
    expect(await refused({ template: 'community' })).toMatchObject({ code: 'RULE_VIOLATION', field: ['template'] });
    expect(await refused({ template: 'circus' })).toMatchObject({ code: 'FIELD_INVALID', field: ['template'] });
    const odd = [{ clash: COMPLAINT, keep: 'special' }];
    expect(await refused({ template: 'process', decisions: odd })).toMatchObject({ code: 'FIELD_INVALID', field: ['decisions', '0'] });
    const { client } = await organisation.join('handler', 'living');
    const begin = 'mutation ($input: RegulationDraftCreateInput!) { regulationDraftCreate(input: $input) { draft { id } } }';
    expect(await client.failure(begin, { input: { regulationId, template: 'process' } })).toBe('FORBIDDEN');
    expect(await client.failure(EXTENSION, { regulationId, template: 'process' })).toBe('FORBIDDEN');
  });
});
