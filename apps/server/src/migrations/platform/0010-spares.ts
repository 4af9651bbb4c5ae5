import type { Migration } from '../migration';

/** A prepared schema that a sign-up has taken is nobody else's for a while, on whichever server the other is. */
export const spares: Migration = {
  id: '0010-spares',
  sql: `alter table tenant add column taken_until timestamptz;`,
};
