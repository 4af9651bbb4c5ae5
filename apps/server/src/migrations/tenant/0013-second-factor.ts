import type { Migration } from '../migration';

/** Whether members must use a second factor, and from when on (O-1). */
export const secondFactor: Migration = {
  id: '0013-second-factor',
  sql: `
alter table sign_in_policy
  add column second_factor text not null default 'off',
  add column second_factor_from timestamptz;
`,
};
