import type { Migration } from '../migration';

/** Files of rows brought in: checked, carried out, undone. */
export const imports: Migration = {
  id: '0010-imports',
  sql: `
create table import_run (
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  file_name text not null,
  language text not null,
  state text not null,
  wishes jsonb not null,
  created int not null default 0,
  changed int not null default 0,
  same int not null default 0,
  refused int not null default 0,
  problem text,
  content bytea,
  report bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz,
  constraint import_run_pkey primary key (id)
);
create index import_run_member on import_run (member_id);
create index import_run_expires on import_run (expires_at);
create table import_row (
  import_id uuid not null,
  line int not null,
  outcome text not null,
  record_id uuid not null,
  version int not null,
  before text,
  constraint import_row_pkey primary key (import_id, line)
);
alter table import_run add constraint import_run_member_fkey foreign key (member_id) references member(id);
alter table import_row add constraint import_row_import_fkey foreign key (import_id) references import_run(id);
`,
};
