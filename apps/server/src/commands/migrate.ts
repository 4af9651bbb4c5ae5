import { parseArgs } from 'node:util';
import { SettingsError, readSettings } from '../core/settings';
import { driftOf } from '../core/tenancy/drift';
import { type Program, program } from '../core/tenancy/ledger';
import { type MigrationReport, NewerDatabase, UnfitDatabase, migrateWith } from '../core/tenancy/migrate';
import { connectOwner } from '../core/tenancy/owner';
import type { TenantReport } from '../core/tenancy/rollout';

/** Exit codes the launcher tells apart. */
const NEWER = 3;
const UNFIT = 5;
const PARKED = 6;

const OPTIONS = {
  /** Tries everything on every organisation and undoes it. */
  'dry-run': { type: 'boolean', default: false },
  /** A line for every organisation, not only for those that stay behind. */
  verbose: { type: 'boolean', default: false },
  /** Ends with a code of its own when an organisation stays behind. */
  strict: { type: 'boolean', default: false },
  /** Compares the tables of all organisations afterwards. */
  verify: { type: 'boolean', default: false },
  /** Last step for organisations, for a roll-out in stages. */
  until: { type: 'string' },
  /** Prepared schemas to have at the end. */
  spares: { type: 'string' },
  /** Organisations worked on at once. */
  workers: { type: 'string' },
} as const;

/** The steps up to a named one. */
function programUntil(id: string | undefined): Program {
  if (id === undefined) return program;
  const last = program.tenant.findIndex((migration) => migration.id === id);
  if (last < 0) throw new SettingsError(`There is no step "${id}" for organisations.`);
  return { ...program, tenant: program.tenant.slice(0, last + 1) };
}

/** Brings the database to this program's version. */
export async function runMigrate(args: string[]): Promise<void> {
  const settings = readSettings(process.env);
  const { values } = parseArgs({ args, options: OPTIONS });
  const servePassword = process.env['CHARTER_SERVE_PASSWORD'] ?? new URL(settings.databaseUrl).password;
  if (!servePassword) throw new SettingsError('CHARTER_SERVE_PASSWORD is not set.');
  const started = performance.now();
  try {
    const report = await migrateWith({
      url: settings.migrationDatabaseUrl,
      key: settings.key('capability'),
      masters: settings.masterKeys,
      keysOf: settings.keys,
      servePassword: decodeURIComponent(servePassword),
      known: programUntil(values.until),
      dryRun: values['dry-run'],
      ...(values.spares ? { spares: Number(values.spares) } : {}),
      ...(values.workers ? { workers: Number(values.workers) } : {}),
      done: (each) => {
        if (values.verbose || each.reason !== undefined) console.log(lineOf(each));
      },
    });
    console.log(`${summaryOf(report, values['dry-run'])} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    if (values.verify) await verify(settings.migrationDatabaseUrl, settings.key('capability'));
    if (report.failed.length > 0 && values.strict) process.exitCode = PARKED;
  } catch (error) {
    if (!(error instanceof NewerDatabase || error instanceof UnfitDatabase)) throw error;
    console.error(error.message);
    process.exit(error instanceof NewerDatabase ? NEWER : UNFIT);
  }
}

async function verify(url: string, key: Buffer): Promise<void> {
  const client = await connectOwner(url, key);
  try {
    const { schemas, forms, odd } = await driftOf(client);
    console.log(
      `charter: ${schemas} schemas in ${forms} form${forms === 1 ? '' : 's'}${odd.length > 0 ? `; not like the others: ${odd.join(' ')}` : ''}`,
    );
    if (forms > 1) process.exitCode = 1;
  } finally {
    await client.end();
  }
}

const lineOf = ({ schema, steps, milliseconds, reason }: TenantReport) =>
  `${schema}  ${steps.join(' ')}  ${milliseconds} ms  ${reason === undefined ? 'done' : `stays behind: ${reason}`}`;

function summaryOf({ applied, tenants, platform, failed }: MigrationReport, dryRun: boolean): string {
  if (dryRun)
    return `charter: would apply ${platform.length} steps to the platform and ${applied} to organisations (${tenants} schemas, ${failed.length} would stay behind)`;
  return `charter: migrated (${applied} steps, ${tenants} schemas, ${failed.length} left behind)`;
}
