import { createContext } from '../app';
import { Jobs } from '../core/jobs/jobs';
import { SettingsError, readSettings } from '../core/settings';
import { OwnerWork } from '../platform';

/**
 * The keeper: does what only the owner of the schemas can do (preparing schemas for sign-ups, measuring, deleting what is due,
 * trying migrations again), so that servers need no owner's login. With `--once` it does what is due and ends.
 */
export async function runKeep(args: string[]): Promise<void> {
  const settings = readSettings(process.env);
  if (settings.migrationDatabaseUrl === settings.databaseUrl) throw new SettingsError('MIGRATION_DATABASE_URL is not set.');
  const app = await createContext(settings);
  if (args.includes('--once')) {
    await app.get(OwnerWork).everything();
    await app.close();
    return;
  }
  await app.get(OwnerWork).prepare();
  app.get(Jobs).start();
  console.log('charter: keeping');
  await new Promise<void>((end) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => end());
  });
  await app.close();
}
