import type { Migration } from '../migration';
import { foundation } from './0001-foundation';
import { jobs } from './0003-jobs';
import { accounts } from './0004-accounts';
import { apiKeys } from './0005-api-keys';
import { callBudgets } from './0005-call-budgets';
import { dataKeys } from './0006-data-keys';
import { operations } from './0007-operations';
import { workByQueue } from './0007-work-by-queue';
import { providers } from './0008-providers';
import { secondFactor } from './0009-second-factor';
import { spares } from './0010-spares';
import { restorations } from './0011-restorations';

export const platformMigrations: Migration[] = [
  foundation,
  jobs,
  accounts,
  apiKeys,
  callBudgets,
  dataKeys,
  operations,
  workByQueue,
  providers,
  secondFactor,
  spares,
  restorations,
];
