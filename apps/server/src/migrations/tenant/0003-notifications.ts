import type { Migration } from '../migration';

/** Notices of members (O-10). They hold no words: what a notice is about is read under the member's rights of that moment. */
export const notifications: Migration = {
  id: '0003-notifications',
  sql: `
create table notification (
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  subject text not null,
  subject_id uuid not null,
  -- what brought it about; a member hears of it once
  cause text not null,
  at timestamptz not null,
  inbox boolean not null,
  mail text not null,
  read_at timestamptz,
  mailed_at timestamptz,
  constraint notification_pkey primary key (id),
  constraint notification_member_fkey foreign key (member_id) references member (id)
);
create unique index notification_cause on notification (member_id, cause);
create index notification_inbox on notification (member_id, at, id);
create index notification_at on notification (at);

create table notification_preference (
  member_id uuid not null,
  kind text not null,
  inbox boolean not null,
  mail text not null,
  constraint notification_preference_pkey primary key (member_id, kind),
  constraint notification_preference_member_fkey foreign key (member_id) references member (id)
);
`,
};
