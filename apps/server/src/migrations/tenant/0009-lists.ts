import type { Migration } from '../migration';

/** Views of lists: kept by members, given to departments or to everybody, one of them the member's default. */
export const lists: Migration = {
  id: '0009-lists',
  sql: `
create table saved_view (
  id uuid not null,
  list text not null,
  name text collate "zh-x-icu" not null,
  owner_id uuid not null,
  sharing text not null,
  department_id uuid,
  filter jsonb not null default '{}',
  order_by jsonb,
  search text,
  columns jsonb not null default '[]',
  updated_at timestamptz not null,
  version int not null default 1,
  constraint saved_view_pkey primary key (id)
);
create index saved_view_list on saved_view (list, sharing, name);
create index saved_view_owner on saved_view (owner_id);

create table saved_view_default (
  member_id uuid not null,
  list text not null,
  view_id uuid not null,
  constraint saved_view_default_pkey primary key (member_id, list)
);
create index saved_view_default_view on saved_view_default (view_id);
alter table saved_view add constraint saved_view_owner_fkey foreign key (owner_id) references member(id);
alter table saved_view add constraint saved_view_department_fkey foreign key (department_id) references department(id);
alter table saved_view_default add constraint saved_view_default_member_fkey foreign key (member_id) references member(id);
alter table saved_view_default add constraint saved_view_default_view_fkey foreign key (view_id) references saved_view(id);
`,
};
