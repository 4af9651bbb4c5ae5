import type { Migration } from '../migration';

/** Drafts tried on the past before they are published (P-1.5). */
export const trials: Migration = {
  id: '0015-trials',
  sql: `
create table regulation_trial (
  id uuid not null,
  draft_id uuid not null,
  draft_version int not null,
  member_id uuid not null,
  language text not null,
  period_from timestamptz not null,
  period_to timestamptz not null,
  state text not null,
  problem text,
  findings jsonb not null default '[]',
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint regulation_trial_pkey primary key (id)
);
create index regulation_trial_draft on regulation_trial (draft_id, created_at, id);

create table regulation_trial_row (
  trial_id uuid not null,
  probe text not null,
  position int not null,
  subject_id uuid not null,
  label text not null,
  aspect jsonb not null,
  before jsonb not null,
  after jsonb not null,
  constraint regulation_trial_row_pkey primary key (trial_id, probe, position)
);

alter table regulation_trial add constraint regulation_trial_draft_fkey foreign key (draft_id) references regulation_draft(id);
alter table regulation_trial add constraint regulation_trial_member_fkey foreign key (member_id) references member(id);
alter table regulation_trial_row add constraint regulation_trial_row_trial_fkey foreign key (trial_id) references regulation_trial(id);
`,
};
