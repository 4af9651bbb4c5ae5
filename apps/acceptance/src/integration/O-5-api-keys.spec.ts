import pg from 'pg';
import { type Key, inDays, makeKey, program } from '../frame/key';
import { type Organisation, signUp, unique } from '../frame/organisation';
import { present } from '../frame/present';
import { intake, register } from '../frame/request';

const REQUESTS = '{ requests { nodes { id } } }';
const DEPARTMENTS = '{ departments { nodes { id } } }';

let organisation: Organisation;
beforeAll(async () => {
  organisation = await signUp();
});

/** The key as its organisation sees it. */
async function seen({ id }: { id: string }): Promise<{ state: string; lastUsedAt: string | null; lastUsedAddress: string | null }> {
  const { apiKey } = await organisation.admin.query<{
    apiKey: { state: string; lastUsedAt: string | null; lastUsedAddress: string | null };
  }>('query ($id: ID!) { apiKey(id: $id) { state lastUsedAt lastUsedAddress } }', { id });
  return apiKey;
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not happen within five seconds');
}

describe('O-5 a program works with a key', () => {
  it('O-5 a key is shown once, looks like a key, and is kept as a hash only', async () => {
    const { key, id } = await makeKey(organisation, ['Request:read']);
    expect(key).toMatch(/^sk_live_[0-9a-f]{12}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}$/);
    const { apiKey } = await organisation.admin.query<{ apiKey: { hint: string } }>('query ($id: ID!) { apiKey(id: $id) { hint } }', {
      id,
    });
    expect(key.startsWith(apiKey.hint)).toBe(true);
    const database = new pg.Client({ connectionString: present(process.env['CHARTER_TEST_DATABASE'], 'database') });
    await database.connect();
    const secret = present(key.split('_')[3], 'secret');
    const { rows } = await database.query<{ found: boolean }>(
      `select exists (select from platform.api_key k where strpos(k::text, $1) > 0) as found`,
      [secret],
    );
    await database.end();
    expect(rows).toEqual([{ found: false }]);
  });

  it('O-5 it may do what its scopes name and nothing else', async () => {
    const { client } = await makeKey(organisation, ['Request:read', 'Request:create', 'Customer:create']);
    await register(client.with({ 'idempotency-key': unique() }));
    expect((await client.send(REQUESTS)).errors).toBeUndefined();
    expect(await client.failure(DEPARTMENTS)).toBe('FORBIDDEN');
    expect(await client.with({ 'idempotency-key': unique() }).mutationFailure('departmentCreate', { name: '新部门' })).toBe('FORBIDDEN');
  });

  it('O-5 it sees personal data in clear only with the scope for it', async () => {
    const { customer } = await register(organisation.admin, intake({ newCustomer: { name: '王芳', phone: '13900001234' } }));
    const id = present(customer, 'customer').id;
    const query = 'query ($id: ID!) { customer(id: $id) { phone phoneMasked } }';
    const clear = async (scopes: string[]) => {
      const { client } = await makeKey(organisation, scopes);
      return (await client.query<{ customer: { phone: string | null; phoneMasked: string } }>(query, { id })).customer;
    };
    expect((await clear(['Customer:read'])).phone).toBeNull();
    const holder = await organisation.admin.query<{ customer: { phone: string | null } }>(query, { id });
    expect((await clear(['Customer:read', 'pii:read'])).phone).toBe(holder.customer.phone);
  });

  it('O-5 what it does stands in the audit trail under the name of the key', async () => {
    const { client, id } = await makeKey(organisation, ['Department:create', 'Department:read'], { name: '人事系统' });
    const { department } = await client
      .with({ 'idempotency-key': unique() })
      .done<{ department: { id: string } }>('departmentCreate', { name: '对接部' }, 'department { id }');
    const { department: found } = await organisation.admin.query<{
      department: { history: { actorName: string; source: string; action: string }[] };
    }>('query ($id: ID!) { department(id: $id) { history { actorName source action } } }', { id: department.id });
    expect(found.history).toEqual([{ actorName: '人事系统', source: 'api', action: 'create' }]);
    const { viewer } = await client.query<{ viewer: { key: { id: string; name: string }; member: null; account: { email: string } } }>(
      '{ viewer { key { id name } member { id } account { email } } }',
    );
    expect(viewer).toEqual({ key: { id, name: '人事系统' }, member: null, account: { email: '' } });
  });

  it('O-5 the last use is on record with its address', async () => {
    const key = await makeKey(organisation, ['Request:read']);
    expect((await seen(key)).lastUsedAt).toBeNull();
    await key.client.query(REQUESTS);
    await eventually(async () => (await seen(key)).lastUsedAt !== null);
    expect(await seen(key)).toMatchObject({ state: 'ACTIVE', lastUsedAddress: '127.0.0.1' });
  });
});

describe('O-5 a key never gives more than its maker has', () => {
  it('O-5 nobody makes a key for what they may not do', async () => {
    expect(await organisation.admin.refused('apiKeyCreate', { name: 'x', scopes: ['Customer:fly'], expiresAt: inDays(1) })).toMatchObject({
      field: ['scopes'],
    });
    const { role } = await organisation.admin.done<{ role: { id: string } }>(
      'roleCreate',
      {
        name: unique('对接员'),
        grants: [
          { subject: 'ApiKey', actions: ['read', 'create'], scope: 'ALL' },
          { subject: 'Request', actions: ['read'], scope: 'ALL' },
        ],
      },
      'role { id }',
    );
    const clerk = await organisation.hire({ name: '对接员', roleIds: [role.id] });
    expect(
      await clerk.client.refused('apiKeyCreate', { name: 'x', scopes: ['Request:read', 'Member:update'], expiresAt: inDays(1) }),
    ).toMatchObject({ code: 'FORBIDDEN', field: ['scopes'] });
  });

  it('O-5 a key loses what its maker loses, at the next call', async () => {
    const grants = [
      { subject: 'ApiKey', actions: ['create'], scope: 'ALL' },
      { subject: 'Request', actions: ['read'], scope: 'ALL' },
      { subject: 'Department', actions: ['read'], scope: 'ALL' },
    ];
    const { role } = await organisation.admin.done<{ role: { id: string } }>(
      'roleCreate',
      { name: unique('对接员'), grants },
      'role { id }',
    );
    const clerk = await organisation.hire({ name: '对接员', roleIds: [role.id] });
    const { client } = await makeKey(clerk.client, ['Request:read', 'Department:read']);
    expect((await client.send(DEPARTMENTS)).errors).toBeUndefined();
    await organisation.admin.done('roleUpdate', { id: role.id, grants: grants.slice(0, 2) }, 'role { id }');
    expect(await client.failure(DEPARTMENTS)).toBe('FORBIDDEN');
    expect((await client.send(REQUESTS)).errors).toBeUndefined();
    await organisation.admin.done('memberUpdate', { id: clerk.id, active: false }, 'member { id }');
    expect(await client.failure(REQUESTS)).toBe('UNAUTHENTICATED');
  });

  it('O-5 a key makes no keys, and changes nothing of the person who made it', async () => {
    const { client, id } = await makeKey(organisation, ['ApiKey:create', 'ApiKey:revoke', 'ApiKey:read']);
    const keyed = client.with({ 'idempotency-key': unique() });
    expect(await keyed.mutationFailure('apiKeyCreate', { name: 'x', scopes: ['ApiKey:read'], expiresAt: inDays(1) })).toBe('FORBIDDEN');
    expect(await client.mutationFailure('apiKeyRevoke', { id })).toBe('FORBIDDEN');
    expect(await client.mutationFailure('accountUpdate', { name: 'somebody else' })).toBe('FORBIDDEN');
    const { organisation: own } = await organisation.admin.query<{ organisation: { id: string } }>('{ organisation { id } }');
    expect(await client.mutationFailure('sessionSwitch', { organisationId: own.id })).toBe('FORBIDDEN');
  });
});

describe('O-5 a key that is no good opens nothing', () => {
  async function statusWith(key: string, accept = 'application/graphql-response+json'): Promise<number> {
    const response = await fetch(`${present(process.env['CHARTER_URL'], 'server')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, accept },
      body: JSON.stringify({ query: '{ templates { code } }' }),
    });
    return response.status;
  }

  it('O-5 invented, mistyped and foreign keys are refused, also for what anybody may ask', async () => {
    const { key } = await makeKey(organisation, ['Request:read']);
    const swapped = `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`;
    for (const bad of [swapped, 'sk_live_', `sk_live_${'0'.repeat(12)}_${'a'.repeat(32)}_000000`, `sk_test_${key.slice(8)}`]) {
      expect(await program(bad).failure(REQUESTS)).toBe('UNAUTHENTICATED');
      expect(await statusWith(bad)).toBe(401);
    }
    expect(await statusWith(key)).toBe(200);
  });

  it('O-5 a revoked key is refused at the very next call', async () => {
    const keys: Key[] = await Promise.all([1, 2, 3].map(() => makeKey(organisation, ['Request:read'])));
    for (const key of keys) {
      expect((await key.client.send(REQUESTS)).errors).toBeUndefined();
      await organisation.admin.done('apiKeyRevoke', { id: key.id, reason: '人员离职' }, 'apiKey { id }');
      expect(await key.client.failure(REQUESTS)).toBe('UNAUTHENTICATED');
      expect((await seen(key)).state).toBe('REVOKED');
    }
  });

  it('O-5 it lives a year at most', async () => {
    const refused = (expiresAt: string) => organisation.admin.refused('apiKeyCreate', { name: 'x', scopes: ['Request:read'], expiresAt });
    expect(await refused(inDays(370))).toMatchObject({ code: 'RULE_VIOLATION', field: ['expiresAt'] });
    expect(await refused(inDays(-1))).toMatchObject({ code: 'RULE_VIOLATION' });
    const { client } = await makeKey(organisation, ['Request:read'], { expiresAt: new Date(Date.now() + 1500).toISOString() });
    expect((await client.send(REQUESTS)).errors).toBeUndefined();
    await eventually(async () => (await client.failure(REQUESTS)) === 'UNAUTHENTICATED');
  });

  it('O-5 it works from the addresses it was made for', async () => {
    const from = (addresses: string[]) => makeKey(organisation, ['Request:read'], { addresses });
    expect((await (await from(['127.0.0.0/8'])).client.send(REQUESTS)).errors).toBeUndefined();
    expect((await (await from(['10.0.0.1', '::1', '127.0.0.1'])).client.send(REQUESTS)).errors).toBeUndefined();
    const elsewhere = await from(['10.0.0.0/8', '2001:db8::/32']);
    expect(await elsewhere.client.failure(REQUESTS)).toBe('UNAUTHENTICATED');
    expect(await elsewhere.client.with({ 'x-forwarded-for': '10.0.0.1' }).failure(REQUESTS)).toBe('UNAUTHENTICATED');
    for (const addresses of [['10.0.0.0/33'], ['0127.0.0.1'], ['example.com'], ['1.2.3']])
      expect(
        await organisation.admin.refused('apiKeyCreate', { name: 'x', scopes: ['Request:read'], expiresAt: inDays(1), addresses }),
      ).toMatchObject({ field: ['addresses'] });
  });

  it('O-5 it reaches no other organisation', async () => {
    const other = await signUp();
    const request = await register(other.admin);
    const { client } = await makeKey(organisation, ['Request:read', 'Customer:read']);
    const { request: found } = await client
      .with({ 'x-tenant': other.slug })
      .query<{ request: null }>('query ($id: ID!) { request(id: $id) { id } }', { id: request.id });
    expect(found).toBeNull();
    const foreign = await makeKey(other, ['Request:read']);
    expect(await organisation.admin.mutationFailure('apiKeyRevoke', { id: foreign.id })).toBe('NOT_FOUND');
    expect((await foreign.client.send(REQUESTS)).errors).toBeUndefined();
  });
});
