import type { Migration } from '../migration';

/**
 * Keys of integrators as far as a call is recognised by them (O-5): what a key is called and may do stands here, so that a
 * call costs one look-up; the organisation sees its keys in its own schema.
 */
export const apiKeys: Migration = {
  id: '0005-api-keys',
  sql: `
create table api_key (
  key_hash bytea primary key,
  id uuid not null unique,
  tenant_id uuid not null references tenant,
  -- whose rights bound the key: a key of somebody who has left opens nothing
  account_id uuid not null references account,
  name text not null,
  scopes text[] not null,
  -- CIDR ranges; empty: from anywhere
  addresses text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  check (expires_at <= created_at + interval '367 days')
);
create index api_key_tenant on api_key (tenant_id);
`,
};
