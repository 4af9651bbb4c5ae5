import type { Migration } from '../migration';

/** Work for the owner's login goes through the queue like all other work; support is told from members by its entry. */
export const workByQueue: Migration = {
  id: '0007-work-by-queue',
  sql: `
drop table owner_task;
create index tenant_due on tenant (delete_at) where state = 'leaving';
create index support_entry_open on support_entry (ends_at) where ended_at is null;
`,
};
