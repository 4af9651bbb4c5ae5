import pg from 'pg';
import { present } from './present';

/** The rows as the owner of the database sees them, for what no interface may show. */
export async function inDatabase<Result>(work: (database: pg.Client) => Promise<Result>): Promise<Result> {
  const database = new pg.Client({ connectionString: present(process.env['CHARTER_TEST_DATABASE'], 'database') });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}

/** Name of the schema that holds the rows of an organisation. */
export async function schemaOf(database: pg.Client, slug: string): Promise<string> {
  const { rows } = await database.query<{ schema_name: string }>('select schema_name from platform.tenant where slug = $1', [slug]);
  return present(rows[0], `organisation ${slug}`).schema_name;
}
