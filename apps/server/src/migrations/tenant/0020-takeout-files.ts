import type { Migration } from '../migration';

/** Everything of the organisation as a file that a job makes: how far it is, and the file, sealed and in pieces, while it may be fetched. */
export const takeoutFiles: Migration = {
  id: '0020-takeout-files',
  sql: `
alter table takeout
  add column state text not null default 'failed',
  add column language text not null default 'zh',
  add column tables_done int not null default 0,
  add column tables_all int not null default 0,
  add column size_bytes bigint not null default 0;
create table takeout_piece (
  takeout_id uuid not null references takeout,
  number int not null,
  content bytea not null,
  primary key (takeout_id, number)
);
`,
};
