import 'reflect-metadata';
import { runKeep } from './commands/keep';
import { runMigrate } from './commands/migrate';
import { runPendingMigrations } from './commands/migrations-pending';
import { runOperator } from './commands/operator';
import { runPermissions } from './commands/permissions';
import { runRestore } from './commands/restore';
import { runSample } from './commands/sample';
import { runSchema } from './commands/schema';
import { serve } from './commands/serve';
import { SettingsError } from './core/settings';

/** What `node main.js <command>` can do; without a command it serves. */
const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  serve,
  migrate: runMigrate,
  keep: runKeep,
  operator: runOperator,
  restore: runRestore,
  sample: runSample,
  schema: runSchema,
  permissions: runPermissions,
  'migrations-pending': runPendingMigrations,
};

const [name = 'serve', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(`There is no command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}
try {
  await command(args);
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}
