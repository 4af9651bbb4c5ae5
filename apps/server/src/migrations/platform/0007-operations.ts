import type { Migration } from '../migration';

/**
 * What the operator of the platform works with (O-7, O-8): the state, version and use of every organisation, operators and
 * their acts, work for the owner's login, and support that entered an organisation.
 */
export const operations: Migration = {
  id: '0007-operations',
  sql: `
alter table tenant drop constraint tenant_state_check;
alter table tenant drop constraint tenant_check;
alter table tenant
  -- leaving: waits for its deletion; deleted: nothing is left but this row
  add constraint tenant_state_check check (state in ('preparing', 'spare', 'active', 'suspended', 'leaving', 'deleted')),
  add constraint tenant_check check (state in ('preparing', 'spare', 'deleted') or (slug is not null and name is not null and kind is not null)),
  add column schema_version int not null default 0,
  add column parked_at timestamptz,
  add column parked_reason text,
  add column state_reason text,
  add column state_changed_at timestamptz,
  add column delete_at timestamptz,
  add column last_active_at timestamptz;
update tenant t set schema_version = (select count(*) from ledger l where l.schema_name = t.schema_name);

create table operator (
  account_id uuid primary key references account,
  granted_at timestamptz not null default now()
);

-- What operators did. Only ever added.
create table operator_act (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid not null,
  account_name text not null,
  action text not null,
  tenant_id uuid,
  tenant_name text,
  reason text,
  detail jsonb not null default '{}'
);
create index operator_act_at on operator_act (at desc, id desc);

create table tenant_usage (
  tenant_id uuid primary key references tenant on delete cascade,
  size_bytes bigint not null,
  members int not null,
  customers bigint not null,
  requests bigint not null,
  measured_at timestamptz not null
);

-- Work that only the owner of the schemas can do, left here by servers whose login owns nothing.
create table owner_task (
  id uuid primary key,
  kind text not null check (kind in ('spares', 'measure', 'migrate', 'drop')),
  tenant_id uuid references tenant,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  requested_by text,
  outcome text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index owner_task_waiting on owner_task (created_at) where state in ('waiting', 'running');
create index owner_task_at on owner_task (created_at desc, id desc);

-- An operator inside an organisation: why, how long, and as which member of it.
create table support_entry (
  id uuid primary key,
  tenant_id uuid not null references tenant,
  account_id uuid not null references account,
  account_name text not null,
  member_id uuid not null,
  reason text not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index support_entry_tenant on support_entry (tenant_id, started_at desc);

alter table membership add column expires_at timestamptz;
`,
};
