import { SettingsError, readSettings } from '../core/settings';
import { NewerDatabase, UnfitDatabase, migrate } from '../core/tenancy/migrate';

/** Exit codes the launcher tells apart. */
const NEWER = 3;
const UNFIT = 5;

/** Brings the database to this program's version. */
export async function runMigrate(): Promise<void> {
  const settings = readSettings(process.env);
  const servePassword = process.env['CHARTER_SERVE_PASSWORD'] ?? new URL(settings.databaseUrl).password;
  if (!servePassword) throw new SettingsError('CHARTER_SERVE_PASSWORD is not set.');
  try {
    const { applied, tenants, failed } = await migrate(
      settings.migrationDatabaseUrl,
      settings.key('capability'),
      decodeURIComponent(servePassword),
      settings.masterKeys,
    );
    for (const { schema, reason } of failed) console.error(`${schema} stays behind: ${reason}`);
    console.log(`charter: migrated (${applied} steps, ${tenants} schemas, ${failed.length} left behind)`);
    if (failed.length > 0) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof NewerDatabase || error instanceof UnfitDatabase)) throw error;
    console.error(error.message);
    process.exit(error instanceof NewerDatabase ? NEWER : UNFIT);
  }
}
