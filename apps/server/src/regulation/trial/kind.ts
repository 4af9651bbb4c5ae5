import { organisationJob } from '../../core/jobs/kind';

/** Tries a draft on the past. */
export const trialJob = organisationJob<{ trial: string }>('regulation.try', { retries: 2, limitSeconds: 300, parallel: 1 });
