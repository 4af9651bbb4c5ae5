import { platformJob } from '../core/jobs/kind';

type Nothing = Record<string, never>;

/** Work that only the owner of the schemas can do; a server without the owner's login leaves it to one that has it. */
export const tenantMigrate = platformJob<{ tenant: number }>('tenant.migrate', { retries: 0, limitSeconds: 600, parallel: 1 });
export const tenantsMeasure = platformJob<Nothing>('tenants.measure', { retries: 1, limitSeconds: 300, parallel: 1, oneWaiting: true });
export const tenantsRemove = platformJob<Nothing>('tenants.remove', { retries: 3, limitSeconds: 600, parallel: 1, oneWaiting: true });
export const sparesPrepare = platformJob<Nothing>('spares.prepare', { retries: 3, limitSeconds: 120, parallel: 1, oneWaiting: true });

export const tenantRestore = platformJob<{ restoration: string }>('tenant.restore', { retries: 2, limitSeconds: 3600, parallel: 1 });

/** Work of the platform that any server can do. */
export const supportEnd = platformJob<Nothing>('support.end', { limitSeconds: 120, parallel: 1, oneWaiting: true });
export const restorationsClear = platformJob<Nothing>('restorations.clear', { limitSeconds: 120, parallel: 1, oneWaiting: true });
