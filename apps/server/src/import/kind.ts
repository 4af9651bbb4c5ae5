import { organisationJob } from '../core/jobs/kind';

/** Works on an import in the state it is in: checks it, carries it out, or undoes it. */
export const importJob = organisationJob<{ import: string; step: string }>('import.work', { retries: 2, limitSeconds: 300, parallel: 1 });
