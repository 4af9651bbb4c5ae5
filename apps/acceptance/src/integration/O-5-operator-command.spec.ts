import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address } from '../frame/client';
import { makeKey } from '../frame/key';
import { type PlatformOperator, platformOperator } from '../frame/operator';
import { type Organisation, SECRET_WORD, signUp } from '../frame/organisation';
import { PACKAGE, type Ran, ran } from '../frame/package';
import { submit } from '../frame/portal';
import { takenOut } from '../frame/takeout';

const PROGRAM = join(PACKAGE, 'charter.js');
const REASON = 'Deleted by mistake, ticket 4713';
const COUNT = '{ requests(first: 1) { totalCount } }';

let operator: PlatformOperator;
let organisation: Organisation;
let folder: string;
beforeAll(async () => {
  [operator, organisation] = [await platformOperator(), await signUp()];
  folder = mkdtempSync(join(tmpdir(), 'charter-operator-'));
  expect((await charter(['login', '--url', address(), '--email', operator.home.email])).code).toBe(0);
});
afterAll(async () => {
  await operator.end();
  rmSync(folder, { recursive: true });
});

const charter = (args: string[], env: Record<string, string> = {}, input = ''): Promise<Ran> =>
  ran(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    input,
    env: {
      CHARTER_CONFIG_DIR: join(folder, 'settings'),
      LANG: 'en_US.UTF-8',
      LC_ALL: '',
      CHARTER_URL: '',
      CHARTER_PASSWORD: SECRET_WORD,
      ...env,
    },
  });

describe('O-5 charter tenant for operators of the platform', () => {
  it('O-5 lists organisations and shows one, for people and for programs', async () => {
    const { code, stdout } = await charter(['tenant', 'list', '--search', organisation.slug, '--state', 'active']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(new RegExp(`^${organisation.slug}  active  .*\\n1 organisations`))]);
    const listed = JSON.parse((await charter(['tenant', 'list', '--search', organisation.slug, '--json'])).stdout) as object;
    expect(listed).toMatchObject({ totalCount: 1, organisations: [{ slug: organisation.slug, state: 'ACTIVE' }] });
    const shown = await charter(['tenant', 'show', organisation.slug]);
    expect([shown.code, shown.stdout]).toEqual([0, expect.stringMatching(/State: active[^]*Members: 1/)]);
    expect((await charter(['tenant', 'show', organisation.slug, '--lang', 'zh'])).stdout).toMatch(/状态: 正常/);
  });

  it('O-5 changes the state with a reason; a deletion wants the short name again', async () => {
    const state = (change: string, ...more: string[]) =>
      charter(['tenant', 'state', organisation.slug, change, '--reason', REASON, ...more]);
    expect((await state('suspend')).stdout).toMatch(/: suspended/);
    expect(await organisation.admin.failure(COUNT)).toBe('TENANT_SUSPENDED');
    expect(await state('keep')).toMatchObject({ code: 1, stderr: expect.stringContaining('not waiting for its deletion') });
    expect((await state('resume')).stdout).toMatch(/: active/);
    expect(await state('delete', '--confirm', 'else')).toMatchObject({ code: 1 });
    expect((await state('delete', '--confirm', organisation.slug)).stdout).toMatch(/: being deleted/);
    expect((await state('keep')).stdout).toMatch(/: active/);
    expect(await organisation.admin.failure(COUNT)).toBeUndefined();
    const { acts } = await operator.client.query<{ acts: object[] }>('{ acts(first: 10) { action reason } }');
    expect(acts).toContainEqual({ action: 'tenant.suspend', reason: REASON });
  });

  it('O-5 puts an organisation back from a file, after a trial that it shows', async () => {
    await submit(organisation.visitor);
    const file = join(folder, 'taken.tar.gz');
    writeFileSync(file, await takenOut(organisation));
    await submit(organisation.visitor);
    const restore = ['tenant', 'restore', organisation.slug, file, '--reason', REASON];
    const trial = await charter([...restore, '--dry-run']);
    expect([trial.code, trial.stdout]).toEqual([
      0,
      expect.stringMatching(/would be as it was at[^]*request: 2 -> 1 rows[^]*nothing was changed/),
    ]);
    expect(await organisation.admin.query(COUNT)).toMatchObject({ requests: { totalCount: 2 } });
    expect(await charter(restore, {}, 'else\n')).toMatchObject({ code: 1, stderr: expect.stringContaining('short address') });
    const done = await charter(restore, {}, `${organisation.slug}\n`);
    expect([done.code, done.stdout]).toEqual([0, expect.stringMatching(/is as it was at[^]*request: 2 -> 1 rows/)]);
    expect(await organisation.admin.query(COUNT)).toMatchObject({ requests: { totalCount: 1 } });
    writeFileSync(file, 'no takeout');
    const refused = await charter([...restore, '--dry-run', '--lang', 'zh']);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('文件已损坏') });
  }, 120_000);

  it('O-5 says in one sentence what is missing, and is closed to keys and to everybody else', async () => {
    const { slug } = organisation;
    const cases = [
      [['tenant', 'show'], 2, 'Which organisation'],
      [['tenant', 'show', 'no-such-place'], 1, 'There is no organisation "no-such-place"'],
      [['tenant', 'list', '--state', 'asleep'], 2, 'choose one of active'],
      [['tenant', 'state', slug, 'suspend'], 2, 'Say why with --reason'],
      [['tenant', 'state', slug, 'paint', '--reason', REASON], 2, 'suspend, resume, delete or keep'],
      [['tenant', 'restore', slug], 2, 'From which file'],
      [['tenant', 'restore', slug, 'missing.tar.gz', '--reason', REASON], 2, 'cannot be read'],
    ] as const;
    for (const [args, code, words] of cases)
      expect(await charter([...args])).toMatchObject({ code, stderr: expect.stringContaining(words), stdout: '' });
    const { key } = await makeKey(organisation, ['Request:read']);
    expect(await charter(['tenant', 'list', '--url', address(), '--key', key])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('sign in by e-mail'),
    });
    const member = { CHARTER_CONFIG_DIR: join(folder, 'member') };
    await charter(['login', '--url', address(), '--email', organisation.email], member);
    expect((await charter(['tenant', 'list'], member)).code).toBe(1);
    expect((await charter(['--help'])).stdout).toContain('charter tenant restore');
    expect((await charter(['--help', '--lang', 'zh'])).stdout).toContain('charter tenant restore');
  });
});
