import { oldestServed } from '../../migrations/tenant';

/** Why an organisation is not served now: the operator suspended it, or its schema is behind this program. */
export type Closed = 'TENANT_SUSPENDED' | 'TENANT_UNAVAILABLE';

/** The same in SQL, over a row of platform.tenant; null when it is served. */
export const closedSql = (tenant: string) =>
  `case when ${tenant}.state <> 'active' then 'TENANT_SUSPENDED' when ${tenant}.schema_version < ${oldestServed()} then 'TENANT_UNAVAILABLE' end`;

/** States in which an organisation has members and an address, served or not. */
export const KNOWN_STATES = `('active', 'suspended', 'leaving')`;
