import type { Migration } from '../migration';

/** Lists taken out as files, encrypted, for a day. */
export const exportFiles: Migration = {
  id: '0009-exports',
  sql: `
create table export_file (
  id uuid not null,
  member_id uuid not null,
  list text not null,
  format text not null,
  language text not null,
  asked jsonb not null,
  columns jsonb not null,
  state text not null,
  rows int not null default 0,
  cut boolean not null default false,
  content bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint export_file_pkey primary key (id)
);
create index export_file_member on export_file (member_id);
create index export_file_expires on export_file (expires_at);
alter table export_file add constraint export_file_member_fkey foreign key (member_id) references member(id);
`,
};
