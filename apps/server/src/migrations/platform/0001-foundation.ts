import type { Migration } from '../migration';

/**
 * The capability (schema `cap`) and what the platform knows of organisations and accounts. Every table is closed by forced
 * row security: platform rows open for the capability of tenant 0 only.
 */
export const foundation: Migration = {
  id: '0001-foundation',
  sql: `
create schema cap;

-- Two rows while a key is rotated. Only the owner reads it.
create table cap.key (id int primary key, inner_key bytea not null, outer_key bytea not null);

-- A part of the capability that the transaction has shown, when its signature and its time hold. The signature comes
-- first, so that nothing else of the token needs a pattern (one with counted repetitions alone would take 45 microseconds);
-- both sides are hashed once more before they are compared, so that the time it takes tells nothing.
create function cap.claim(part int) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  token text := current_setting('cap.token', true);
  signed text := left(token, -65);
begin
  perform from cap.key k
    where sha256(convert_to(right(token, 65), 'UTF8'))
      = sha256(convert_to('|' || encode(sha256(k.outer_key || sha256(k.inner_key || convert_to(signed, 'UTF8'))), 'hex'), 'UTF8'));
  if not found or split_part(signed, '|', 3)::bigint <= extract(epoch from clock_timestamp()) then
    return null;
  end if;
  return split_part(signed, '|', part);
end $$;

create function cap.tenant() returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return cap.claim(1); end $$;

create function cap.actor() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return cap.claim(2); end $$;

-- True for the tenant of the capability, else null. Policies ask whether it "is not null", which the planner takes for all
-- rows or none; of a comparison it would expect one row in two hundred and choose its plans accordingly.
create function cap.admits(tenant int) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case when cap.claim(1) = tenant::text then true end;
end $$;

-- The one door through which a serving transaction shows its capability; it holds until the transaction ends.
create function cap.open(token text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$ select set_config('cap.token', token, true) $$;

-- The same for a transaction that only reads, and cannot be made a writing one once something was read in it.
create function cap.open_reading(token text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select set_config('cap.token', token, true), set_config('transaction_read_only', 'on', true)
$$;

create schema platform;
set local search_path = platform, pg_catalog;

create table tenant (
  id uuid primary key,
  number int generated always as identity (start with 1) unique,
  schema_name text not null unique check (schema_name ~ '^t_[a-z0-9]{12,}$'),
  -- spare: a prepared schema that waits for an organisation
  state text not null check (state in ('preparing', 'spare', 'active', 'suspended')),
  slug text unique,
  name text,
  kind text,
  sample boolean not null default false,
  -- counts every change of a permission, a department or the regulation
  epoch int not null default 1,
  created_at timestamptz not null default now(),
  check (state in ('preparing', 'spare') or (slug is not null and name is not null and kind is not null))
);

create table account (
  id uuid primary key,
  email text not null,
  name text not null,
  password_hash text not null,
  locale text not null default 'zh' check (locale in ('zh', 'en')),
  created_at timestamptz not null default now()
);
create unique index account_email on account (lower(email));

create table membership (
  account_id uuid not null references account,
  tenant_id uuid not null references tenant,
  member_id uuid not null,
  active boolean not null default true,
  last_used_at timestamptz,
  primary key (account_id, tenant_id)
);
create index membership_tenant on membership (tenant_id, member_id);

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  tenant_id uuid references tenant,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on session (account_id);

create table ledger (
  schema_name text not null,
  migration text not null,
  checksum text not null,
  applied_at timestamptz not null default now(),
  primary key (schema_name, migration)
);
`,
};
