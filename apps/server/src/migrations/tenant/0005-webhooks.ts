import type { Migration } from '../migration';

/** Addresses that are told of events, and every message to them (O-5). */
export const webhooks: Migration = {
  id: '0005-webhooks',
  sql: `
create table webhook (
  id uuid not null,
  name text not null,
  url text not null,
  topics jsonb not null,
  active boolean not null,
  disabled_reason text,
  secret bytea not null,
  previous_secret bytea,
  previous_until timestamptz,
  created_by_id uuid not null,
  created_at timestamptz not null,
  version int not null default 1,
  constraint webhook_pkey primary key (id),
  constraint webhook_creator_fkey foreign key (created_by_id) references member (id)
);
create index webhook_order on webhook (created_at, id);

create table webhook_delivery (
  id uuid not null,
  webhook_id uuid not null,
  topic text not null,
  body text not null,
  state text not null,
  attempts jsonb not null,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  constraint webhook_delivery_pkey primary key (id),
  constraint webhook_delivery_webhook_fkey foreign key (webhook_id) references webhook (id)
);
create index webhook_delivery_order on webhook_delivery (webhook_id, created_at, id);
`,
};
