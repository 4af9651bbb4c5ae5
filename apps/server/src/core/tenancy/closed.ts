import { oldestServed } from '../../migrations/tenant';

/** Why an organisation is not served now: the operator suspended it, or its data are being brought on or put back. */
export type Closed = 'TENANT_SUSPENDED' | 'TENANT_UNAVAILABLE';

/** Why a seat cannot be used with a session: the organisation is closed, or asks for another way of signing in. */
export type Barred = Closed | 'PROVIDER_SIGN_IN_REQUIRED' | 'SECOND_FACTOR_REQUIRED';

/** The same in SQL, over a row of platform.tenant; null when it is served. */
export const closedSql = (tenant: string) =>
  `case when ${tenant}.state <> 'active' then 'TENANT_SUSPENDED' when ${tenant}.schema_version < ${oldestServed()} or ${tenant}.held_until > now() then 'TENANT_UNAVAILABLE' end`;

/** States in which an organisation has members and an address, served or not. */
export const KNOWN_STATES = `('active', 'suspended', 'leaving')`;

/**
 * Whether an organisation (a row of platform.tenant) is to be entered by its provider only, over the row of a membership:
 * except for those kept for emergencies, and for support of the platform, whose seats end by themselves.
 */
export const providerOnlySql = (tenant: string, membership: string) =>
  `(${tenant}.provider_only and not ${membership}.emergency and ${membership}.expires_at is null)`;
