import { hkdfSync } from 'node:crypto';
import pg from 'pg';
import { signCapability } from '../../../server/src/core/tenancy/capability';
import { type Organisation, signUp } from '../frame/organisation';
import { look, register } from '../frame/request';
import { present } from '../frame/present';

const DAY = 86_400_000;

interface Version {
  id: string;
  number: number;
  state: string;
  effectiveFrom: string;
  publishedByName: string;
  reason: string | null;
  changes: { change: string; kind: string; key: string; name: string; text: string }[];
}

const VERSION = 'id number state effectiveFrom publishedByName reason changes { change kind key name text }';

describe('P-1.1 versions of a regulation', () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await signUp();
  });

  const versions = async () =>
    (
      await organisation.admin.query<{ regulation: { inForce: Version; versions: Version[] } }>(
        `query ($id: ID!) { regulation(id: $id) { inForce { ${VERSION} } versions { ${VERSION} } } }`,
        { id: organisation.regulationId },
      )
    ).regulation;

  const amendment = async (more: object = {}) => ({
    regulationId: organisation.regulationId,
    expectedVersionNumber: await organisation.latestVersion(),
    key: 'limit-handle-consultation',
    body: { limit: { value: 3 } },
    reason: '试行后放宽',
    ...more,
  });

  const promise = async (item: string) =>
    (
      await organisation.admin.query<{ requestPreview: { promise: string; provision: { key: string } } }>(
        'query ($item: String!) { requestPreview(input: { item: $item }) { promise provision { key } } }',
        { item },
      )
    ).requestPreview;

  it('P-1.1 a changed limit is a new version, governs new requests only, and says in words what changed', async () => {
    const before = await organisation.latestVersion();
    const old = await register(organisation.admin);
    expect(await promise('consultation')).toEqual({ promise: '1 个工作日', provision: { key: 'limit-handle-consultation' } });

    const { regulationVersion } = await organisation.admin.done<{ regulationVersion: Version }>(
      'provisionAmend',
      await amendment(),
      `regulationVersion { ${VERSION} }`,
    );
    expect(regulationVersion).toMatchObject({ number: before + 1, state: 'IN_FORCE', publishedByName: '周岚', reason: '试行后放宽' });
    expect(regulationVersion.changes).toEqual([
      {
        change: 'changed',
        kind: 'limit',
        key: 'limit-handle-consultation',
        name: '政策咨询办理时限',
        text: expect.stringContaining('3 个工作日'),
      },
    ]);
    expect(regulationVersion.changes[0]!.text).toContain('1 个工作日');

    expect((await promise('consultation')).promise).toBe('3 个工作日');
    const fresh = await register(organisation.admin);
    const still = await look(organisation.admin, old);
    expect(still).toMatchObject({ promisedAt: old.promisedAt, regulationVersion: { number: before } });
    expect(fresh.regulationVersion.number).toBe(before + 1);
    const limitOf = ({ clocks }: typeof old) => clocks.find(({ code }) => code === 'handle')!.limit;
    expect([limitOf(present(still, 'request')), limitOf(fresh)]).toEqual(['1 个工作日', '3 个工作日']);
    const states = (await versions()).versions.map(({ number, state }) => [number, state]);
    expect(states).toContainEqual([before, 'SUPERSEDED']);
  });

  it('P-1.1 an old request keeps its limits through all its later steps', async () => {
    const old = await register(organisation.admin);
    await organisation.amend('limit-accept', { limit: { value: 1, unit: 'MINUTES' } });
    await organisation.admin.done('requestDispatch', { id: old.id, departmentId: organisation.department('reception') }, 'request { id }');
    const seen = present(await look(organisation.admin, old), 'request');
    expect(seen.clocks.find(({ code }) => code === 'accept')).toMatchObject({ limit: '4 个工作小时' });
  });

  it('P-1.1 a version can take effect later: until then the old one governs', async () => {
    const effectiveFrom = new Date(Date.now() + 7 * DAY).toISOString();
    const number = await organisation.amend('limit-handle-consultation', { limit: { value: 9 } }, { effectiveFrom });
    const { inForce, versions: all } = await versions();
    expect(inForce.number).toBe(number - 1);
    expect(all.find((each) => each.number === number)).toMatchObject({
      state: 'SCHEDULED',
      effectiveFrom: expect.stringMatching(effectiveFrom.slice(0, 19)),
    });
    expect((await promise('consultation')).promise).toBe('1 个工作日');
    expect((await register(organisation.admin)).regulationVersion.number).toBe(number - 1);
  });

  it('P-1.1 what was scheduled is not overtaken: an amendment cannot take effect before it, and none gets lost', async () => {
    const later = new Date(Date.now() + 7 * DAY).toISOString();
    await organisation.amend('limit-handle-consultation', { limit: { value: 9 } }, { effectiveFrom: later });
    const refusal = await organisation.admin.refused(
      'provisionAmend',
      await amendment({ key: 'limit-handle-errands', body: { limit: { value: 2 } } }),
    );
    expect(refusal).toMatchObject({ code: 'RULE_VIOLATION', field: ['effectiveFrom'] });
    expect((await promise('consultation')).promise).toBe('1 个工作日');
    const after = new Date(Date.now() + 8 * DAY).toISOString();
    await organisation.amend('limit-handle-errands', { limit: { value: 2 } }, { effectiveFrom: after });
    expect((await versions()).versions.filter(({ state }) => state === 'SCHEDULED')).toHaveLength(2);
  });

  it.each<[string, object, string, string]>([
    ['without a reason', { reason: '  ' }, 'FIELD_REQUIRED', 'reason'],
    ['in the past', { effectiveFrom: '2020-01-01T00:00:00Z' }, 'FIELD_INVALID', 'effectiveFrom'],
    ['with a limit of no time', { body: { limit: { value: 0 } } }, 'FIELD_INVALID', 'body.limit.amount.value'],
    ['for a clock that does not run', { body: { limit: { clock: 'lunch' } } }, 'RULE_VIOLATION', 'body.clock'],
    ['by a calendar that does not exist', { body: { limit: { calendar: 'moon' } } }, 'RULE_VIOLATION', 'body.calendar'],
    ['bound to an article that does not exist', { articles: ['a999'] }, 'FIELD_INVALID', 'articles'],
    [
      'that adds something without a name',
      { key: 'limit-new', body: { limit: { clock: 'handle', value: 1, unit: 'DAYS', calendar: 'office-calendar' } } },
      'FIELD_REQUIRED',
      'name',
    ],
  ])('P-1.1 no amendment %s', async (_, wrong, code, field) => {
    const refusal = await organisation.admin.refused('provisionAmend', await amendment(wrong));
    expect(refusal).toMatchObject({ code, field: field.split('.') });
  });

  it('P-1.1 what everything else stands on cannot be retired', async () => {
    const body = { calendar: {} };
    expect(
      await organisation.admin.refused('provisionAmend', await amendment({ key: 'office-calendar', body, retire: true })),
    ).toMatchObject({
      code: 'RULE_VIOLATION',
    });
    const dispatch = await amendment({ key: 'limit-dispatch', body: { limit: {} }, retire: true });
    expect(await organisation.admin.refused('provisionAmend', dispatch)).toMatchObject({ code: 'RULE_VIOLATION' });
    await expect(register(organisation.admin)).resolves.toBeDefined();
  });

  it('P-1.1 a limit for one item can be added and retired again', async () => {
    const name = { zh: '噪声办理时限', en: 'Noise: handling limit' };
    const limit = { clock: 'handle', item: 'noise', value: 2, unit: 'WORKING_DAYS', calendar: 'office-calendar' };
    await organisation.amend('limit-handle-noise', { limit }, { name, articles: ['limits-handling'] });
    expect(await promise('noise')).toEqual({ promise: '2 个工作日', provision: { key: 'limit-handle-noise' } });
    const removed = await organisation.amend('limit-handle-noise', { limit: {} }, { retire: true });
    expect(await promise('noise')).toEqual({ promise: '5 个工作日', provision: { key: 'limit-handle' } });
    const { versions: all } = await versions();
    expect(all.find(({ number }) => number === removed)!.changes).toMatchObject([{ change: 'removed', key: 'limit-handle-noise' }]);
  });

  it('P-1.1 an amendment made from an older version is a conflict, and of many at once one is published', async () => {
    const input = await amendment();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        organisation.admin.change('provisionAmend', { ...input, body: { limit: { value: place + 2 } } }, ''),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    for (const { userErrors } of answers.filter(({ userErrors: errors }) => errors.length > 0)) {
      expect(userErrors).toMatchObject([{ __typename: 'VersionConflict', currentVersion: input.expectedVersionNumber + 1 }]);
    }
    expect(await organisation.latestVersion()).toBe(input.expectedVersionNumber + 1);
  });

  it('P-1.1 only who may publish amends', async () => {
    const { client } = await organisation.join('dispatcher', 'reception');
    expect(await client.mutationFailure('provisionAmend', await amendment())).toBe('FORBIDDEN');
    await expect(client.query('{ regulations { versions { number changes { text } } } }')).resolves.toBeDefined();
  });

  it('P-1.1 a published version cannot be altered, not even past the product by its own login with a valid capability', async () => {
    const { schema, number } = await place(organisation.slug);
    const client = new pg.Client({ connectionString: present(process.env['CHARTER_TEST_SERVING'], 'database') });
    await client.connect();
    try {
      const key = Buffer.from(hkdfSync('sha256', present(process.env['CHARTER_TEST_SECRET'], 'secret'), 'charter', 'capability', 32));
      const attempt = async (statement: string) => {
        await client.query('begin');
        await client.query('select cap.open($1)', [signCapability({ tenant: number, actor: 'system' }, key, Date.now())]);
        const outcome = await client.query(statement).then(
          ({ rowCount }) => rowCount,
          (error: Error) => error.message,
        );
        await client.query('rollback');
        return outcome;
      };
      expect(await attempt(`select id from ${schema}.regulation_version`)).toBeGreaterThan(0);
      for (const statement of [
        `update ${schema}.regulation_version set effective_from = now()`,
        `update ${schema}.regulation_version set state = 'draft'`,
        `update ${schema}.provision set body = '{}'`,
        `update ${schema}.provision set version_id = gen_random_uuid()`,
        `update ${schema}.article set body = '{}'`,
        `delete from ${schema}.provision`,
        `delete from ${schema}.article`,
        `delete from ${schema}.regulation_version`,
        `insert into ${schema}.provision select gen_random_uuid(), version_id, kind, key || '2', name, articles, body, position from ${schema}.provision limit 1`,
      ]) {
        expect([statement, await attempt(statement)]).toEqual([statement, expect.stringMatching(/published version|permission denied/)]);
      }
    } finally {
      await client.end();
    }
  });
});

/** Where an organisation's tables lie. */
async function place(slug: string): Promise<{ schema: string; number: number }> {
  const owner = new pg.Client({ connectionString: present(process.env['CHARTER_TEST_DATABASE'], 'database') });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ schema: string; number: number }>(
      'select schema_name as schema, number from platform.tenant where slug = $1',
      [slug],
    );
    return present(rows[0], slug);
  } finally {
    await owner.end();
  }
}
