import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { type Founded, Foundings } from '../src/organisation/founding.service';

/** What the tests' accounts sign in with. */
export const PASSWORD = 'a long test password 7';

/** Founds an organisation the way a sign-up does; its administrator's address is admin@<slug>.example. */
export function found(app: INestApplicationContext, slug: string, template = 'community'): Promise<Founded> {
  return app.get(Foundings).found({
    organisationName: `Organisation ${slug}`,
    slug,
    kind: 'community',
    email: `admin@${slug}.example`,
    password: PASSWORD,
    name: 'Wang Min',
    start: { templates: [template] },
    locale: 'zh',
    vouched: true,
    source: 'job',
    correlationId: null,
  });
}

/** Resolves when the schemas that replace those just taken are ready, so that nothing changes by itself any more. */
export async function settled(superuser: Client): Promise<void> {
  const { rows } = await superuser.query<{ ready: boolean; schemas: string[] }>(
    `select count(*) filter (where state = 'spare') >= 2 and not bool_or(state = 'preparing') as ready,
      array_agg(schema_name) filter (where state = 'active') as schemas from platform.tenant`,
  );
  if (rows[0]?.ready && (await areTold(superuser, rows[0].schemas))) return;
  await new Promise((later) => setTimeout(later, 50));
  await settled(superuser);
}

/** Whether every event has been told to its listeners, so that what changes later was changed by the test. */
async function areTold(superuser: Client, schemas: readonly string[]): Promise<boolean> {
  const { rowCount } = await superuser.query(
    schemas.map((schema) => `select 1 from ${schema}.outbox where delivered_at is null`).join(' union all '),
  );
  return rowCount === 0;
}
