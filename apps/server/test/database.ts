import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { throwAwayCluster } from '../../../tools/dev/postgres.mjs';
import { type Settings, readSettings } from '../src/core/settings';
import { migrate } from '../src/core/tenancy/migrate';

/** Roles belong to the whole cluster, so every test that shares it gives the serving login the same password. */
const SERVE_PASSWORD = 'serve-password-123';
const SECRET = '0123456789012345678901234567890123456789';

/** A migrated database of one test file. */
export interface TestDatabase {
  settings: Settings;
  /** A connection of the cluster's superuser, which row security does not bind: what a test checks is read by it. */
  superuser: Client;
  /** A bare connection of the serving login, without the door. */
  serve(): Promise<Client>;
  /** A second database with the same rows; nobody else may be connected. */
  copy(): Promise<TestDatabase>;
  drop(): Promise<void>;
}

/**
 * A fresh database on the test run's cluster, or on a cluster of its own when a file runs alone. Within a run the first one
 * is migrated, and the others are copies of it.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const given = process.env['TEST_DATABASE_URL'] || undefined;
  const cluster = given ? undefined : await throwAwayCluster();
  const clusterUrl = given ?? cluster?.url ?? '';
  const name = newName();
  await onCluster(clusterUrl, async (client) => {
    // migrations of two databases at once would both change the roles they share
    await client.query(`select pg_advisory_lock(hashtext('charter test roles'))`);
    const template = process.env['TEST_TEMPLATE'];
    if (!template) return migrated(client, clusterUrl, name);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount === 0) await migrated(client, clusterUrl, template);
    await copied(client, template, name);
  });
  return opened(clusterUrl, name, async () => cluster?.stop());
}

async function migrated(client: Client, clusterUrl: string, name: string): Promise<void> {
  const { migrationDatabaseUrl, key, masterKeys } = settingsFor(clusterUrl, name);
  await client.query(`create database ${name}`);
  await migrate(migrationDatabaseUrl, key('capability'), SERVE_PASSWORD, masterKeys);
}

/** Copies a database that nobody is connected to. */
async function copied(client: Client, from: string, to: string): Promise<void> {
  await client.query(`create database ${to} template ${from}`);
  // rights on the database itself are not copied
  await client.query(`revoke all on database ${to} from public`);
  await client.query(`grant create, connect on database ${to} to charter_owner`);
  await client.query(`grant connect on database ${to} to charter_serve, charter_jobs`);
}

const newName = () => `server_test_${randomBytes(6).toString('hex')}`;

async function opened(clusterUrl: string, name: string, afterDrop: () => Promise<void>): Promise<TestDatabase> {
  const settings = settingsFor(clusterUrl, name);
  const database: TestDatabase = {
    settings,
    superuser: await connected(settings.migrationDatabaseUrl),
    serve: () => connected(settings.databaseUrl),
    async copy() {
      await database.superuser.end();
      const second = newName();
      await onCluster(clusterUrl, (client) => copied(client, name, second));
      database.superuser = await connected(settings.migrationDatabaseUrl);
      return opened(clusterUrl, second, async () => undefined);
    },
    async drop() {
      await database.superuser.end();
      await onCluster(clusterUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
      await afterDrop();
    },
  };
  return database;
}

function settingsFor(clusterUrl: string, database: string): Settings {
  const owner = new URL(clusterUrl);
  owner.pathname = `/${database}`;
  const serve = new URL(owner);
  serve.username = 'charter_serve';
  serve.password = SERVE_PASSWORD;
  // tests that ask a thousand things at once are about the answers, not about the budget of calls
  const environment = { CHARTER_SECRET: SECRET, PORT: '0', ORGANISATION_BUDGET: '10000000' };
  return readSettings({ DATABASE_URL: serve.href, MIGRATION_DATABASE_URL: owner.href, ...environment });
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  // a dropped database closes its connections
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function onCluster(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = await connected(url);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
