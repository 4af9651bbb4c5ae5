import type { Client } from 'pg';
import { installJobs } from '../jobs/install';
import type { MasterKeys } from '../secrecy/master';
import { type KeysOf, PLATFORM_SEALED, TENANT_SEALED, reseal } from '../secrecy/reseal';
import { rewrapKeys } from '../secrecy/rewrap';
import { type Target, applyToPlatform } from './apply';
import { PLATFORM, signCapability } from './capability';
import { type Ledger, type Program, program, readLedger, refuseNewer } from './ledger';
import { type Authority, RUN_SECONDS, connectOwner, inTransaction, lockMigrations, soleOwner, storeKey } from './owner';
import { clearUnfinished, prepareSpares } from './provision';
import { OWNER, databaseStatements, hardeningStatements, roleStatements } from './roles';
import { type Rollout, type TenantReport, rollOut } from './rollout';

export { NewerDatabase } from './ledger';

/** Oldest PostgreSQL the product was tried with (as `server_version_num`). */
const OLDEST_SERVER = 150_000;
/** Schemas worked on at once; more would only wait for the disk and for the catalogue's locks. */
const WORKERS = 4;

/** The database server cannot be used; the message says why. */
export class UnfitDatabase extends Error {}

export interface MigrationReport {
  applied: number;
  tenants: number;
  /** Steps of the platform, applied or, in a dry run, still to come. */
  platform: string[];
  /** Every schema that lacked a step, with what became of it. */
  reports: TenantReport[];
  failed: { schema: string; reason: string }[];
}

export interface MigrationOptions extends Authority {
  servePassword: string;
  /** Keys made from the secret itself, and from the one before while it is exchanged. */
  keysOf?: KeysOf;
  known?: Program;
  dryRun?: boolean;
  workers?: number;
  /** Prepared schemas to have at the end. */
  spares?: number;
  done?: Rollout['done'];
}

const lacking = (known: Program['tenant'], ledger: Ledger, schema: string) =>
  known.filter((migration) => !ledger.get(schema)?.has(migration.id));

/** Organisations' schemas that lack a step; those of deleted organisations are gone. */
async function targetsOf(client: Client, ledger: Ledger, known: Program): Promise<{ targets: Target[]; tenants: number }> {
  const { rows } = await client.query<{ schema_name: string; number: number }>(
    `select schema_name, number from platform.tenant where state not in ('preparing', 'deleted') order by number`,
  );
  const targets = rows
    .map(({ schema_name: schema, number: tenant }) => ({ schema, tenant, pending: lacking(known.tenant, ledger, schema) }))
    .filter(({ pending }) => pending.length > 0);
  return { targets, tenants: rows.length };
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

/**
 * Makes the secret of this run that of the database: its capabilities count from now on, and every data key is wrapped with
 * it. All or nothing, before anything else is read: with another secret, nothing of the platform could be.
 *
 * @throws Unreadable when data keys were wrapped by a secret that is not at hand
 */
async function adoptSecret(client: Client, { key, masters, keysOf }: MigrationOptions): Promise<void> {
  const { rows } = await client.query<{ used: boolean; sealing: boolean }>(
    `select to_regclass('cap.key') is not null as used, to_regclass('platform.data_key') is not null as sealing`,
  );
  const [database] = rows;
  if (!database?.used) return;
  await inTransaction(client, async () => {
    await storeKey(client, key);
    if (database.sealing) await rewrapKeys(client, masters);
    // without the secret before there is nothing that could be opened
    if (keysOf && masters.length > 1) await resealAll(client, key, keysOf);
  });
}

/** Seals anew what keys made from the secret itself have sealed, on the platform and in every organisation. */
async function resealAll(client: Client, key: Buffer, keysOf: KeysOf): Promise<void> {
  const show = (tenant: number) =>
    client.query(`select set_config('cap.token', $1, true)`, [
      signCapability({ tenant, actor: 'migration' }, key, Date.now(), RUN_SECONDS),
    ]);
  await show(PLATFORM);
  await reseal(client, 'platform', PLATFORM_SEALED, keysOf);
  const { rows } = await client.query<{ schema_name: string; number: number }>(
    `select schema_name, number from platform.tenant where state not in ('preparing', 'spare', 'deleted') order by number`,
  );
  for (const { schema_name: schema, number } of rows) {
    await show(number);
    await reseal(client, schema, TENANT_SEALED, keysOf);
  }
  await show(PLATFORM);
}

/** What a run would do: steps of the platform by name, those of organisations tried and undone. */
async function rehearse(client: Client, options: MigrationOptions, known: Program): Promise<MigrationReport> {
  const { rows } = await client.query(`select from pg_roles where rolname = '${OWNER}'`);
  if (rows.length > 0) await client.query(`set role ${OWNER}`);
  const ledger = await readLedger(client);
  refuseNewer(ledger, known);
  const platform = known.platform.filter(({ id }) => !ledger.get('platform')?.has(id)).map(({ id }) => id);
  const { targets, tenants } = ledger.size > 0 ? await targetsOf(client, ledger, known) : { targets: [], tenants: 0 };
  return { platform, tenants, ...(await rolledOut(targets, options)) };
}

async function rolledOut(
  targets: Target[],
  { workers = WORKERS, dryRun = false, done, ...authority }: MigrationOptions,
): Promise<Pick<MigrationReport, 'applied' | 'reports' | 'failed'>> {
  const reports = await rollOut({ targets, workers, dryRun, ...(done ? { done } : {}), authority });
  const failed = reports.flatMap(({ schema, reason }) => (reason === undefined ? [] : [{ schema, reason }]));
  const applied = reports.filter(({ reason }) => reason === undefined).reduce((sum, { steps }) => sum + steps.length, 0);
  return { reports, failed, applied };
}

/**
 * Brings the roles, the platform and every organisation's schema to this program's version. Repeatable, and to be repeated
 * after it was killed; an organisation that fails does not stop the others and is named in the report.
 *
 * @throws NewerDatabase when the database was used by a newer program; UnfitDatabase when the server is too old.
 */
export async function migrateWith(options: MigrationOptions): Promise<MigrationReport> {
  const { url, key, servePassword, known = program } = options;
  const client = await connectOwner(url, key);
  try {
    await lockMigrations(client);
    if (options.dryRun) return await rehearse(client, options, known);
    await prepareDatabase(client, servePassword);
    await client.query(`set role ${OWNER}`);
    await adoptSecret(client, options);
    const ledger = await readLedger(client);
    refuseNewer(ledger, program);
    const pending = known.platform.filter(({ id }) => !ledger.get('platform')?.has(id));
    const platform = await applyToPlatform(client, { schema: 'platform', tenant: PLATFORM, pending }, options);
    await storeKey(client, key);
    await installJobs(client);
    await clearUnfinished(client);
    const { targets, tenants } = await targetsOf(client, ledger, known);
    const rolled = await rolledOut(targets, options);
    await prepareSpares(client, options, options.spares, known.tenant);
    return { ...rolled, tenants, platform: pending.map(({ id }) => id), applied: rolled.applied + platform };
  } finally {
    await client.end();
  }
}

export const migrate = (url: string, key: Buffer, servePassword: string, masters: MasterKeys, keysOf?: KeysOf) =>
  migrateWith({ url, key, servePassword, masters, ...(keysOf ? { keysOf } : {}) });

/** Brings one organisation that was parked to this program's version; undefined when it lacks nothing. */
export async function retryTenant(authority: Authority, schema: string): Promise<TenantReport | undefined> {
  const client = await soleOwner(authority.url, authority.key);
  try {
    const { targets } = await targetsOf(client, await readLedger(client), program);
    const [report] = await rollOut({
      targets: targets.filter((target) => target.schema === schema),
      workers: 1,
      authority,
    });
    if (!report) await client.query('update platform.tenant set parked_at = null, parked_reason = null where schema_name = $1', [schema]);
    return report;
  } finally {
    await client.end();
  }
}
