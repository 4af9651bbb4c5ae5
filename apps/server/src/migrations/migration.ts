import type { Client } from 'pg';
import type { MasterKeys } from '../core/secrecy/master';

/** One step of a schema: applied once per schema, in its own transaction, with the schema first on the search path. */
export interface Migration {
  /** "0001-foundation": applied in the order of the list, never renamed. */
  id: string;
  sql: string;
  /** What SQL cannot compute, after `sql` and in the same transaction. */
  convert?: (conversion: Conversion) => Promise<void>;
}

/** A schema in the middle of a migration. */
export interface Conversion {
  client: Client;
  tenant: number;
  /** Absent for a new schema, which has nothing to seal. */
  masters: MasterKeys | undefined;
  /** Does something with the organisation's rows, which are closed to the platform. */
  inTenant: (work: () => Promise<void>) => Promise<void>;
}
