import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { contractOf, mutationOf } from '../frame/contract';
import { makeKey } from '../frame/key';
import { type Organisation, signUp, unique } from '../frame/organisation';
import { present } from '../frame/present';

let organisation: Organisation;
beforeAll(async () => {
  organisation = await signUp();
});

interface Use {
  field: string;
  reason: string;
  calls: number;
  firstAt: string;
  lastAt: string;
  apiKey?: { id: string };
}

const USES = 'field reason calls firstAt lastAt';

/** What a key still uses, once so many calls are counted. */
async function uses(id: string, calls: number): Promise<Use[]> {
  for (let turn = 0; turn < 100; turn += 1) {
    const { apiKey } = await organisation.admin.query<{ apiKey: { deprecatedUses: Use[] } }>(
      `query ($id: ID!) { apiKey(id: $id) { deprecatedUses { ${USES} } } }`,
      { id },
    );
    if ((apiKey.deprecatedUses[0]?.calls ?? 0) >= calls) return apiKey.deprecatedUses;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`Not counted to ${calls} within 10 seconds`);
}

describe('O-5 what is to go', () => {
  it('O-5 is named in the answer, and counted for the key that used it, with the way out', async () => {
    const { id, client } = await makeKey(organisation, ['Customer:read']);
    const before = Date.now();
    const answers = await Promise.all([1, 2, 3].map(() => client.send('{ viewer { ...v } } fragment v on Viewer { old: locale }')));
    for (const { headers, errors } of answers) expect([errors, headers.get('deprecation-used')]).toEqual([undefined, 'Viewer.locale']);
    const clean = await client.send('{ viewer { account { locale } } }');
    expect(clean.headers.get('deprecation-used')).toBeNull();
    const [use, ...more] = await uses(id, 3);
    expect([use, more]).toEqual([
      expect.objectContaining({
        field: 'Viewer.locale',
        calls: 3,
        reason: expect.stringMatching(/^Use account\.locale\. Removed after 20/),
      }),
      [],
    ]);
    expect(Date.parse(present(use, 'use').lastAt)).toBeGreaterThanOrEqual(before - 1000);
  });

  it('O-5 is reported over all keys, the latest use first, to whoever may see keys', async () => {
    const { id, client } = await makeKey(organisation, ['Customer:read']);
    await client.query('{ viewer { locale } }');
    await uses(id, 1);
    const { deprecatedUses } = await organisation.admin.query<{ deprecatedUses: Use[] }>(`{ deprecatedUses { ${USES} apiKey { id } } }`);
    expect(deprecatedUses[0]?.apiKey?.id).toBe(id);
    const staff = await organisation.join('handler', 'living');
    expect(await staff.client.failure('{ deprecatedUses { field } }')).toBe('FORBIDDEN');
    const other = await signUp();
    expect(await other.admin.query('{ deprecatedUses { field } }')).toEqual({ deprecatedUses: [] });
  });

  it('O-5 says in the contract what to use instead and until when', () => {
    const schema = buildSchema(readFileSync(contractOf('core'), 'utf8'));
    const types = Object.values(schema.getTypeMap()).filter((type) => 'getFields' in type);
    const reasons = types.flatMap((type) => Object.values(type.getFields()).flatMap(({ deprecationReason }) => deprecationReason ?? []));
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/^Use \S+\. Removed after \d{4}-\d{2}-\d{2}\.$/);
  });
});

describe('O-5 @idempotent', () => {
  const create = (key: string) => mutationOf('core', 'customerCreate', 'customer { id }').replace(') {', `) @idempotent(key: ${key}) {`);
  const send = (client: { send: Organisation['admin']['send'] }, document: string, variables: object) =>
    client.send<{ customerCreate: { customer: { id: string } | null } }>(document, variables as Record<string, unknown>);

  it('O-5 gives a key within the document, for a program or a person, by value or variable', async () => {
    const { client } = await makeKey(organisation, ['Customer:read', 'Customer:create']);
    for (const by of [client, organisation.admin]) {
      const [name, key] = [unique('幂'), unique()];
      const first = await send(by, create(JSON.stringify(key)), { input: { name } });
      const again = await send(by, create(JSON.stringify(key)), { input: { name } });
      expect(first.errors).toBeUndefined();
      expect(again.data).toEqual(first.data);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      const { customers } = await by.query<{ customers: { totalCount: number } }>(
        'query ($name: String!) { customers(filter: { name: { eq: $name } }) { totalCount } }',
        { name },
      );
      expect(customers.totalCount).toBe(1);
    }
    const variable = create('$key').replace('($input', '($key: String!, $input');
    const [name, key] = [unique('幂'), unique()];
    const ids = [1, 2].map(async () => (await send(client, variable, { key, input: { name } })).data?.customerCreate.customer?.id);
    const [one, two] = [await ids[0], await ids[1]];
    expect(new Set([one, two].filter(Boolean)).size).toBe(1);
  });

  it('O-5 marks in the contract every mutation that a program must send a key with', async () => {
    const sdl = readFileSync(contractOf('core'), 'utf8');
    const marked = [...sdl.matchAll(/^ {2}(\w+)\(.*@idempotent$/gm)].map(([, name]) => name);
    expect(marked).toEqual(expect.arrayContaining(['requestCreate', 'customerCreate', 'provisionAmend', 'webhookCreate']));
    const { client } = await makeKey(organisation, ['Customer:create']);
    expect(await client.mutationFailure('customerCreate', { name: '无键' })).toBe('BAD_USER_INPUT');
  });
});
