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
    template,
    locale: 'zh',
    vouched: true,
    source: 'job',
    correlationId: null,
  });
}

/** Resolves when the schemas that replace those just taken are ready, so that nothing changes by itself any more. */
export async function settled(superuser: Client): Promise<void> {
  const { rows } = await superuser.query<{ ready: boolean }>(
    `select count(*) filter (where state = 'spare') >= 2 and not bool_or(state = 'preparing') as ready from platform.tenant`,
  );
  if (rows[0]?.ready) return;
  await new Promise((later) => setTimeout(later, 50));
  await settled(superuser);
}
