import type { Migration } from '../migration';

/** Events are heard by listeners: who delivers one claims it for a while, so that what a killed server left is found again. */
export const outboxListeners: Migration = {
  id: '0003-outbox-listeners',
  sql: `
alter table outbox add column claimed_until timestamptz;
alter table outbox add column attempts int not null default 0;

-- which listener has heard which event, written with what it did
create table outbox_effect (
  serial bigint not null,
  listener text not null,
  at timestamptz not null,
  primary key (serial, listener)
);
create index outbox_effect_at on outbox_effect (at);
`,
};
