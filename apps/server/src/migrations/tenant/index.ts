import type { Migration } from '../migration';
import { foundation } from './0001-foundation';
import { publishedVersions } from './0002-published-versions';
import { jobEffects } from './0003-job-effects';
import { notifications } from './0003-notifications';
import { outboxListeners } from './0003-outbox-listeners';
import { invitations } from './0004-invitations';
import { integration } from './0005-integration';
import { sensitive } from './0006-sensitive';
import { lists } from './0009-lists';

export const tenantMigrations: Migration[] = [
  foundation,
  publishedVersions,
  jobEffects,
  notifications,
  outboxListeners,
  invitations,
  integration,
  sensitive,
  lists,
];
