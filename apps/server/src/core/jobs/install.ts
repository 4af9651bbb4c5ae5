import type { Client } from 'pg';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import { JOBS, SERVE } from '../tenancy/roles';

/** The schema of the queue. */
export const SCHEMA = 'jobs';

/** The version of the queue's tables that this program works with. */
function currentVersion(): number {
  const [, version] = /INSERT INTO jobs\.version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans(SCHEMA)) ?? [];
  if (!version) throw new Error('The queue does not say its version');
  return Number(version);
}

async function installedVersion(client: Client): Promise<number | undefined> {
  const { rows: found } = await client.query<{ there: boolean }>(`select to_regclass('${SCHEMA}.version') is not null as there`);
  if (!found[0]?.there) return undefined;
  const { rows } = await client.query<{ version: number }>(`select version from ${SCHEMA}.version`);
  return rows[0]?.version;
}

/**
 * How a job gets into the queue from a transaction of the serving login, which may not touch the tables: only with the
 * platform's capability, so that SQL smuggled into a request of an organisation can neither read nor make a job. The same id
 * a second time is the same job.
 */
const enqueue = `
create or replace function ${SCHEMA}.enqueue(job uuid, kind text, ids jsonb, organisation int, only_one text, after_seconds int, options jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if cap.tenant() is distinct from 0 then
    raise exception 'A job is made with the capability of the platform only' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from ${SCHEMA}.queue q where q.name = kind) then
    perform ${SCHEMA}.create_queue(kind, options);
  end if;
  insert into ${SCHEMA}.job (id, name, data, start_after, keep_until, created_on, singleton_key, group_id, policy,
    expire_seconds, deletion_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds)
  select job, kind, ids, moment, moment + q.retention_seconds * interval '1s', now(), only_one, organisation::text, q.policy,
    q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.heartbeat_seconds
  from ${SCHEMA}.queue q, (select now() + after_seconds * interval '1s' as moment) t where q.name = kind
  on conflict do nothing;
end $$`;

const grants = [
  `revoke all on schema ${SCHEMA} from public`,
  `revoke all on all tables in schema ${SCHEMA} from public, ${SERVE}, ${JOBS}`,
  `revoke all on all functions in schema ${SCHEMA} from public, ${SERVE}, ${JOBS}`,
  `grant usage on schema ${SCHEMA} to ${SERVE}, ${JOBS}`,
  `grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${JOBS}`,
  `grant execute on all functions in schema ${SCHEMA} to ${JOBS}`,
  `revoke execute on function ${SCHEMA}.enqueue(uuid, text, jsonb, int, text, int, jsonb) from ${JOBS}`,
  `grant execute on function ${SCHEMA}.enqueue(uuid, text, jsonb, int, text, int, jsonb) to ${SERVE}`,
];

/** Brings the queue's schema to this program's version; its owner does, the logins that serve only use it. Repeatable. */
export async function installJobs(client: Client): Promise<void> {
  const [wanted, found] = [currentVersion(), await installedVersion(client)];
  if (found === undefined) await client.query(getConstructionPlans(SCHEMA));
  else if (found < wanted) await client.query(getMigrationPlans(SCHEMA, found));
  for (const statement of [enqueue, ...grants]) await client.query(statement);
}
