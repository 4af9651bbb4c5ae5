import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address } from '../frame/client';
import { contractOf } from '../frame/contract';
import { makeKey } from '../frame/key';
import { type Organisation, SECRET_WORD, accept, signUp, unique } from '../frame/organisation';
import { PACKAGE, type Ran, ran } from '../frame/package';
import { present } from '../frame/present';
import { register } from '../frame/request';

const PROGRAM = join(PACKAGE, 'charter.js');

let organisation: Organisation;
let key: string;
let folder: string;
beforeAll(async () => {
  organisation = await signUp();
  ({ key } = await makeKey(organisation, ['Customer:read', 'Customer:create', 'Request:read']));
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'charter-command-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = (more: Record<string, string> = {}) => ({
  CHARTER_CONFIG_DIR: join(folder, 'settings'),
  LANG: 'en_US.UTF-8',
  LC_ALL: '',
  // the tests' own address is named by each command, or asked for
  CHARTER_URL: '',
  ...more,
});
const charter = (args: string[], more: { env?: Record<string, string>; input?: string } = {}): Promise<Ran> =>
  ran(process.execPath, [PROGRAM, ...args], { cwd: folder, ...more, env: environment(more.env) });

const withKey = () => charter(['login', '--url', address(), '--key', key]);
const inPerson = (email = organisation.email) =>
  charter(['login', '--url', address(), '--email', email], { env: { CHARTER_PASSWORD: SECRET_WORD } });

describe('O-5 charter login', () => {
  it('O-5 keeps a key where only its owner can read it, and forgets it on request', async () => {
    const { code, stdout } = await withKey();
    expect([code, stdout]).toEqual([0, expect.stringContaining(organisation.slug)]);
    const file = join(folder, 'settings/login.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'settings')).mode & 0o777).toBe(0o700);
    expect((await charter(['tenant'])).stdout).toContain('Customer:read');
    expect(await charter(['logout'])).toMatchObject({ code: 0 });
    expect(await charter(['tenant', '--url', address()])).toMatchObject({ code: 1, stderr: expect.stringContaining('charter login') });
  });

  it('O-5 asks for address, e-mail and password, and keeps nothing when they are wrong', async () => {
    const asked = await charter(['login'], { input: `${address()}\n${organisation.email}\n${SECRET_WORD}\n` });
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining('Signed in') });
    const wrong = await charter(['login'], {
      input: `${address()}\nnobody@charter.example\nwrong\n`,
      env: { CHARTER_CONFIG_DIR: join(folder, 'other') },
    });
    expect(wrong.code).toBe(1);
    expect(() => statSync(join(folder, 'other/login.json'))).toThrow('ENOENT');
  });

  it('O-5 says in one sentence, in the language of the terminal, what is wrong and what to do', async () => {
    const cases = [
      [['tenant'], {}, 2, 'run charter login'],
      [['tenant'], { LANG: 'zh_CN.UTF-8' }, 2, '运行 charter login'],
      [['tenant', '--url', 'ftp://x'], {}, 2, 'must begin with'],
      [['tenant', '--url', 'http://127.0.0.1:9', '--key', 'k'], {}, 1, 'cannot be reached'],
      [['tenant', '--url', address(), '--key', 'sk_live_no'], {}, 1, 'run charter login again'],
      [['tenant', '--url', address(), '--key', 'sk_live_no', '--lang', 'zh'], {}, 1, '重新运行 charter login'],
      [['dance'], {}, 2, 'There is no command "dance"'],
      [['gql', '--dance'], {}, 2, 'An option is not right'],
    ] as const;
    for (const [args, env, code, words] of cases) {
      const told = await charter([...args], { env });
      expect(told).toMatchObject({ code, stderr: expect.stringContaining(words), stdout: '' });
      expect(told.stderr.trim().split('\n')).toHaveLength(1);
    }
    const { stderr } = await charter(['tenant', '--json']);
    expect(JSON.parse(stderr)).toEqual({ error: expect.stringContaining('charter login') });
  });
});

describe('O-5 charter tenant', () => {
  it('O-5 tells where one is, and goes to another organisation of the same account', async () => {
    const other = await signUp();
    const colleague = await organisation.join('handler', 'living', '赵文博');
    await other.admin.done('memberCreate', { name: '赵文博', email: colleague.email, roleIds: [other.role('auditor')] }, 'member { id }');
    await accept(colleague.email, '赵文博', colleague.client);
    await inPerson(colleague.email);
    const { stdout } = await charter(['tenant', '--json']);
    const { organisation: here, memberships } = JSON.parse(stdout) as {
      organisation: { slug: string };
      memberships: { organisation: { slug: string } }[];
    };
    const slugs = memberships.map(({ organisation: { slug } }) => slug);
    expect(slugs.sort()).toEqual([organisation.slug, other.slug].sort());
    const target = present(
      slugs.find((slug) => slug !== here.slug),
      'other organisation',
    );
    expect(await charter(['tenant', 'switch', target])).toMatchObject({ code: 0 });
    expect(JSON.parse((await charter(['tenant', '--json'])).stdout)).toMatchObject({ organisation: { slug: target } });
    expect(await charter(['tenant', 'switch', 'nowhere'])).toMatchObject({ code: 1, stderr: expect.stringContaining(here.slug) });
  });
});

describe('O-5 charter gql', () => {
  it('O-5 runs a document from an option, a file or standard input, with variables, and prints JSON', async () => {
    await withKey();
    const name = unique('王');
    const create = 'mutation ($input: CustomerCreateInput!) { customerCreate(input: $input) { customer { name } userErrors { code } } }';
    writeFileSync(join(folder, 'create.graphql'), create);
    const made = await charter(['gql', 'create.graphql', '--variables', JSON.stringify({ input: { name } })]);
    expect([made.code, JSON.parse(made.stdout)]).toMatchObject([0, { data: { customerCreate: { customer: { name }, userErrors: [] } } }]);
    const list = 'query ($first: Int!, $name: String!) { customers(first: $first, filter: { name: { eq: $name } }) { nodes { name } } }';
    const read = await charter(['gql', '-', '--var', 'first=3', '--var', `name=${name}`], { input: list });
    expect(JSON.parse(read.stdout)).toMatchObject({ data: { customers: { nodes: [{ name }] } }, extensions: { cost: { limit: 5000 } } });
  });

  it('O-5 leaves with 1 when the answer has errors or something to mend, with 2 when it was not understood', async () => {
    await withKey();
    const refused = await charter(['gql', '--query', 'mutation { customerCreate(input: { name: "" }) { userErrors { code } } }']);
    expect([refused.code, JSON.parse(refused.stdout)]).toMatchObject([
      1,
      { data: { customerCreate: { userErrors: [{ code: 'FIELD_REQUIRED' }] } } },
    ]);
    const unknown = await charter(['gql', '--query', '{ nothing }']);
    expect([unknown.code, JSON.parse(unknown.stdout)]).toMatchObject([1, { errors: [{ extensions: { code: 'VALIDATION_FAILED' } }] }]);
    expect(await charter(['gql', '--query', '{'])).toMatchObject({ code: 1, stdout: '' });
    expect(await charter(['gql'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--query') });
    expect(await charter(['gql', 'nowhere.graphql'])).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOENT') });
    expect(await charter(['gql', '--query', '{ x }', '--variables', '[1]'])).toMatchObject({ code: 2 });
  });
});

describe('O-5 charter schema', () => {
  it('O-5 fetches the schema and finds it to be the committed one', async () => {
    expect(await charter(['schema', 'pull', 'now.graphql', '--url', address()])).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'now.graphql'), 'utf8').trim().length).toBeGreaterThan(50_000);
    for (const against of [[], ['now.graphql']])
      expect(await charter(['schema', 'diff', ...against, '--url', address()])).toMatchObject({
        code: 0,
        stdout: 'Nothing has changed.\n',
      });
  });

  it('O-5 tells additions from what breaks programs', async () => {
    const now = readFileSync(contractOf('core'), 'utf8');
    writeFileSync(join(folder, 'before.graphql'), now.replace('type Candidate {', 'type Candidate {\n  gone: String\n'));
    const broken = await charter(['schema', 'diff', 'before.graphql', '--url', address()]);
    expect(broken).toMatchObject({ code: 1, stdout: expect.stringMatching(/^breaks {2}.*Candidate/) });
    writeFileSync(join(folder, 'before.graphql'), now.replace(/type Candidate \{\n {2}id: ID!/, 'type Candidate {'));
    const added = await charter(['schema', 'diff', 'before.graphql', '--url', address(), '--json']);
    expect([added.code, JSON.parse(added.stdout)]).toMatchObject([0, [{ level: 'NON_BREAKING', path: 'Candidate.id' }]]);
  });
});

describe('O-5 charter export', () => {
  it('O-5 takes a list out, waits for the file and saves it', async () => {
    const { number } = await registered();
    await inPerson();
    const told = await charter(['export', 'requests', '--format', 'csv', '--out', 'list.csv', '--json']);
    expect([told.code, JSON.parse(told.stdout)]).toMatchObject([0, { file: 'list.csv', cut: false }]);
    expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toContain(number);
  });

  it('O-5 says that a key fetches no files, and what can be taken out', async () => {
    await withKey();
    expect(await charter(['export', 'requests'])).toMatchObject({ code: 1, stderr: expect.stringContaining('sign in by e-mail') });
    expect(await charter(['export', 'everything'])).toMatchObject({ code: 2, stderr: expect.stringContaining('requests or customers') });
  });
});

/** A request with its number. */
async function registered(): Promise<{ id: string; number: string }> {
  const { id } = await register(organisation.admin);
  const { request } = await organisation.admin.query<{ request: { number: string } }>('query ($id: ID!) { request(id: $id) { number } }', {
    id,
  });
  return { id, number: request.number };
}

describe('O-5 charter webhook', () => {
  /** Starts listening and waits until it does. */
  async function listening(args: string[]): Promise<{ ended: Promise<number | null>; said: () => string }> {
    const child = spawn(process.execPath, [PROGRAM, 'webhook', 'listen', ...args], {
      cwd: folder,
      env: { ...process.env, ...environment() },
    });
    let [said, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const ended = new Promise<number | null>((over) => child.once('close', over));
    void ended.then(() => (errors += 'Listening: ended'));
    while (!errors.includes('Listening')) await new Promise((later) => setTimeout(later, 50));
    if (errors.includes('ended')) throw new Error(errors);
    return { ended, said: () => said };
  }

  it('O-5 makes a temporary webhook, prints what arrives, switches it off at the end, and takes the same one next time', async () => {
    await inPerson();
    const webhooks = async () =>
      (await organisation.admin.query<{ webhooks: { nodes: { id: string; active: boolean }[] } }>('{ webhooks { nodes { id active } } }'))
        .webhooks.nodes;
    for (const _time of [1, 2]) {
      const { ended, said } = await listening(['--create', '--topic', 'request.created', '--count', '1', '--json']);
      expect(await webhooks()).toEqual([{ id: expect.any(String), active: true }]);
      const { id } = await register(organisation.admin);
      expect(await ended).toBe(0);
      expect(JSON.parse(said())).toMatchObject({ type: 'request.created', data: { object: 'Request', id } });
    }
    expect(await webhooks()).toEqual([{ id: expect.any(String), active: false }]);
  });

  it('O-5 refuses a message that is not signed, and needs a secret to begin with', async () => {
    expect(await charter(['webhook', 'listen'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--create') });
    const child = spawn(process.execPath, [PROGRAM, 'webhook', 'listen', '--secret', `whsec_${btoa('secret')}`], {
      cwd: folder,
      env: { ...process.env, ...environment() },
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const ended = new Promise<number | null>((over) => child.once('close', over));
    while (!errors.includes('Listening')) await new Promise((later) => setTimeout(later, 50));
    const url = present(/http:\S+/.exec(errors)?.[0], 'address');
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(errors).toContain('was refused');
  });
});

describe('O-5 charter doctor', () => {
  it('O-5 finds everything well, and says who calls', async () => {
    await withKey();
    const { code, stdout } = await charter(['doctor', '--json']);
    const found = JSON.parse(stdout) as { check: string; state: string; text: string }[];
    expect(found.map(({ check, state }) => `${check} ${state}`)).toEqual([
      'address ok',
      'clock ok',
      'contract ok',
      'key ok',
      'limits ok',
      'webhooks warning',
    ]);
    expect(code).toBe(0);
    expect(found.at(-1)?.text).toContain('Webhook:read');
  });

  it('O-5 says what is wrong and the way out: no answer, another server, no login', async () => {
    const away = await charter(['doctor', '--url', 'http://127.0.0.1:9']);
    expect(away).toMatchObject({ code: 1, stdout: expect.stringContaining('check address, network and proxy') });
    const path = await charter(['doctor', '--url', `${address()}/console`]);
    expect(path).toMatchObject({ code: 1, stdout: expect.stringContaining('leave out any path') });
    const stranger = await charter(['doctor', '--url', address(), '--lang', 'zh']);
    expect(stranger).toMatchObject({ code: 1, stdout: expect.stringContaining('✗ 身份') });
  });
});
