import { decodeId } from '@charter/kernel';
import { type Api, dataOf, openApi } from '../../test/api';
import { type TestDatabase, freshDatabase } from '../../test/database';
import { found, settled } from '../../test/organisations';
import { postTo } from '../../test/posting';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Tenants } from '../core/tenancy/tenants';
import { Periods } from './period.service';

/** The database refuses; nothing of it is written. */
const REFUSED = { code: '23001' };

let database: TestDatabase;
let api: Api;
let scope: TenantScope;
let token: string;
let posting: string;
let objection: string;

beforeAll(async () => {
  database = await freshDatabase();
  api = await openApi(database);
  await found(api.app, 'inside');
  await settled(database.superuser);
  token = await api.signIn('admin@inside.example');
  const tenant = await api.app.get(Tenants).bySlug('inside', 'job');
  if (!tenant) throw new Error('The organisation is missing');
  ({ scope } = tenant);
  const made = await postTo(api, token, 'inside');
  posting = decodeId('pst', made.Posting) ?? '';
  objection = decodeId('obj', made.Objection) ?? '';
}, 120_000);
afterAll(async () => {
  await api.app.close();
  await database.drop();
});

/** As the login that serves, within the organisation's capability: what hostile SQL in a request could do. */
const hostile = (text: string, values: unknown[]) =>
  api.app.get(Door).write(scope, (transaction) => transaction.query(named(text.replaceAll('{schema}', scope.schema), values)));

const proofOf = async () => {
  const answer = await api.call(
    token,
    'query ($id: ID!) { postingProof(id: $id) { unchanged digest recomputed entries { action digest } } }',
    {
      id: `pst_${posting.replaceAll('-', '')}`,
    },
  );
  return dataOf<{ unchanged: boolean; digest: string; entries: { action: string; digest: string | null }[] }>(answer, 'postingProof');
};

describe('Q-2.4 what is open stands as it is, even against the login that serves', () => {
  it.each([
    `set body = '{"zh": "another"}'`,
    `set title = '{"zh": "another"}'`,
    `set ends_at = ends_at - interval '1 day'`,
    `set ends_at = ends_at + interval '1 day'`,
    `set digest = 'another'`,
    `set state = 'draft'`,
    `set state = 'closed', closed_at = now()`,
    `set state = 'closed', closed_at = now(), ends_at = now() - interval '1 minute'`,
    `set state = 'concluded', result = '{"zh": "passed"}'`,
    `set state = 'withdrawn', withdrawn_at = now(), body = '{"zh": "another"}'`,
    `set named_objections = true`,
  ])('update posting %s is refused', (change) =>
    expect(hostile(`update {schema}.posting ${change} where id = $1`, [posting])).rejects.toMatchObject(REFUSED),
  );

  it.each(['posting', 'objection'])('a row of %s is not removed', (table) =>
    expect(hostile(`delete from {schema}.${table} where id = $1`, [table === 'posting' ? posting : objection])).rejects.toMatchObject(
      REFUSED,
    ),
  );

  it('a table is not emptied', () =>
    expect(hostile(`truncate {schema}.posting, {schema}.objection`, [])).rejects.toMatchObject({ code: 'STATEMENT_REFUSED' }));

  it('no posting begins open, nor with a period in the past', async () => {
    const columns =
      'id, day, kind, title, body, period_value, period_unit, named_objections, state, search_text, created_by_id, created_at';
    const copy = (state: string) =>
      `insert into {schema}.posting (${columns}) select gen_random_uuid(), day, kind, title, body, period_value, period_unit, named_objections, '${state}', search_text, created_by_id, created_at from {schema}.posting where id = $1 returning id`;
    await expect(hostile(copy('open'), [posting])).rejects.toMatchObject(REFUSED);
    const [row] = (await hostile(copy('draft'), [posting])) as { id: string }[];
    const opening = `update {schema}.posting set state = 'open', digest = 'x', opens_at = now() - interval '10 days', ends_at = now() + interval '1 day' where id = $1`;
    await expect(hostile(opening, [row?.id])).rejects.toMatchObject(REFUSED);
  });

  it('an objection keeps its words, is answered once, and comes within the period only', async () => {
    await expect(hostile(`update {schema}.objection set text = 'mild' where id = $1`, [objection])).rejects.toMatchObject(REFUSED);
    const answer = `update {schema}.objection set answer = $2, public_text = text, answered_at = now() where id = $1`;
    await hostile(answer, [objection, 'first']);
    await expect(hostile(answer, [objection, 'second'])).rejects.toMatchObject(REFUSED);
    const late = `insert into {schema}.objection (id, day, posting_id, text, secret, idempotency_key, submitted_at) select gen_random_uuid(), day, posting_id, text, secret, 'x', now() - interval '1 day' from {schema}.objection where id = $1`;
    await expect(hostile(late, [objection])).rejects.toMatchObject(REFUSED);
  });
});

describe('Q-2.4 the end of the period', () => {
  it('is not recorded before it has come: the database looks at its own clock', async () => {
    await expect(api.app.get(Periods).closeDue(scope, Date.now() + 40 * 86_400_000)).rejects.toMatchObject(REFUSED);
    expect((await proofOf()).entries.map(({ action }) => action)).toEqual(['create', 'openPeriod']);
  });

  it('leaves a second entry with the same digest, and takes objections no more', async () => {
    const { superuser } = database;
    await superuser.query(`alter table ${scope.schema}.posting disable trigger posted`);
    expect(await api.app.get(Periods).closeDue(scope, Date.now() + 40 * 86_400_000)).toBe(1);
    await superuser.query(`alter table ${scope.schema}.posting enable trigger posted`);
    const proof = await proofOf();
    expect(proof).toMatchObject({ unchanged: true });
    expect(proof.entries).toEqual([
      { action: 'create', digest: null },
      { action: 'openPeriod', digest: proof.digest },
      { action: 'endPeriod', digest: proof.digest },
    ]);
    const late = `insert into {schema}.objection (id, day, posting_id, text, secret, idempotency_key, submitted_at) select gen_random_uuid(), day, posting_id, text, secret, 'y', now() from {schema}.objection where id = $1`;
    await expect(hostile(late, [objection])).rejects.toMatchObject(REFUSED);
    expect(await api.app.get(Periods).closeDue(scope)).toBe(0);
  });
});
