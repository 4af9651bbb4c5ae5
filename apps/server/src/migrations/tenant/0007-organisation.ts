import type { Migration } from '../migration';

/** Leave, deputies, what departments were before, and who acted for whom (O-2, O-3). */
export const organisation: Migration = {
  id: '0007-organisation',
  sql: `
create table absence (
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  note text,
  created_by_id uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 1,
  constraint absence_pkey primary key (id),
  constraint absence_member_fkey foreign key (member_id) references member,
  constraint absence_period check (until_at > from_at)
);
create index absence_member on absence (member_id, until_at);
create index absence_from on absence (from_at, id);

create table deputyship (
  id uuid not null,
  member_id uuid not null,
  deputy_id uuid not null,
  absence_id uuid,
  role_ids jsonb not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  reason text,
  created_by_id uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 1,
  constraint deputyship_pkey primary key (id),
  constraint deputyship_member_fkey foreign key (member_id) references member,
  constraint deputyship_deputy_fkey foreign key (deputy_id) references member,
  constraint deputyship_absence_fkey foreign key (absence_id) references absence,
  constraint deputyship_period check (until_at > from_at),
  constraint deputyship_other check (deputy_id <> member_id)
);
create index deputyship_deputy on deputyship (deputy_id, until_at);
create index deputyship_member on deputyship (member_id, until_at);
create index deputyship_absence on deputyship (absence_id);
create index deputyship_from on deputyship (from_at, id);

alter table audit_event add column on_behalf_of_id uuid;
alter table request_step add column on_behalf_of_id uuid;
alter table request_step add constraint request_step_on_behalf_of_fkey foreign key (on_behalf_of_id) references member;

alter table department add column successor_id uuid;
alter table department add column closed_at timestamptz;
alter table department add constraint department_successor_fkey foreign key (successor_id) references department;

-- what a department was until a change; what it is stands in its own row
create table department_past (
  id uuid not null,
  department_id uuid not null,
  name jsonb not null,
  parent_id uuid,
  head_id uuid,
  active boolean not null,
  until_at timestamptz not null,
  constraint department_past_pkey primary key (id),
  constraint department_past_department_fkey foreign key (department_id) references department
);
create index department_past_until on department_past (department_id, until_at);
`,
};
