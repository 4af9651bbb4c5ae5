import { address } from './client';
import { inDatabase, schemaOf } from './database';
import type { Organisation } from './organisation';

/** Everything of an organisation, as its administrator takes it out. */
export async function takenOut({ admin }: Organisation, inClear = false): Promise<Buffer> {
  const { url } = await admin.done<{ url: string }>('organisationTakeout', { reason: '年度存档', inClear }, 'url');
  const response = await fetch(address() + new URL(url).pathname, { headers: admin.headers });
  return Buffer.from(await response.arrayBuffer());
}

/** Tables in which the background notes what it does, all the time. */
const RESTLESS = ['job_effect', 'outbox', 'outbox_effect', 'notification'];

/** One value for all rows of an organisation. */
export const fingerprint = (slug: string): Promise<string | undefined> =>
  inDatabase(async (database) => {
    const schema = await schemaOf(database, slug);
    const { rows: tables } = await database.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = $1 and tablename <> all($2)',
      [schema, RESTLESS],
    );
    const parts = tables.map(
      ({ name }) => `select md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as h from ${schema}.${name} t`,
    );
    const { rows } = await database.query<{ all: string }>(`select md5(string_agg(h, '')) as all from (${parts.join(' union all ')}) x`);
    return rows[0]?.all;
  });
