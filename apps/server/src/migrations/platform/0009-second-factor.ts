import type { Migration } from '../migration';

/** From when on whose sessions in an organisation need a second factor (O-1); what every check of a session asks. */
export const secondFactor: Migration = {
  id: '0009-second-factor',
  sql: `
alter table tenant
  add column second_factor text check (second_factor in ('administrators', 'everyone')),
  add column second_factor_from timestamptz,
  add constraint tenant_second_factor check ((second_factor is null) = (second_factor_from is null));
`,
};
