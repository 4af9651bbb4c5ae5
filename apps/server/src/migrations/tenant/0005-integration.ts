import type { Migration } from '../migration';

/** Keys of integrators as the organisation sees them, and calls that must have one effect however often they are sent (O-5). */
export const integration: Migration = {
  id: '0005-integration',
  sql: `
create table api_key (
  id uuid not null,
  name text not null,
  hint text not null,
  scopes jsonb not null,
  addresses jsonb not null,
  created_by_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  last_used_address text,
  constraint api_key_pkey primary key (id),
  constraint api_key_creator_fkey foreign key (created_by_id) references member (id)
);
create index api_key_order on api_key (created_at, id);

create table idempotency (
  principal text not null,
  key_hash bytea not null,
  call_hash bytea not null,
  claim uuid not null,
  lease_until timestamptz not null,
  at timestamptz not null,
  reply bytea,
  constraint idempotency_pkey primary key (principal, key_hash)
);
create index idempotency_at on idempotency (at);
`,
};
