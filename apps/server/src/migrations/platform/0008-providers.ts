import type { Migration } from '../migration';

/**
 * Signing in by an organisation's own provider of identities (OpenID Connect, O-1): whom it vouches for, how a session was
 * proven, and which organisations are entered in no other way.
 */
export const providers: Migration = {
  id: '0008-providers',
  sql: `
alter table tenant add column provider_only boolean not null default false;
-- made for somebody whom a provider vouched for: it has no password until its owner sets one by mail
alter table account add column provisioned boolean not null default false;
-- may enter all the same, when the provider fails
alter table membership add column emergency boolean not null default false;
-- a session by a provider stays in the organisation whose provider it is
alter table session add column proof text check (proof in ('password', 'factor', 'passkey', 'provider'));

create table account_identity (
  tenant_id uuid not null references tenant on delete cascade,
  issuer text not null,
  subject text not null,
  account_id uuid not null references account on delete cascade,
  email text,
  linked_at timestamptz not null default now(),
  last_used_at timestamptz,
  constraint account_identity_pkey primary key (tenant_id, issuer, subject)
);
-- one person, one identity of a provider: a mailbox that somebody else got does not open the seat of the one before
create unique index account_identity_account on account_identity (tenant_id, issuer, account_id);
create index account_identity_owner on account_identity (account_id);

alter table account_token drop constraint account_token_purpose_check;
alter table account_token add constraint account_token_purpose_check
  check (purpose in ('reset', 'address', 'second-factor', 'passkey-add', 'passkey-login', 'provider'));
`,
};
