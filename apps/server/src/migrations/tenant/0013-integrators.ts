import type { Migration } from '../migration';

/** What programs still use although it is to go, and webhooks whose messages hold the object. */
export const integrators: Migration = {
  id: '0013-integrators',
  sql: `
alter table webhook add column include text not null default 'THIN';
create table deprecated_use (
  key_id uuid not null,
  field text not null,
  reason text not null,
  calls bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  constraint deprecated_use_pkey primary key (key_id, field)
);
alter table deprecated_use add constraint deprecated_use_key_fkey foreign key (key_id) references api_key(id);
`,
};
