import { DataSource } from 'typeorm';
import { entities } from '../app.module';
import { readSettings } from '../core/settings';
import { connectOwner } from '../core/tenancy/owner';

/** Tells which SQL would bring an organisation's schema to what the entities say; fails unless there is none. */
export async function runPendingMigrations(): Promise<void> {
  const settings = readSettings(process.env);
  const owner = await connectOwner(settings.migrationDatabaseUrl, settings.key('capability'));
  const { rows } = await owner.query<{ schema_name: string }>(`select schema_name from platform.tenant where state = 'spare' limit 1`);
  await owner.end();
  const [spare] = rows;
  if (!spare) throw new Error('There is no prepared schema to compare with');
  const pending = await difference(settings.migrationDatabaseUrl, spare.schema_name);
  for (const statement of pending) console.log(`${statement};`);
  if (pending.length > 0) process.exitCode = 1;
}

/** The statements TypeORM would run on a schema. */
export async function difference(url: string, schema: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema,
    entities,
    synchronize: false,
    installExtensions: false,
    extra: { max: 2, options: `-c search_path=${schema},pg_catalog` },
  });
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query.replaceAll(`"${schema}".`, ''));
  } finally {
    await dataSource.destroy();
  }
}
