import type { Migration } from '../migration';

/**
 * Accounts that prove their address, second factors, passkeys, invitations, limits, and sessions that can be told apart.
 * An address belongs to one proven account at most; accounts that have not proven it may share it, so that signing up tells
 * nobody whether an address is known.
 */
export const accounts: Migration = {
  id: '0004-accounts',
  sql: `
alter table account
  add column verified_at timestamptz,
  -- sealed with a key derived from the master secret; in use once totp_since is set
  add column totp_secret bytea,
  add column totp_since timestamptz,
  -- the last time step a code was taken for: none is taken twice
  add column totp_step bigint;
update account set verified_at = created_at;
drop index account_email;
create unique index account_email on account (lower(email)) where verified_at is not null;
create index account_address on account (lower(email), created_at);

alter table session
  add column id uuid not null default gen_random_uuid(),
  add column agent text not null default '',
  add column address text not null default '',
  add column last_used_at timestamptz not null default now(),
  -- the token this one was renewed from, when, and when the browser first used the new one
  add column previous_hash bytea,
  add column renewed_at timestamptz not null default now(),
  add column settled_at timestamptz;
create unique index session_id on session (id);
create index session_previous on session (previous_hash) where previous_hash is not null;

-- Links and codes: kept as hashes, each for one purpose, used once at most.
create table account_token (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('reset', 'address', 'second-factor', 'passkey-add', 'passkey-login')),
  account_id uuid references account on delete cascade,
  -- the address that using it proves
  address text,
  detail jsonb not null default '{}',
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz
);
create index account_token_account on account_token (account_id, purpose);
create index account_token_expiry on account_token (expires_at);

-- Of a member who has no account yet; gone once they have joined.
create table invitation (
  tenant_id uuid not null references tenant,
  member_id uuid not null,
  email text not null,
  token_hash bytea not null unique,
  invited_by text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, member_id)
);
create unique index invitation_address on invitation (tenant_id, lower(email));

create table account_backup_code (
  account_id uuid not null references account on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table account_passkey (
  id uuid primary key,
  credential_id text not null unique,
  account_id uuid not null references account on delete cascade,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index account_passkey_account on account_passkey (account_id);

-- What happened to an account, for its owner.
create table account_event (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  at timestamptz not null default now(),
  kind text not null,
  agent text not null,
  address text not null
);
create index account_event_account on account_event (account_id, at desc);

-- Attempts counted per account, address range and organisation, by hashed key.
create table attempt (
  key bytea primary key,
  count int not null,
  ends_at timestamptz not null
);
create index attempt_end on attempt (ends_at);
`,
};
