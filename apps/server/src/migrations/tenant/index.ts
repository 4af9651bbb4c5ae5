import type { Migration } from '../migration';
import { foundation } from './0001-foundation';
import { publishedVersions } from './0002-published-versions';
import { jobEffects } from './0003-job-effects';
import { outboxListeners } from './0003-outbox-listeners';
import { integration } from './0005-integration';
import { sensitive } from './0006-sensitive';

export const tenantMigrations: Migration[] = [foundation, publishedVersions, jobEffects, outboxListeners, integration, sensitive];
