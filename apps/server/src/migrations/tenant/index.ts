import type { Migration } from '../migration';
import { foundation } from './0001-foundation';
import { publishedVersions } from './0002-published-versions';
import { jobEffects } from './0003-job-effects';
import { notifications } from './0003-notifications';
import { outboxListeners } from './0003-outbox-listeners';
import { invitations } from './0004-invitations';
import { integration } from './0005-integration';
import { webhooks } from './0005-webhooks';
import { sensitive } from './0006-sensitive';
import { organisation } from './0007-organisation';
import { takeout } from './0008-takeout';
import { exportFiles } from './0009-exports';
import { lists } from './0009-lists';
import { imports } from './0010-imports';
import { signInPolicy } from './0011-sign-in-policy';
import { drafts } from './0012-drafts';
import { secondFactor } from './0013-second-factor';
import { integrators } from './0013-integrators';
import { withdrawal } from './0014-withdrawal';
import { trials } from './0015-trials';
import { readings } from './0016-readings';
import { templateOrigin } from './0017-template-origin';
import { filings } from './0018-filings';
import { templateArrival } from './0019-template-arrival';
import { takeoutFiles } from './0020-takeout-files';
import { postings } from './0021-postings';
import { questions } from './0022-questions';

/**
 * Organisations at this version and later are served; one further behind answers TENANT_UNAVAILABLE until it is migrated.
 * A server of the version before goes on with what this one migrated: steps only add, and what is no longer used is removed
 * by a step of the next version.
 */
export const oldestServed = () => tenantMigrations.length;

export const tenantMigrations: Migration[] = [
  foundation,
  publishedVersions,
  jobEffects,
  outboxListeners,
  notifications,
  invitations,
  integration,
  webhooks,
  sensitive,
  organisation,
  takeout,
  lists,
  exportFiles,
  imports,
  signInPolicy,
  drafts,
  secondFactor,
  integrators,
  withdrawal,
  trials,
  readings,
  templateOrigin,
  filings,
  templateArrival,
  takeoutFiles,
  postings,
  questions,
];
