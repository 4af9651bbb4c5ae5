import type { Migration } from '../migration';

/** What jobs of the organisation have done, written with the effect itself, so that none does it twice. */
export const jobEffects: Migration = {
  id: '0003-job-effects',
  sql: `
create table job_effect (
  job_id uuid not null,
  effect text not null,
  at timestamptz not null,
  primary key (job_id, effect)
);
create index job_effect_at on job_effect (at);
`,
};
