import { type Answer, type Api, dataOf, openApi } from '../../../test/api';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { found } from '../../../test/organisations';

const CREATE = `mutation ($input: CustomerCreateInput!) { customerCreate(input: $input) { customer { id name } userErrors { code field } } }`;
const NOTE = `mutation ($input: CustomerUpdateInput!) { customerUpdate(input: $input) { customer { id note } userErrors { code } } }`;

interface Reply extends Answer {
  status: number;
  replayed: boolean;
}

let database: TestDatabase;
let api: Api;
let schema: string;
let token: string;
let program: string;
let count = 0;

beforeAll(async () => {
  database = await freshDatabase();
  api = await openApi(database);
  ({
    scope: { schema },
  } = await found(api.app, 'once'));
  token = await api.signIn('admin@once.example');
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const input = { name: 'ERP', scopes: ['Customer:create', 'Customer:read', 'Customer:update'], expiresAt };
  const made = await api.call(
    token,
    'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key userErrors { message } } }',
    { input },
  );
  program = dataOf<{ key: string }>(made, 'apiKeyCreate').key;
});
afterAll(async () => {
  await api.app.close();
  await database.drop();
});

const newKey = () => `once-${(count += 1)}`;
const newName = () => `Person ${(count += 1)}`;

async function send(key: string | undefined, query: string, variables: object = {}, who = token): Promise<Reply> {
  const headers = {
    'content-type': 'application/json',
    ...(who ? { authorization: `Bearer ${who}` } : {}),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const response = await api.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
  const replayed = response.headers['idempotency-replayed'] === 'true';
  return { ...(JSON.parse(response.body) as Answer), status: response.statusCode, replayed };
}

const codeOf = ({ errors }: Reply) => errors?.[0]?.extensions.code;
const peopleCalled = async (name: string) =>
  (await database.superuser.query(`select 1 from ${schema}.customer where name = $1`, [name])).rowCount;
const remembered = async () => (await database.superuser.query(`select 1 from ${schema}.idempotency`)).rowCount;

describe('O-5 a change that comes twice', () => {
  it('is made once, and answered the second time as the first, which is said', async () => {
    const [key, name] = [newKey(), newName()];
    const first = await send(key, CREATE, { input: { name } });
    const second = await send(key, CREATE, { input: { name } });
    expect([first.replayed, second.replayed]).toEqual([false, true]);
    expect(second.data).toEqual(first.data);
    expect(first.data?.['customerCreate']).toMatchObject({ customer: { name }, userErrors: [] });
    expect(await peopleCalled(name)).toBe(1);
  });

  it('is made twice without a key, and with two', async () => {
    const name = newName();
    for (const key of [undefined, undefined, newKey(), newKey()]) await send(key, CREATE, { input: { name } });
    expect(await peopleCalled(name)).toBe(4);
  });

  it('is another change with other words, other values or another name of the operation', async () => {
    const key = newKey();
    const input = { name: newName() };
    await send(key, CREATE, { input });
    for (const [query, variables] of [
      [CREATE, { input: { name: newName() } }],
      [CREATE.replace('id name', 'name id'), { input }],
      [CREATE.replace('mutation', 'mutation Named'), { input }],
    ] as const)
      expect(codeOf(await send(key, query, variables))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await send(key, CREATE, { input: { name: newName() } })).status).toBe(422);
  });

  it('may be sent again when it was refused, by its form or by its rule, for it had no effect', async () => {
    const key = newKey();
    expect((await send(key, CREATE, { input: { name: ' ' } })).data?.['customerCreate']).toMatchObject({ customer: null });
    const unknown = { input: { id: 'cus_00000000000070008000000000000000', note: 'x' } };
    expect(codeOf(await send(key, NOTE, unknown))).toBe('NOT_FOUND');
    const name = newName();
    const { data, replayed } = await send(key, CREATE, { input: { name } });
    expect(data?.['customerCreate']).toMatchObject({ customer: { name } });
    expect(replayed).toBe(false);
    expect(await peopleCalled(name)).toBe(1);
  });
});

describe('O-5 a text that is known already', () => {
  it('is not carried out past all limits under a name that none of its operations has', async () => {
    const [query, name] = [CREATE.replace('id name', 'name'), newName()];
    const named = (operationName: string | undefined) =>
      api.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${token}` },
        payload: { query, variables: { input: { name } }, operationName },
      });
    await named(undefined);
    for (const operationName of ['', 'null', 'undefined', 'Nobody'])
      expect((await named(operationName)).json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await peopleCalled(name)).toBe(1);
  });
});

describe('O-5 what carries a key', () => {
  it.each(['', 'a b', 'ü', 'x'.repeat(256)])('is refused when the key is %j', async (key) => {
    const name = newName();
    const refused = await send(key, CREATE, { input: { name } });
    expect(codeOf(refused)).toBe('BAD_USER_INPUT');
    expect(refused.errors?.[0]?.extensions).toMatchObject({ field: 'Idempotency-Key' });
    expect(await peopleCalled(name)).toBe(0);
  });

  it('may have one of 255 characters', async () => {
    expect(codeOf(await send('~'.repeat(255), CREATE, { input: { name: newName() } }))).toBeUndefined();
  });

  it('is one change: two, or one behind a fragment, are refused before anything is done', async () => {
    const before = await remembered();
    for (const query of [
      'mutation { a: noticesRead(input: {}) { unread } b: noticesRead(input: {}) { unread } }',
      'mutation { ...F } fragment F on Mutation { noticesRead(input: {}) { unread } }',
    ])
      expect(codeOf(await send(newKey(), query))).toBe('BAD_USER_INPUT');
    expect(await remembered()).toBe(before);
  });

  it('is nothing to remember when it only reads, or when nobody is signed in', async () => {
    const before = await remembered();
    const key = newKey();
    expect((await send(key, '{ organisation { slug } }')).data).toEqual({ organisation: { slug: 'once' } });
    expect((await send(key, '{ viewer { locale } }')).replayed).toBe(false);
    await send(
      key,
      'mutation ($input: LoginInput!) { login(input: $input) { token } }',
      { input: { email: 'a@b.example', password: 'x' } },
      '',
    );
    expect(await remembered()).toBe(before);
  });
});

describe('O-5 a program', () => {
  it('must send a key with what makes something', async () => {
    const name = newName();
    const refused = await send(undefined, CREATE, { input: { name } }, program);
    expect(codeOf(refused)).toBe('BAD_USER_INPUT');
    expect(refused.errors?.[0]?.message).toContain('Idempotency-Key');
    expect(refused.errors?.[0]?.extensions).toMatchObject({ field: 'Idempotency-Key' });
    expect(await peopleCalled(name)).toBe(0);
    expect((await send(newKey(), CREATE, { input: { name } }, program)).data?.['customerCreate']).toMatchObject({ customer: { name } });
  });

  it('must send one as well when a fragment hides what it makes', async () => {
    const query =
      'mutation { ...F } fragment F on Mutation { customerCreate(input: { name: "Hidden" }) { customer { id } userErrors { code } } }';
    expect(codeOf(await send(undefined, query, {}, program))).toBe('BAD_USER_INPUT');
    expect(await peopleCalled('Hidden')).toBe(0);
  });

  it('needs none to read, or to change what is there', async () => {
    expect((await send(undefined, '{ customers { totalCount } }', {}, program)).errors).toBeUndefined();
    const made = await send(newKey(), CREATE, { input: { name: newName() } }, program);
    const { id } = dataOf<{ customer: { id: string } }>(made, 'customerCreate').customer;
    const changed = await send(undefined, NOTE, { input: { id, note: 'Regular' } }, program);
    expect(changed.data?.['customerUpdate']).toMatchObject({ customer: { id, note: 'Regular' } });
  });
});
