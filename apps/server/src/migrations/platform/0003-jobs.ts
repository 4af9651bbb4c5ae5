import type { Migration } from '../migration';

/** What jobs have done (so that none does it twice), and mail on its way. The queue itself is brought in by `installJobs`. */
export const jobs: Migration = {
  id: '0003-jobs',
  sql: `
create table job_effect (
  job_id uuid not null,
  effect text not null,
  at timestamptz not null,
  primary key (job_id, effect)
);
create index job_effect_at on job_effect (at);

-- body: recipient, subject and text, encrypted, for they hold names and tokens; gone once the mail is sent, the row a day later
create table mail (
  id uuid primary key,
  kind text not null,
  state text not null check (state in ('waiting', 'kept', 'sent', 'refused')),
  body bytea,
  attempts int not null default 0,
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mail_created on mail (created_at);
`,
};
