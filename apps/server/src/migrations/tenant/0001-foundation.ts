import type { Migration } from '../migration';

/** The tables of an organisation. Row security, grants and policies follow for every table by `isolateSchema`. */
export const foundation: Migration = {
  id: '0001-foundation',
  sql: `
create table audit_event (
  id uuid not null,
  seq bigint generated always as identity not null,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  action text not null,
  subject text not null,
  subject_id uuid not null,
  subject_label text,
  reason text,
  source text not null,
  correlation_id text,
  changes jsonb not null,
  leaf_hash text not null,
  constraint audit_event_pkey primary key (id)
);
create unique index audit_event_seq on audit_event (seq);
create index audit_event_at on audit_event (at, id);
create index audit_event_subject on audit_event (subject, subject_id, at);

create table outbox (
  serial bigint generated always as identity not null,
  topic text not null,
  subject text not null,
  subject_id uuid not null,
  payload jsonb not null,
  at timestamptz not null,
  delivered_at timestamptz,
  constraint outbox_pkey primary key (serial)
);
create index outbox_waiting on outbox (serial) where delivered_at is null;

create table customer (
  id uuid not null,
  serial bigint generated always as identity not null,
  name text collate "zh-x-icu" not null,
  phone text,
  address text,
  note text,
  created_at timestamptz not null,
  created_by_id uuid,
  search_text text not null,
  version int not null default 1,
  constraint customer_pkey primary key (id)
);
create index customer_phone on customer (phone);
create index customer_name on customer (name, id);
create index customer_order on customer (created_at, id);

create table department (
  id uuid not null,
  code text not null,
  name jsonb not null,
  parent_id uuid,
  head_id uuid,
  position int not null,
  active boolean not null default true,
  search_text text not null,
  version int not null default 1,
  constraint department_pkey primary key (id)
);
create unique index department_code on department (code);
create index department_parent on department (parent_id);
create index department_order on department (position, id);

create table article (
  id uuid not null,
  version_id uuid not null,
  key text not null,
  parent_key text,
  level text not null,
  label jsonb not null,
  title jsonb,
  body jsonb,
  guidance boolean not null,
  position int not null,
  constraint article_pkey primary key (id)
);
create unique index article_key on article (version_id, key);

create table provision (
  id uuid not null,
  version_id uuid not null,
  kind text not null,
  key text not null,
  name jsonb not null,
  articles jsonb not null,
  body jsonb not null,
  position int not null,
  constraint provision_pkey primary key (id)
);
create unique index provision_key on provision (version_id, kind, key);

create table regulation (
  id uuid not null,
  code text not null,
  title jsonb not null,
  constraint regulation_pkey primary key (id)
);
create unique index regulation_code on regulation (code);

create table regulation_version (
  id uuid not null,
  regulation_id uuid not null,
  number int not null,
  title jsonb not null,
  state text not null,
  effective_from timestamptz not null,
  published_at timestamptz,
  published_by_name text not null,
  reason text,
  constraint regulation_version_pkey primary key (id)
);
create unique index regulation_version_number on regulation_version (regulation_id, number);

create table member (
  id uuid not null,
  account_id uuid not null,
  name text collate "zh-x-icu" not null,
  email text not null,
  post text,
  department_id uuid,
  active boolean not null default true,
  joined_at timestamptz not null,
  search_text text not null,
  version int not null default 1,
  constraint member_pkey primary key (id)
);
create unique index member_account on member (account_id);
create index member_department on member (department_id);
create index member_name on member (name, id);

create table organisation (
  id uuid not null,
  name text not null,
  slug text not null,
  kind text not null,
  phone text,
  hours text,
  sample boolean not null default false,
  created_at timestamptz not null,
  version int not null default 1,
  constraint organisation_pkey primary key (id)
);

create table role (
  id uuid not null,
  code text not null,
  name jsonb not null,
  built_in boolean not null default false,
  grants jsonb not null,
  search_text text not null,
  version int not null default 1,
  constraint role_pkey primary key (id)
);
create unique index role_code on role (code);

create table member_role (
  member_id uuid not null,
  role_id uuid not null,
  constraint member_role_pkey primary key (member_id, role_id)
);
create index member_role_role on member_role (role_id);

create table request_clock (
  request_id uuid not null,
  code text not null,
  run int not null,
  limit_id uuid not null,
  calendar_id uuid not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  stopped_at timestamptz,
  holds jsonb not null default '[]',
  promised boolean not null default false,
  constraint request_clock_pkey primary key (request_id, code, run)
);

create table request_rating (
  id uuid not null,
  request_id uuid not null,
  round int not null,
  scale_id uuid not null,
  level text not null,
  points int not null,
  bad boolean not null,
  comment text,
  rated_at timestamptz not null,
  recorded_by_id uuid,
  constraint request_rating_pkey primary key (id)
);
create unique index request_rating_round on request_rating (request_id, round);

create table request (
  id uuid not null,
  serial bigint generated always as identity not null,
  day date not null,
  summary text not null,
  description text,
  state text not null,
  state_type text not null,
  priority text not null,
  channel text not null,
  item_id uuid not null,
  item_key text not null,
  item_family text not null,
  procedure_id uuid not null,
  regulation_version_id uuid not null,
  customer_id uuid not null,
  department_id uuid,
  assignee_id uuid,
  registered_by_id uuid,
  registered_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  due_at timestamptz,
  promised_at timestamptz,
  answers jsonb not null default '[]',
  rating_level text,
  rating_bad boolean not null default false,
  answered int not null default '0',
  idempotency_key text,
  search_text text not null,
  version int not null default 1,
  constraint request_pkey primary key (id)
);
create unique index request_idempotency_key on request (idempotency_key);
create index request_customer on request (customer_id, registered_at);
create index request_updated on request (updated_at, id);
create index request_registered on request (registered_at, id);
create index request_assignee_due on request (assignee_id, state_type, due_at, id);
create index request_department_due on request (department_id, state_type, due_at, id);
create index request_due on request (state_type, due_at, id);

create table request_step (
  request_id uuid not null,
  seq int not null,
  at timestamptz not null,
  action text not null,
  from_state text,
  to_state text not null,
  actor_id uuid,
  actor_name text not null,
  reason text,
  note text,
  department_id uuid,
  assignee_id uuid,
  constraint request_step_pkey primary key (request_id, seq)
);
alter table customer add constraint customer_created_by_fkey foreign key (created_by_id) references member(id);
alter table department add constraint department_parent_fkey foreign key (parent_id) references department(id);
alter table department add constraint department_head_fkey foreign key (head_id) references member(id) deferrable initially deferred;
alter table article add constraint article_version_fkey foreign key (version_id) references regulation_version(id);
alter table provision add constraint provision_version_fkey foreign key (version_id) references regulation_version(id);
alter table regulation_version add constraint regulation_version_regulation_fkey foreign key (regulation_id) references regulation(id);
alter table member add constraint member_department_fkey foreign key (department_id) references department(id);
alter table member_role add constraint member_role_member_fkey foreign key (member_id) references member(id);
alter table member_role add constraint member_role_role_fkey foreign key (role_id) references role(id);
alter table request_clock add constraint request_clock_request_fkey foreign key (request_id) references request(id);
alter table request_clock add constraint request_clock_limit_fkey foreign key (limit_id) references provision(id);
alter table request_clock add constraint request_clock_calendar_fkey foreign key (calendar_id) references provision(id);
alter table request_rating add constraint request_rating_request_fkey foreign key (request_id) references request(id);
alter table request_rating add constraint request_rating_scale_fkey foreign key (scale_id) references provision(id);
alter table request add constraint request_item_fkey foreign key (item_id) references provision(id);
alter table request add constraint request_procedure_fkey foreign key (procedure_id) references provision(id);
alter table request add constraint request_regulation_version_fkey foreign key (regulation_version_id) references regulation_version(id);
alter table request add constraint request_customer_fkey foreign key (customer_id) references customer(id);
alter table request add constraint request_department_fkey foreign key (department_id) references department(id);
alter table request add constraint request_assignee_fkey foreign key (assignee_id) references member(id);
alter table request add constraint request_registered_by_fkey foreign key (registered_by_id) references member(id);
alter table request_step add constraint request_step_request_fkey foreign key (request_id) references request(id);

create index request_search on request using gin (search_text ext.gin_trgm_ops);
create index customer_search on customer using gin (search_text ext.gin_trgm_ops);
`,
};
