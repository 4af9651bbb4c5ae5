import type { Client } from 'pg';

/** The tables of a schema. */
export async function tablesOf(superuser: Client, schema: string): Promise<string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'p') order by relname`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

/** What the server writes by itself every minute: notices of deadlines, and what of its work is done. */
const BY_ITSELF = ['job_effect', 'notification', 'outbox', 'outbox_effect'];

/** One value for all rows of some schemas: what it was before and after tells whether anything changed. */
export async function fingerprint(superuser: Client, schemas: readonly string[]): Promise<string> {
  const tables = (
    await Promise.all(
      schemas.map(async (schema) =>
        (await tablesOf(superuser, schema)).filter((table) => !BY_ITSELF.includes(table)).map((table) => `${schema}.${table}`),
      ),
    )
  ).flat();
  const parts = tables.map(
    (table) =>
      `select '${table}' as name, (select md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) from ${table} t) as hash`,
  );
  const { rows } = await superuser.query<{ all: string }>(
    `select md5(string_agg(name || hash, ',' order by name)) as all from (${parts.join(' union all ')}) each`,
  );
  return rows[0]?.all ?? '';
}
