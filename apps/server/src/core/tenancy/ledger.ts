import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Migration } from '../../migrations/migration';
import { platformMigrations } from '../../migrations/platform';
import { tenantMigrations } from '../../migrations/tenant';

/** The steps a program knows, of the platform and of every organisation. */
export interface Program {
  platform: readonly Migration[];
  tenant: readonly Migration[];
}

export const program: Program = { platform: platformMigrations, tenant: tenantMigrations };

/** The database was migrated by a newer program than this one. */
export class NewerDatabase extends Error {}

/** Schema name → migration id → checksum. */
export type Ledger = Map<string, Map<string, string>>;

export const checksumOf = (migration: Migration) => createHash('sha256').update(migration.sql).digest('hex');

/** What was applied to each schema; empty for a database that was never migrated. */
export async function readLedger(client: Client): Promise<Ledger> {
  const ledger: Ledger = new Map();
  const exists = await client.query<{ there: boolean }>(`select to_regclass('platform.ledger') is not null as there`);
  if (!exists.rows[0]?.there) return ledger;
  const { rows } = await client.query<{ schema_name: string; migration: string; checksum: string }>(
    'select schema_name, migration, checksum from platform.ledger',
  );
  for (const row of rows) {
    const schema = ledger.get(row.schema_name) ?? new Map<string, string>();
    ledger.set(row.schema_name, schema.set(row.migration, row.checksum));
  }
  return ledger;
}

/** Refuses a database that holds migrations this program does not know, or knows differently. */
export function refuseNewer(ledger: Ledger, known: Program): void {
  const sums = {
    platform: new Map(known.platform.map((migration) => [migration.id, checksumOf(migration)])),
    tenant: new Map(known.tenant.map((migration) => [migration.id, checksumOf(migration)])),
  };
  for (const [schema, migrations] of ledger) {
    for (const [id, checksum] of migrations) {
      const expected = sums[schema === 'platform' ? 'platform' : 'tenant'].get(id);
      if (expected === checksum) continue;
      throw new NewerDatabase(
        `The database holds migration ${id}, which this version of Charter ${expected ? 'has with another content' : 'does not know'}: it was used by a newer version.`,
      );
    }
  }
}
