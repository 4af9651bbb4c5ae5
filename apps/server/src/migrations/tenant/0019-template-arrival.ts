import type { Migration } from '../migration';

/** A revision may bring further templates (O-1); whom they name comes when it is published. */
export const templateArrival: Migration = {
  id: '0019-template-arrival',
  sql: 'alter table regulation_draft add column arrival jsonb;',
};
