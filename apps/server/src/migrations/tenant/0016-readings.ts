import type { Migration } from '../migration';

/** Who confirmed having read which version of the regulation (P-1.2 签收); what was confirmed stays. */
export const readings: Migration = {
  id: '0016-readings',
  sql: `
create table regulation_reading (
  version_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  constraint regulation_reading_pkey primary key (version_id, member_id)
);
create index regulation_reading_member on regulation_reading (member_id, at);
alter table regulation_reading add constraint regulation_reading_version_fkey foreign key (version_id) references regulation_version(id);
alter table regulation_reading add constraint regulation_reading_member_fkey foreign key (member_id) references member(id);
`,
};
