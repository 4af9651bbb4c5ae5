import type { Migration } from '../migration';

/** The regulation each template had when an organisation could start from one only, and kept no note of it. */
const remember = `
update regulation set origin = jsonb_build_object('templates', jsonb_build_array(known.template), 'decisions', '{}'::jsonb)
from (values ('community-service', 'community'), ('special-groups', 'special'), ('service-process', 'process'),
  ('customer-relations', 'customer'), ('service-quality', 'quality')) known(code, template)
where regulation.code = known.code`;

/** Which templates a regulation came from (O-1). */
export const templateOrigin: Migration = {
  id: '0017-template-origin',
  sql: 'alter table regulation add column origin jsonb;',
  convert: ({ client, inTenant }) =>
    inTenant(async () => {
      await client.query(remember);
    }),
};
