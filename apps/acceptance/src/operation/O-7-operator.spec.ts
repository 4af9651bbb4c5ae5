import { Client, anyone, login } from '../frame/client';
import { inDatabase } from '../frame/database';
import { codeIn, mailTo } from '../frame/mail';
import { type Organisation, SECRET_WORD, signUp } from '../frame/organisation';
import { form, submit } from '../frame/portal';
import { present } from '../frame/present';
import { command } from '../frame/server';

const LIST = '{ requests(first: 5) { totalCount nodes { summary } } }';
const REASON = '核对异常流量，见工单 4711';

interface Tenant {
  id: string;
  name: string;
  state: string;
  memberCount: number;
  current: boolean;
  parkedReason: string | null;
  deleteAt: string | null;
  usage: { sizeBytes: string; requests: number } | null;
  support: { operator: string; reason: string }[];
}

const TENANT =
  'id name slug state stateReason memberCount current schemaVersion parkedReason deleteAt lastActiveAt usage { sizeBytes members customers requests } support { operator reason endsAt }';

describe('O-7 the operator of the platform', () => {
  let home: Organisation;
  let watched: Organisation;
  let operator: Client;
  beforeAll(async () => {
    home = await signUp();
    watched = await signUp();
    expect((await command(['operator', 'add', home.email])).output).toContain('There is no account');
    for (const { email, admin } of [home, watched])
      await admin.done('emailConfirm', { code: codeIn(await mailTo(email, 'account.confirm')) }, 'done');
    const { code, output } = await command(['operator', 'add', home.email]);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(home.email) });
    operator = new Client('platform', home.admin.headers);
  });
  afterAll(() => command(['operator', 'remove', home.email]));

  const find = async (slug: string): Promise<Tenant> => {
    const { tenants } = await operator.query<{ tenants: { nodes: Tenant[] } }>(
      `query ($search: String) { tenants(search: $search) { nodes { ${TENANT} } } }`,
      {
        search: slug,
      },
    );
    return present(tenants.nodes[0], slug);
  };

  it('O-7 nobody else gets a word out of the platform: no visitor, no administrator, no auditor, no former operator', async () => {
    const stranger = new Client('platform', watched.admin.headers);
    const questions = [
      '{ operator { name } }',
      '{ status { active } }',
      '{ tenants { totalCount } }',
      '{ jobQueues { name } }',
      '{ acts { action } }',
      '{ failedJobs { id } }',
    ];
    for (const question of questions) {
      expect(await new Client('platform').failure(question)).toBe('UNAUTHENTICATED');
      expect(await stranger.failure(question)).toBe('FORBIDDEN');
    }
    const { id } = await find(watched.slug);
    for (const field of ['tenantSuspend', 'tenantResume', 'tenantKeep'])
      expect(await stranger.mutationFailure(field, { id, reason: REASON })).toBe('FORBIDDEN');
    expect(await stranger.mutationFailure('tenantEnter', { id, reason: REASON, minutes: 30 })).toBe('FORBIDDEN');
    expect(await stranger.mutationFailure('tenantDelete', { id, reason: REASON, confirm: watched.slug })).toBe('FORBIDDEN');
    // the operator's own right ends at the next call
    await command(['operator', 'add', watched.email]);
    expect(await stranger.failure('{ status { active } }')).toBeUndefined();
    await command(['operator', 'remove', watched.email]);
    expect(await stranger.failure('{ status { active } }')).toBe('FORBIDDEN');
    expect((await command(['operator', 'add', 'nobody@nowhere.example'])).output).toContain('There is no account');
  });

  it('O-7 sees organisations with state, version, size, members and activity', async () => {
    await submit(watched.visitor, { summary: '看不见的内容' });
    await inDatabase((database) => database.query('analyze'));
    expect((await command(['keep', '--once'])).code).toBe(0);
    const tenant = await find(watched.slug);
    expect(tenant).toMatchObject({
      state: 'ACTIVE',
      current: true,
      parkedReason: null,
      memberCount: 1,
      usage: { requests: 1 },
      lastActiveAt: expect.any(String),
    });
    expect(Number(tenant.usage?.sizeBytes)).toBeGreaterThan(100_000);
    const { status } = await operator.query<{ status: { active: number; spares: number } }>(
      '{ status { active suspended leaving behind spares schemaVersion accounts } }',
    );
    expect(status.active).toBeGreaterThan(1);
    expect(status.spares).toBeGreaterThan(0);
    const { jobQueues } = await operator.query<{ jobQueues: { name: string }[] }>('{ jobQueues { name waiting running failed } }');
    expect(jobQueues.length).toBeGreaterThan(0);
  });

  it('O-7 never gets data of an organisation: the schema has no way to it, and the session none either', async () => {
    const secret = '只有机构知道的话';
    await submit(watched.visitor, form({ summary: secret, name: '隐秘的人' }));
    const { __schema: schema } = await operator
      .query<{ __schema: { types: { name: string; fields: { name: string }[] | null }[] } }>(
        '{ __schema { types { name fields { name } } } }',
      )
      .catch(() => ({ __schema: { types: [] } }));
    const words = schema.types.flatMap(({ name, fields }) => [name, ...(fields ?? []).map((field) => field.name)]);
    for (const word of ['Request', 'Customer', 'Member', 'phone', 'summary', 'AuditEvent']) expect(words).not.toContain(word);
    // the operator's session is that of a member of another organisation; ids of this one are unknown to it
    const { requests } = await watched.admin.query<{ requests: { nodes: { id: string }[] } }>('{ requests(first: 1) { nodes { id } } }');
    const id = present(requests.nodes[0], 'request').id;
    expect(await home.admin.query('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    expect(await operator.failure(`{ request(id: "${id}") { summary } }`)).toBe('VALIDATION_FAILED');
    const everything = JSON.stringify([
      await operator.query(
        `{ tenants(first: 100) { nodes { ${TENANT} } } acts { action reason tenantName operator } failedJobs { id queue failure } jobQueues { name } }`,
      ),
    ]);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain('隐秘的人');
  });

  it('O-8 suspends and resumes: members and visitors are told at their next request, other organisations notice nothing', async () => {
    const { id } = await find(watched.slug);
    expect(await operator.refused('tenantSuspend', { id, reason: ' ' })).toMatchObject({ field: ['reason'] });
    await operator.done('tenantSuspend', { id, reason: REASON }, 'tenant { state }');
    expect(await watched.admin.failure(LIST)).toBe('TENANT_SUSPENDED');
    expect(await watched.visitor.failure('{ items { key } }')).toBe('TENANT_SUSPENDED');
    expect(await home.admin.failure(LIST)).toBeUndefined();
    const again = await login(watched.email, SECRET_WORD);
    expect(await again.failure(LIST)).toBe('TENANT_SUSPENDED');
    const { viewer } = await again.query<{ viewer: { closed: string; memberships: object[] } }>(
      '{ viewer { closed memberships { current } } }',
    );
    expect(viewer).toMatchObject({ closed: expect.stringContaining('停用'), memberships: [{}] });
    expect(await operator.refused('tenantSuspend', { id, reason: REASON })).toMatchObject({ code: 'RULE_VIOLATION' });
    expect(await operator.done('tenantResume', { id, reason: REASON }, 'tenant { state }')).toMatchObject({ tenant: { state: 'ACTIVE' } });
    expect(await watched.admin.failure(LIST)).toBeUndefined();
  });

  it('O-7 enters only with a reason and for a limited time, seen by the organisation, on its trail, and without personal data', async () => {
    const { id } = await find(watched.slug);
    expect(await operator.refused('tenantEnter', { id, reason: '', minutes: 30 })).toMatchObject({ field: ['reason'] });
    expect(await operator.refused('tenantEnter', { id, reason: REASON, minutes: 100_000 })).toMatchObject({ field: ['minutes'] });
    await operator.done('tenantEnter', { id, reason: REASON, minutes: 30 }, 'tenant { support { operator reason } }');
    const visits = await watched.admin.query<{ viewer: { supportVisits: object[] } }>(
      '{ viewer { supportVisits { name reason endsAt } } }',
    );
    expect(visits.viewer.supportVisits).toMatchObject([{ reason: REASON, endsAt: expect.any(String) }]);
    const trail = async () =>
      (
        await watched.admin.query<{ auditEvents: { nodes: { action: string; reason: string | null }[] } }>(
          '{ auditEvents(first: 5) { nodes { action reason actorName } } }',
        )
      ).auditEvents.nodes;
    expect(await trail()).toContainEqual(expect.objectContaining({ action: 'support.enter', reason: REASON }));

    const inside = await login(home.email, SECRET_WORD, watched.slug);
    const seen = await inside.query<{ requests: { nodes: { customer: { name: string } | null }[] } }>(
      '{ requests(first: 5) { nodes { number state { name } } } }',
    );
    expect(seen.requests.nodes.length).toBeGreaterThan(0);
    expect(await inside.failure('{ customers(first: 1) { nodes { phone } } }')).toBe('FORBIDDEN');
    expect(await inside.mutationFailure('organisationUpdate', { name: '改个名字' })).toBe('FORBIDDEN');

    await operator.done('tenantLeave', { id }, 'tenant { support { reason } }');
    expect(await inside.failure(LIST)).toBe('FORBIDDEN');
    expect((await trail())[0]).toMatchObject({ action: 'support.leave' });
  });

  it('O-7 is out when the time is over, without anybody doing anything', async () => {
    const { id } = await find(watched.slug);
    await operator.done('tenantEnter', { id, reason: REASON, minutes: 5 }, 'tenant { id }');
    const inside = await login(home.email, SECRET_WORD, watched.slug);
    expect(await inside.failure(LIST)).toBeUndefined();
    await inDatabase((database) =>
      database.query(
        `update platform.membership m set expires_at = now() from platform.tenant t where t.id = m.tenant_id and t.slug = $1 and m.expires_at is not null`,
        [watched.slug],
      ),
    );
    expect(await inside.failure(LIST)).toBe('FORBIDDEN');
    expect(await operator.done('tenantLeave', { id }, 'tenant { support { reason } }')).toMatchObject({ tenant: { support: [] } });
  });

  it('O-8 deletes only after 30 days, which can be taken back; then schema and keys are gone and the name is free', async () => {
    const leaving = await signUp();
    await submit(leaving.visitor);
    const { id } = await find(leaving.slug);
    expect(await operator.refused('tenantDelete', { id, reason: REASON, confirm: 'other' })).toMatchObject({ field: ['confirm'] });
    const { tenant } = await operator.done<{ tenant: Tenant }>(
      'tenantDelete',
      { id, reason: REASON, confirm: leaving.slug },
      `tenant { ${TENANT} }`,
    );
    expect(tenant.state).toBe('LEAVING');
    expect((Date.parse(present(tenant.deleteAt, 'day')) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
    expect(await leaving.admin.failure(LIST)).toBe('TENANT_SUSPENDED');
    await command(['keep', '--once']);
    await operator.done('tenantKeep', { id, reason: REASON }, 'tenant { state }');
    expect(await leaving.admin.failure(LIST)).toBeUndefined();

    const { schema, number } = await inDatabase(async (database) => {
      const { rows } = await database.query<{ schema: string; number: number }>(
        'select schema_name as schema, number from platform.tenant where slug = $1',
        [leaving.slug],
      );
      return present(rows[0], 'organisation');
    });
    await operator.done('tenantDelete', { id, reason: REASON, confirm: leaving.slug }, 'tenant { state }');
    await inDatabase((database) => database.query('update platform.tenant set delete_at = now() where number = $1', [number]));
    const { code, output } = await command(['keep', '--once']);
    expect({ code, output }).toMatchObject({ code: 0 });
    await inDatabase(async (database) => {
      const none = async (text: string) => expect((await database.query(text, [number])).rows).toEqual([]);
      expect((await database.query('select from pg_namespace where nspname = $1', [schema])).rows).toEqual([]);
      await none('select from platform.data_key where tenant_number = $1');
      await none('select from platform.membership m join platform.tenant t on t.id = m.tenant_id where t.number = $1');
      await none('select from platform.session s join platform.tenant t on t.id = s.tenant_id where t.number = $1');
    });
    expect(await leaving.visitor.query('{ organisation { name } }')).toEqual({ organisation: null });
    expect(await anyone.query('query ($name: String!) { slugSuggestion(name: $name) { available } }', { name: leaving.slug })).toEqual({
      slugSuggestion: { available: true },
    });
    const { acts } = await operator.query<{ acts: { action: string; reason: string; tenantName: string }[] }>(
      '{ acts(first: 100) { action reason tenantName } }',
    );
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['tenant.suspend', 'tenant.resume', 'tenant.enter', 'tenant.delete', 'tenant.keep']),
    );
  });

  it('O-7 tries a migration that failed again', async () => {
    const { id } = await find(watched.slug);
    const behind = async (sql: string) => inDatabase((database) => database.query(sql, [watched.slug]));
    await behind(`update platform.tenant set parked_at = now(), parked_reason = 'a lock' where slug = $1`);
    const { tenants } = await operator.query<{ tenants: { nodes: Tenant[] } }>('{ tenants(behind: true) { nodes { id parkedReason } } }');
    expect(tenants.nodes).toEqual([{ id, parkedReason: 'a lock' }]);
    await operator.done('tenantMigrate', { id }, 'tenant { id }');
    for (let tries = 0; tries < 100 && (await find(watched.slug)).parkedReason !== null; tries += 1)
      await new Promise((later) => setTimeout(later, 200));
    expect((await find(watched.slug)).parkedReason).toBeNull();
  });

  it('O-7 what operators did cannot be changed by the server itself', async () => {
    await inDatabase(async (database) => {
      const { rows } = await database.query(
        `select has_table_privilege('charter_serve', 'platform.operator_act', 'UPDATE') as change, has_table_privilege('charter_serve', 'platform.operator_act', 'DELETE') as remove`,
      );
      expect(rows).toEqual([{ change: false, remove: false }]);
    });
  });
});
