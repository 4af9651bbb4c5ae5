import { type Client, address } from './client';
import { inDatabase, schemaOf } from './database';
import type { Organisation } from './organisation';

/** A file of everything, as its page shows it. */
export interface Takeout {
  state: string;
  reason: string;
  inClear: boolean;
  percent: number;
  sizeBytes: string;
  url: string | null;
}

const SHOWN = 'state reason inClear percent sizeBytes url';

/** The caller's own, newest first. */
export const takeoutsOf = async (client: Client): Promise<Takeout[]> =>
  (await client.query<{ organisationTakeouts: Takeout[] }>(`{ organisationTakeouts { ${SHOWN} } }`)).organisationTakeouts;

/** Asks for everything and waits until it is made; where it is fetched. */
export async function madeTakeout({ admin }: Organisation, inClear = false, reason = '年度存档'): Promise<string> {
  await admin.done('organisationTakeout', { reason, inClear }, `takeout { ${SHOWN} }`);
  for (;;) {
    const [newest] = await takeoutsOf(admin);
    if (newest?.state === 'FAILED') throw new Error('The takeout was not made');
    if (newest?.url) return newest.url;
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** Everything of an organisation, as its administrator takes it out. */
export async function takenOut(organisation: Organisation, inClear = false): Promise<Buffer> {
  const response = await fetch(address() + (await madeTakeout(organisation, inClear)), { headers: organisation.admin.headers });
  expect(response.status).toBe(200);
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
