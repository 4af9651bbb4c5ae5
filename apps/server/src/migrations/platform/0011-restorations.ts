import type { Migration } from '../migration';

/**
 * Organisations that an operator puts back from their takeout by page (O-7): the file, sealed and in pieces for as long as it
 * is needed, what the trial found and what became of it. While it goes on the organisation is held: nobody is served.
 */
export const restorations: Migration = {
  id: '0011-restorations',
  sql: `
alter table tenant add column held_until timestamptz;

create table restoration (
  id uuid primary key,
  tenant_id uuid not null references tenant on delete cascade,
  account_id uuid not null references account,
  account_name text not null,
  reason text not null,
  file_name text,
  size_bytes bigint not null default 0,
  state text not null check (state in ('uploading', 'trying', 'tried', 'restoring', 'done', 'refused')),
  taken_at timestamptz,
  report jsonb,
  problem jsonb,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index restoration_tenant on restoration (tenant_id, created_at desc);

create table restoration_piece (
  restoration_id uuid not null references restoration on delete cascade,
  number int not null,
  content bytea not null,
  primary key (restoration_id, number)
);
`,
};
