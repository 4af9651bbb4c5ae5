import type { Migration } from '../migration';

/** How much of its call budget somebody has left (O-5): what the servers agree on about once a second. */
export const callBudgets: Migration = {
  id: '0005-call-budgets',
  sql: `
create table call_budget (
  holder text primary key,
  level double precision not null,
  at timestamptz not null
);
`,
};
