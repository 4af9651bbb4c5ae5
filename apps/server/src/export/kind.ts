import { organisationJob } from '../core/jobs/kind';

/** Makes the file of an export. */
export const exportJob = organisationJob<{ export: string }>('export.make', { retries: 2, limitSeconds: 300, parallel: 1 });
