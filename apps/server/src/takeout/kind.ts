import { organisationJob } from '../core/jobs/kind';

/** Makes the file of everything. */
export const takeoutJob = organisationJob<{ takeout: string }>('takeout.make', { retries: 2, limitSeconds: 3600, parallel: 1 });

/** Takes the file away when it may not be fetched any more. */
export const takeoutClear = organisationJob<{ takeout: string }>('takeout.clear');
