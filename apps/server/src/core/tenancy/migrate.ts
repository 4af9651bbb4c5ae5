import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Migration } from '../../migrations/migration';
import { platformMigrations } from '../../migrations/platform';
import { tenantMigrations } from '../../migrations/tenant';
import type { MasterKeys } from '../secrecy/master';
import { rewrapKeys } from '../secrecy/rewrap';
import { PLATFORM, paddedKeys, signCapability } from './capability';
import { installJobs } from '../jobs/install';
import { capabilityGrants, isolateSchema } from './isolation';
import { OWNER, databaseStatements, hardeningStatements, roleStatements } from './roles';

/** Oldest PostgreSQL the product was tried with (as `server_version_num`). */
const OLDEST_SERVER = 150_000;
/** Prepared schemas that wait for the next organisations, so that a sign-up only takes one. */
const SPARES = 2;
/** How long one run of the migrations may write to the platform's tables. */
const RUN_SECONDS = 6 * 3600;

/** The database was migrated by a newer program than this one. */
export class NewerDatabase extends Error {}
/** The database server cannot be used; the message says why. */
export class UnfitDatabase extends Error {}

export interface MigrationReport {
  applied: number;
  tenants: number;
  failed: { schema: string; reason: string }[];
}

/** Schema name → migration id → checksum. */
type Ledger = Map<string, Map<string, string>>;

const checksumOf = (migration: Migration) => createHash('sha256').update(migration.sql).digest('hex');

async function readLedger(client: Client): Promise<Ledger> {
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
function refuseNewer(ledger: Ledger): void {
  const known = {
    platform: new Map(platformMigrations.map((migration) => [migration.id, checksumOf(migration)])),
    tenant: new Map(tenantMigrations.map((migration) => [migration.id, checksumOf(migration)])),
  };
  for (const [schema, migrations] of ledger) {
    for (const [id, checksum] of migrations) {
      const expected = known[schema === 'platform' ? 'platform' : 'tenant'].get(id);
      if (expected === checksum) continue;
      throw new NewerDatabase(
        `The database holds migration ${id}, which this version of Charter ${expected ? 'has with another content' : 'does not know'}: it was used by a newer version.`,
      );
    }
  }
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

interface Target {
  schema: string;
  tenant: number;
  migrations: Migration[];
  done: Map<string, string>;
  key: Buffer;
  /** Absent for a new schema, which has nothing to seal. */
  masters?: MasterKeys;
}

async function storeKey(client: Client, key: Buffer): Promise<void> {
  const { inner, outer } = paddedKeys(key);
  await client.query(
    'insert into cap.key values (1, $1, $2) on conflict (id) do update set inner_key = excluded.inner_key, outer_key = excluded.outer_key',
    [inner, outer],
  );
}

/** What SQL alone cannot do; the organisation's rows open for it and close again behind it. */
function convert(client: Client, { convert: work }: Migration, { tenant, key, masters }: Target): Promise<void> | undefined {
  const show = async (whose: number) => {
    await client.query(`select set_config('cap.token', $1, true)`, [
      signCapability({ tenant: whose, actor: 'migration' }, key, Date.now(), RUN_SECONDS),
    ]);
  };
  return work?.({
    client,
    tenant,
    masters,
    inTenant: async (inside) => {
      await show(tenant);
      await inside();
      await show(PLATFORM);
    },
  });
}

async function apply(client: Client, target: Target): Promise<number> {
  const { schema, tenant, migrations, done, key } = target;
  const pending = migrations.filter((migration) => !done.has(migration.id));
  for (const migration of pending) {
    await inTransaction(client, async () => {
      await client.query(`set local lock_timeout = '5s'; set local search_path = ${schema}, pg_catalog, pg_temp`);
      await client.query(migration.sql);
      await convert(client, migration, target);
      if (tenant === PLATFORM) {
        await storeKey(client, key);
        for (const statement of capabilityGrants) await client.query(statement);
      }
      await client.query(isolateSchema(schema, tenant));
      await client.query('insert into platform.ledger (schema_name, migration, checksum) values ($1, $2, $3)', [
        schema,
        migration.id,
        checksumOf(migration),
      ]);
    });
  }
  return pending.length;
}

/** Schema names are opaque, because every login can read the names of all schemas. */
function newSchemaName(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return `t_${[...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')}`;
}

/** Prepares schemas until enough wait for new organisations; returns how many were made. */
export async function prepareSpares(client: Client, key: Buffer, wanted = SPARES): Promise<number> {
  const { rows } = await client.query<{ spares: number }>(`select count(*)::int as spares from platform.tenant where state = 'spare'`);
  const missing = Math.max(0, wanted - (rows[0]?.spares ?? 0));
  for (let made = 0; made < missing; made += 1) {
    const schema = newSchemaName();
    await client.query(`create schema ${schema}`);
    const created = await client.query<{ number: number }>(
      `insert into platform.tenant (id, schema_name, state) values ($1, $2, 'preparing') returning number`,
      [uuidv7(), schema],
    );
    await apply(client, { schema, tenant: created.rows[0]?.number ?? 0, migrations: tenantMigrations, done: new Map(), key });
    await client.query(`update platform.tenant set state = 'spare' where schema_name = $1`, [schema]);
  }
  return missing;
}

async function applyToTenants(client: Client, ledger: Ledger, key: Buffer, masters: MasterKeys): Promise<MigrationReport> {
  const { rows } = await client.query<{ schema_name: string; number: number }>(
    `select schema_name, number from platform.tenant where state <> 'preparing' order by number`,
  );
  const report: MigrationReport = { applied: 0, tenants: rows.length, failed: [] };
  for (const { schema_name: schema, number: tenant } of rows) {
    try {
      const done = ledger.get(schema) ?? new Map<string, string>();
      report.applied += await apply(client, { schema, tenant, migrations: tenantMigrations, done, key, masters });
    } catch (error) {
      report.failed.push({ schema, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return report;
}

async function prepareDatabase(client: Client, servePassword: string): Promise<void> {
  const { rows } = await client.query<{ version: number; database: string; superuser: boolean }>(
    `select current_setting('server_version_num')::int as version, current_database() as database, (select rolsuper from pg_roles where rolname = current_user) as superuser`,
  );
  const [server] = rows;
  if (!server || server.version < OLDEST_SERVER) throw new UnfitDatabase('PostgreSQL 15 or newer is needed.');
  const statements = [
    ...roleStatements(servePassword),
    ...databaseStatements(server.database),
    ...(server.superuser ? hardeningStatements : []),
  ];
  for (const statement of statements) await client.query(statement);
}

/** The owner's connection: acts as the owner of every object, with a capability for the platform's tables. */
export async function connectOwner(url: string, key: Buffer): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`select set_config('cap.token', $1, false)`, [
    signCapability({ tenant: PLATFORM, actor: 'migration' }, key, Date.now(), RUN_SECONDS),
  ]);
  return client;
}

/**
 * Brings the roles, the platform and every organisation's schema to this program's version. Repeatable; one organisation
 * that fails does not stop the others and is named in the report.
 *
 * @throws NewerDatabase when the database was used by a newer program; UnfitDatabase when the server is too old.
 */
export async function migrate(url: string, key: Buffer, servePassword: string, masters: MasterKeys): Promise<MigrationReport> {
  const client = await connectOwner(url, key);
  try {
    await client.query(`select pg_advisory_lock(hashtext('charter migration'))`);
    await prepareDatabase(client, servePassword);
    await client.query(`set role ${OWNER}`);
    const ledger = await readLedger(client);
    refuseNewer(ledger);
    const platform = await apply(client, {
      schema: 'platform',
      tenant: PLATFORM,
      migrations: platformMigrations,
      done: ledger.get('platform') ?? new Map(),
      key,
    });
    await storeKey(client, key);
    await installJobs(client);
    await rewrapKeys(client, masters);
    const report = await applyToTenants(client, ledger, key, masters);
    await prepareSpares(client, key);
    return { ...report, applied: report.applied + platform };
  } finally {
    await client.end();
  }
}
