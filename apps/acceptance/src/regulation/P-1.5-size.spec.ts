import type pg from 'pg';
import { figure } from '../../../../tools/prove/figures.mjs';
import { inDatabase, schemaOf } from '../frame/database';
import { type Organisation, signUp } from '../frame/organisation';
import { until } from '../frame/pace';
import { present } from '../frame/present';
import { register } from '../frame/request';

/** A proof runs with 100,000 requests, 50,000 customers, 300 articles and 300 provisions. */
const [REQUESTS, CUSTOMERS] = [Number(process.env['TRIAL_REQUESTS'] ?? 400), Number(process.env['TRIAL_CUSTOMERS'] ?? 200)];
const NODES = Number(process.env['REGULATION_NODES'] ?? 30);
const DAY = 86_400_000;
const PATIENCE = 240_000;

/** Writes the first row of a table again and again, with other values in some columns; `n` counts the copies. */
async function copies(database: pg.Client, table: string, count: number, other: Record<string, string>): Promise<void> {
  const [schema, name] = table.split('.');
  const { rows } = await database.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = $1 and table_name = $2 and is_identity = 'NO'`,
    [schema, name],
  );
  const columns = rows.map(({ column_name: column }) => column);
  const values = columns.map((column) => other[column] ?? `t.${column}`);
  const one = `(select * from ${table} order by 1 limit 1) t`;
  await database.query(
    `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${one}, generate_series(1, ${count}) n`,
  );
}

const idOf = (of: string) => `('0199' || substr(md5('${of}' || n), 5))::uuid`;

describe('P-1.5 a large organisation revises its regulation', () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await signUp();
  });

  const begin = async () =>
    (
      await organisation.admin.done<{ draft: { id: string } }>(
        'regulationDraftCreate',
        { regulationId: organisation.regulationId },
        'draft { id }',
      )
    ).draft.id;

  it(
    'P-1.5 a draft is tried on a year of requests and on every customer',
    async () => {
      await register(organisation.admin);
      await inDatabase(async (database) => {
        const schema = await schemaOf(database, organisation.slug);
        const spread = `now() - n * interval '${Math.floor((364 * 86_400) / REQUESTS)} seconds'`;
        await copies(database, `${schema}.customer`, CUSTOMERS - 1, { id: idOf('c'), created_at: spread });
        const customer = `coalesce((select c.id from ${schema}.customer c where c.id = ('0199' || substr(md5('c' || (n % ${CUSTOMERS})), 5))::uuid), t.customer_id)`;
        await copies(database, `${schema}.request`, REQUESTS - 1, {
          id: idOf('r'),
          customer_id: customer,
          registered_at: spread,
          idempotency_key: 'null',
        });
        await database.query(
          `insert into ${schema}.request_clock (request_id, code, run, limit_id, calendar_id, started_at, due_at, warn_at, stopped_at, holds, promised)
           select q.id, c.code, c.run, c.limit_id, c.calendar_id, q.registered_at, q.registered_at + (c.due_at - c.started_at),
             q.registered_at + (c.warn_at - c.started_at), c.stopped_at, c.holds, c.promised
           from ${schema}.request_clock c, ${schema}.request q where not exists (select from ${schema}.request_clock o where o.request_id = q.id)`,
        );
        await database.query(`analyze ${schema}.request, ${schema}.request_clock, ${schema}.customer`);
      });
      const draftId = await begin();
      await organisation.admin.done(
        'regulationDraftProvisionSave',
        { draftId, key: 'limit-handle-consultation', body: { limit: { value: 2, unit: 'WORKING_DAYS' } } },
        'draft { id }',
      );
      await organisation.admin.done(
        'regulationDraftProvisionSave',
        { draftId, key: 'often', name: { zh: '常客' }, body: { segment: { order: 901, rule: 'service.requests >= 2' } } },
        'draft { id }',
      );
      const period = { from: new Date(Date.now() - 366 * DAY).toISOString(), to: new Date().toISOString() };
      const { trial } = await organisation.admin.done<{ trial: { id: string } }>(
        'regulationDraftTry',
        { draftId, ...period },
        'trial { id }',
      );
      const look = async () => {
        const { regulationTrial } = await organisation.admin.query<{
          regulationTrial: { state: string; problem: string | null; findings: { probe: string; examined: number; differing: number }[] };
        }>('query ($id: ID!) { regulationTrial(id: $id) { state problem findings { probe examined differing } } }', { id: trial.id });
        return regulationTrial;
      };
      const took = await until(async () => ['DONE', 'FAILED'].includes((await look()).state), 'the trial to end', PATIENCE);
      const { state, problem, findings } = await look();
      expect(problem).toBeNull();
      expect(state).toBe('DONE');
      const finding = (probe: string) =>
        present(
          findings.find((each) => each.probe === probe),
          probe,
        );
      expect(finding('deadlines')).toMatchObject({ examined: REQUESTS, differing: REQUESTS });
      expect(finding('segments').examined).toBe(CUSTOMERS);
      figure('requests tried', REQUESTS);
      figure('customers tried', CUSTOMERS);
      figure('a draft tried on all of them, s', took / 1000, { most: 30 });
    },
    PATIENCE,
  );

  it(
    'P-1.1 a long regulation is published as one act',
    async () => {
      const articles = Array.from({ length: NODES }, (_, index) => ({
        key: `a${index + 1}`,
        level: 'article',
        label: { zh: `第${index + 1}条` },
        body: { zh: '应当在规定的时限内办结，并告知诉求人。'.repeat(4) },
      }));
      const begun = await organisation.admin.done<{ draft: { id: string } }>(
        'regulationDraftCreate',
        { regulationId: organisation.regulationId, articles },
        'draft { id }',
      );
      const id = begun.draft.id;
      const { regulationDraft } = await organisation.admin.query<{ regulationDraft: { provisions: object[] } }>(
        'query ($id: ID!) { regulationDraft(id: $id) { provisions { key } } }',
        { id },
      );
      for (let number = regulationDraft.provisions.length; number < NODES; number += 1) {
        const body = { dimension: { meaning: { zh: `第 ${number} 项` }, position: (number % 90) + 1 } };
        const named = { draftId: id, key: `dimension-${number}`, name: { zh: `维度 ${number}` }, articles: [`a${(number % NODES) + 1}`] };
        await organisation.admin.done('regulationDraftProvisionSave', { ...named, body }, 'draft { id }');
      }
      await organisation.admin.done('regulationDraftSubmit', { id }, 'draft { id }');
      await organisation.admin.done('regulationDraftApprove', { id }, 'draft { id }');
      const since = performance.now();
      await organisation.admin.done('regulationDraftPublish', { id, reason: '全面修订' }, 'draft { id }');
      const took = performance.now() - since;
      const { regulation } = await organisation.admin.query<{ regulation: { inForce: { articles: object[]; provisions: object[] } } }>(
        'query ($id: ID!) { regulation(id: $id) { inForce { articles { key } provisions { key } } } }',
        { id: organisation.regulationId },
      );
      expect(regulation.inForce.articles).toHaveLength(NODES);
      expect(regulation.inForce.provisions.length).toBeGreaterThanOrEqual(NODES);
      figure('articles published', regulation.inForce.articles.length);
      figure('provisions published', regulation.inForce.provisions.length);
      figure('published, s', took / 1000, { most: 2 });
    },
    PATIENCE,
  );
});
