import type { Migration } from '../migration';

/** A member who is invited has a seat before they have an account. */
export const invitations: Migration = {
  id: '0004-invitations',
  sql: `
alter table member alter column account_id drop not null;
`,
};
