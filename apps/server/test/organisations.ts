import type { INestApplicationContext } from '@nestjs/common';
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
    source: 'job',
    correlationId: null,
  });
}
