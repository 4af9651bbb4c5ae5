import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address } from '../frame/client';
import { makeKey } from '../frame/key';
import { type Organisation, signUp } from '../frame/organisation';
import { PACKAGE, type Ran, ran } from '../frame/package';

const PROGRAM = join(PACKAGE, 'charter.js');
const CONTENT = 'query ($id: ID!) { regulationContent(id: $id) { articles { key } provisions { kind key } } }';
const VALIDATE = 'query ($input: RegulationValidateInput!) { regulationValidate(input: $input) { problems { place message } } }';

describe('P-1.1 a regulation lives in a file of one’s own', () => {
  let organisation: Organisation;
  let key: string;
  let folder: string;
  beforeAll(async () => {
    organisation = await signUp();
    folder = mkdtempSync(join(tmpdir(), 'charter-policy-'));
  });
  // a whole regulation costs a quarter of what a key may spend at once
  beforeEach(async () => {
    ({ key } = await makeKey(organisation, ['Regulation:read', 'RegulationDraft:read', 'RegulationDraft:create']));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const charter = (...args: string[]): Promise<Ran> =>
    ran(process.execPath, [PROGRAM, 'policy', ...args, '--url', address(), '--key', key, '--lang', 'zh'], {
      cwd: folder,
      env: { CHARTER_CONFIG_DIR: join(folder, 'settings') },
    });
  const change = (from: string | RegExp, to: string) => {
    const path = join(folder, 'policy.yaml');
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };

  it('P-1.1 what is pulled is everything, and unchanged it comes to nothing', async () => {
    expect(await charter('pull', 'policy.yaml')).toMatchObject({ code: 0, stdout: expect.stringContaining('已保存') as string });
    const text = readFileSync(join(folder, 'policy.yaml'), 'utf8');
    for (const kind of ['limit', 'serviceItem', 'calendar', 'procedure', 'ratingScale', 'dispatchRule', 'form', 'scheme', 'ladder'])
      expect(text).toContain(`kind: ${kind}\n`);
    expect(await charter('diff', 'policy.yaml')).toMatchObject({ code: 0, stdout: expect.stringContaining('没有变化') as string });
  });

  it('P-1.1 what the file changes is told in words, with its faults, and nothing is kept of it', async () => {
    change(/(key: limit-handle-consultation\n(?:.*\n)*?\s+value: )\d+/, '$13');
    const told = await charter('diff', 'policy.yaml');
    expect(told).toMatchObject({ code: 0, stdout: expect.stringMatching(/^修改 {2}.*→.* 3 个/m) as string });
    change(/initial: registered/, 'initial: lost');
    expect(await charter('diff', 'policy.yaml')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('没有状态“lost”') as string,
    });
    change('initial: lost', 'initial: registered');
    const { regulationDrafts } = await organisation.admin.query<{ regulationDrafts: object[] }>('{ regulationDrafts { id } }');
    expect(regulationDrafts).toEqual([]);
  });

  it('P-1.1 it is applied as a revision, which is reviewed and published like every other', async () => {
    expect(await charter('apply', 'policy.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('--reason') as string });
    const done = await charter('apply', 'policy.yaml', '--reason', '咨询加快', '--json');
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const { id } = JSON.parse(done.stdout) as { id: string };
    const { regulationDraft } = await organisation.admin.query<{
      regulationDraft: { reason: string; comparison: { articles: object[]; provisions: { key: string; text: string }[] } };
    }>('query ($id: ID!) { regulationDraft(id: $id) { reason comparison { articles { key } provisions { key text } } } }', { id });
    expect(regulationDraft.reason).toBe('咨询加快');
    expect(regulationDraft.comparison.articles).toEqual([]);
    expect(regulationDraft.comparison.provisions.map((each) => each.key)).toEqual(['limit-handle-consultation']);
    const { regulationContent } = await organisation.admin.query<{ regulationContent: { articles: object[]; provisions: object[] } }>(
      CONTENT,
      {
        id,
      },
    );
    expect(regulationContent.articles.length).toBeGreaterThan(80);
  });

  it('P-1.1 a damaged file is refused with the place', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'regulation: [');
    expect(await charter('diff', 'broken.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('不是制度文件') as string });
    writeFileSync(join(folder, 'other.yaml'), 'regulation: x\narticles: []\nprovisions:\n  - kind: dance\n');
    expect(await charter('diff', 'other.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('provisions.0') as string });
  });

  it('P-1.1 a change that is not right is refused at its place, and none of another organisation is read', async () => {
    const { regulationId } = organisation;
    const body = { limit: { value: 0, unit: 'DAYS' } };
    const provisions = [{ key: 'limit-handle-consultation', body }];
    expect(await organisation.admin.failure(VALIDATE, { input: { regulationId, provisions } })).toBe('BAD_USER_INPUT');
    const stranger = await signUp();
    expect(await stranger.admin.failure(VALIDATE, { input: { regulationId } })).toBe('NOT_FOUND');
    const { regulation } = await organisation.admin.query<{ regulation: { versions: { id: string }[] } }>(
      'query ($id: ID!) { regulation(id: $id) { versions { id } } }',
      { id: regulationId },
    );
    expect(await stranger.admin.failure(CONTENT, { id: regulation.versions[0]?.id })).toBe('NOT_FOUND');
    const handler = await organisation.join('handler', 'living');
    expect(await handler.client.failure(VALIDATE, { input: { regulationId } })).toBe('FORBIDDEN');
  });
});
