import type { Migration } from '../migration';

/** The data key of each organisation (P-2.2), wrapped by a key made from CHARTER_SECRET; more than one while it is rotated. */
export const dataKeys: Migration = {
  id: '0006-data-keys',
  sql: `
create table data_key (
  tenant_number int not null references tenant (number) on delete cascade,
  version int not null,
  master text not null,
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  primary key (tenant_number, version)
);
`,
};
