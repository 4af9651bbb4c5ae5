import pg from 'pg';
import { throwAwayCluster } from '../../../../tools/dev/postgres.mjs';
import { present } from './present';
import { command } from './server';

/** A database server of a test's own, which may be killed and stopped without disturbing any other test. */
export interface OwnCluster {
  /** What a server or a command is told to work on it. */
  environment: { DATABASE_URL: string; MIGRATION_DATABASE_URL: string };
  /** Asks as the superuser, whom row security does not bind, on a connection that is not kept. */
  ask<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one that writes as in production, migrated. */
export async function ownCluster(...flags: string[]): Promise<OwnCluster> {
  const { url, restart, stop } = await throwAwayCluster({ durable: true });
  const serve = new URL(url);
  serve.username = 'charter_serve';
  serve.password = new URL(present(process.env['CHARTER_TEST_SERVING'], 'serving login')).password;
  const environment = { DATABASE_URL: serve.href, MIGRATION_DATABASE_URL: url };
  const { code, output } = await command(['migrate', ...flags], environment);
  if (code !== 0) {
    await stop();
    throw new Error(output);
  }
  return { environment, restart, stop, ask: (text, values = []) => asking(url, text, values) };
}

async function asking<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
