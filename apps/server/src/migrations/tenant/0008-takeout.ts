import type { Migration } from '../migration';

/** Every time somebody took out everything the organisation has (O-8): who, why, whether in clear, and how much it was. */
export const takeout: Migration = {
  id: '0008-takeout',
  sql: `
create table takeout (
  id uuid primary key,
  member_id uuid not null references member,
  reason text not null,
  in_clear boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
`,
};
