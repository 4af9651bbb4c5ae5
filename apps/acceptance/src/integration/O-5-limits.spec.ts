import { address } from '../frame/client';
import { makeKey } from '../frame/key';
import { type Organisation, signUp } from '../frame/organisation';
import { quickest } from '../frame/pace';
import { present } from '../frame/present';
import { figure } from '../../../../tools/prove/figures.mjs';

let organisation: Organisation;
beforeAll(async () => {
  organisation = await signUp();
});

interface Reply {
  status: number;
  headers: Headers;
  milliseconds: number;
  body: { data?: unknown; errors?: { extensions: { code: string } }[]; extensions?: { cost?: Record<string, unknown> } };
}

/** A call as a program makes it, with its status. */
async function call(headers: Record<string, string>, query: string, variables: object = {}): Promise<Reply> {
  const since = performance.now();
  const response = await fetch(`${address()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Reply['body'];
  return { status: response.status, headers: response.headers, milliseconds: performance.now() - since, body };
}

const many = (count: number, part: (place: number) => string) => Array.from({ length: count }, (_, place) => part(place)).join(' ');
const nested = (depth: number): string => (depth === 0 ? 'id' : `parent { ${nested(depth - 1)} }`);
const PAGE =
  'nodes { id department { id } customer { id } history { id fields { field } } clocks { code holds { from } } timeline { at } }';

/** Fragments that name the next one twice: the last is reached by 2^n ways. */
const bomb = (length: number, field: string) =>
  `${many(length, (place) => `fragment F${place} on Query { ...F${place + 1} ...F${place + 1} }`)} fragment F${length} on Query { ${field} } query { ...F0 }`;

/** Forty documents that ask for more than anybody needs, with their variables. */
const EXPENSIVE: [string, string, object][] = [
  ...[13, 20, 100].map((depth): [string, string, object] => [`${depth} levels`, `{ departments { nodes { ${nested(depth)} } } }`, {}]),
  ...[31, 200, 900].map((count): [string, string, object] => [
    `${count} aliases`,
    `{ departments { nodes { ${many(count, (place) => `a${place}: id`)} } } }`,
    {},
  ]),
  ...[21, 100, 600].map((count): [string, string, object] => [
    `${count} root fields`,
    `{ ${many(count, (place) => `a${place}: organisation { id }`)} }`,
    {},
  ]),
  ...[10, 20, 40, 80, 200].map((length): [string, string, object] => [
    `${length} doubling fragments`,
    bomb(length, 'organisation { id }'),
    {},
  ]),
  ...[2, 5, 20].map((count): [string, string, object] => [
    `${count} large lists side by side`,
    `{ ${many(count, (place) => `a${place}: requests(first: 100) { ${PAGE} }`)} }`,
    {},
  ]),
  ['a page by a variable', `query ($n: Int!) { requests(first: $n) { ${PAGE} } }`, { n: 100 }],
  ['a page beyond the largest', `query ($n: Int!) { requests(first: $n) { ${PAGE} } }`, { n: 2_000_000 }],
  ['a page by a default', `query ($n: Int = 100) { requests(first: $n) { ${PAGE} } }`, {}],
  ['a page in a fragment', `fragment P on Query { requests(first: 100) { ${PAGE} } } { ...P }`, {}],
  ['a page in an inline fragment', `{ ... on Query { requests(first: 100) { ${PAGE} } } }`, {}],
  [
    'edges instead of nodes',
    `{ requests(first: 100) { edges { node { id department { id } history { id fields { field } } clocks { holds { from } } } } } }`,
    {},
  ],
  ['lists in lists', '{ members(first: 100) { nodes { roles { history { fields { field } } } department { parent { id } } } } }', {}],
  ...[51, 400].map((count): [string, string, object] => [
    `${count} directives`,
    `{ organisation { ${many(count, () => 'id @include(if: true)')} } }`,
    {},
  ]),
  ...[1001, 1300].map((count): [string, string, object] => [`${count} fields`, `{ organisation { ${many(count, () => 'id')} } }`, {}]),
  ...[5000, 100_000].map((count): [string, string, object] => [`${count} tokens`, `{ organisation { ${many(count, () => 'id')} } }`, {}]),
  ...[3000, 20_000].map((count): [string, string, object] => [
    `a filter of ${count} terms`,
    'query ($f: RequestFilter) { requests(filter: $f) { totalCount } }',
    { f: { or: Array.from({ length: count }, () => ({ number: { eq: 'x' } })) } },
  ]),
  [
    'a list of ids without end',
    'query ($f: RequestFilter) { requests(filter: $f) { totalCount } }',
    { f: { id: { in: Array.from({ length: 5000 }, () => 'req_1') } } },
  ],
  ...[2, 30].map((count): [string, string, object] => [
    `${count} attempts to sign in`,
    `mutation { ${many(count, (place) => `a${place}: login(input: { email: "a@b.example", password: "p${place}" }) { token }`)} }`,
    {},
  ]),
  [
    'attempts to sign in through fragments',
    'fragment A on Mutation { a: login(input: { email: "a@b.example", password: "1" }) { token } } fragment B on Mutation { b: login(input: { email: "a@b.example", password: "2" }) { token } } mutation { ...A ...B }',
    {},
  ],
  ['fragments around each other', 'fragment A on Query { ...B } fragment B on Query { ...A } { ...A }', {}],
  ['one name over and over', `{ ${many(1200, () => 'organisation { id }')} }`, {}],
  ['the same list under one name', `{ ${many(300, () => `requests(first: 100) { ${PAGE} }`)} }`, {}],
  ['variables that nobody declared', `query (${many(1500, (place) => `$v${place}: Int`)}) { organisation { id } }`, {}],
];

describe('O-5 documents that cost too much', () => {
  it('O-5 there are forty of them', () => {
    expect(EXPENSIVE.length).toBeGreaterThanOrEqual(40);
  });

  it('O-5 each is refused with a status of the caller’s fault, also when the same text comes again', async () => {
    const headers = present(organisation.admin.headers['authorization'], 'token');
    const wrong: object[] = [];
    const times: { milliseconds: number; again: () => Promise<unknown> }[] = [];
    for (const [what, query, variables] of EXPENSIVE)
      for (const turn of [1, 2]) {
        const { status, body, milliseconds } = await call({ authorization: headers }, query, variables);
        const code = body.errors?.[0]?.extensions.code;
        if (status < 400 || status >= 500 || !code) wrong.push({ what, turn, status, code });
        times.push({ milliseconds, again: () => call({ authorization: headers }, query, variables) });
      }
    expect(wrong).toEqual([]);
    const slow: number[] = [];
    for (const { again } of times.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 5)) slow.push(await quickest(3, again));
    figure('documents that ask too much, each sent twice', EXPENSIVE.length, { least: 40 });
    figure('slowest refusal of them, ms', Math.max(...slow), { most: 50 });
  });

  it('O-5 what the console asks for is not among them', async () => {
    const { status } = await call(
      { authorization: present(organisation.admin.headers['authorization'], 'token') },
      'query ($n: Int!) { requests(first: $n) { totalCount nodes { id state { code } department { id } assignee { id } customer { id } } } }',
      { n: 100 },
    );
    expect(status).toBe(200);
  });
});

describe('O-5 the budget of a key', () => {
  const LIST = 'query ($n: Int!) { requests(first: $n) { nodes { id department { id } customer { id } } } }';

  it('O-5 every answer says what the call cost and what is left, in words of the API and of HTTP', async () => {
    const { key } = await makeKey(organisation, ['Request:read']);
    const authorization = `Bearer ${key}`;
    const { body, headers } = await call({ authorization }, LIST, { n: 10 });
    expect(body.extensions?.cost).toMatchObject({ requested: 40, limit: 5000 });
    const { remaining } = present(body.extensions?.cost, 'cost') as { remaining: number };
    expect(remaining >= 4960 && remaining < 5000).toBe(true);
    expect([headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]).toEqual(['5000', String(remaining)]);
    expect(Number(headers.get('ratelimit-reset'))).toBeGreaterThanOrEqual(0);
    const { body: seen } = await call({ authorization }, '{ viewer { rateLimit { limit cost remaining resetAt } } }');
    expect(seen.data).toMatchObject({ viewer: { rateLimit: { limit: 5000, cost: 2 } } });
  });

  it('O-5 a dry run tells the cost, does nothing and is free', async () => {
    const { key } = await makeKey(organisation, ['Request:read', 'Department:create']);
    const dry = { authorization: `Bearer ${key}`, 'x-dry-run-cost': '1', 'idempotency-key': 'dry-run-of-a-test' };
    const { body, status } = await call(dry, LIST, { n: 100 });
    expect([status, body.data]).toEqual([200, null]);
    expect(body.extensions?.cost).toMatchObject({ requested: 400, remaining: 5000 });
    const { body: change } = await call(dry, 'mutation { departmentCreate(input: { name: "试算部" }) { userErrors { code } } }');
    expect(change.data).toBeNull();
    const { departments } = await organisation.admin.query<{ departments: { nodes: { name: string }[] } }>(
      '{ departments { nodes { name } } }',
    );
    expect(departments.nodes.some(({ name }) => name === '试算部')).toBe(false);
  });

  it('O-5 who has spent it is told when to come back, and takes nothing from another key', async () => {
    const [busy, quiet] = [await makeKey(organisation, ['Request:read']), await makeKey(organisation, ['Request:read'])];
    let refused: Reply | undefined;
    for (let turn = 0; turn < 60 && !refused; turn += 1) {
      const reply = await call({ authorization: `Bearer ${busy.key}` }, LIST, { n: 100 });
      if (reply.status !== 200) refused = reply;
    }
    expect(refused?.status).toBe(429);
    expect(refused?.body.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await call({ authorization: `Bearer ${quiet.key}` }, LIST, { n: 100 })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(refused?.headers.get('retry-after'))));
    expect((await call({ authorization: `Bearer ${busy.key}` }, LIST, { n: 10 })).status).toBe(200);
  });
});

describe('O-5 the id of a call', () => {
  it('O-5 is taken over, or made, and told back', async () => {
    const given = await call({ 'x-request-id': 'my-call-0001' }, '{ templates { code } }');
    expect(given.headers.get('x-request-id')).toBe('my-call-0001');
    const made = await call({ 'x-request-id': 'no good\tid' }, '{ templates { code } }');
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const failed = await call({ 'x-request-id': 'my-call-0002' }, '{ nothing }');
    expect(failed.headers.get('x-request-id')).toBe('my-call-0002');
  });
});
