import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { present } from './present';

/** A database of a test of its own, on the cluster of the run; whoever made it drops it. */
export interface ScratchDatabase {
  /** What a server or a command is told to work on it. */
  environment: { DATABASE_URL: string; MIGRATION_DATABASE_URL: string };
  /** A connection of the cluster's superuser, whom row security does not bind. */
  superuser: pg.Client;
  drop(): Promise<void>;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function scratchDatabase(): Promise<ScratchDatabase> {
  const owner = new URL(present(process.env['CHARTER_TEST_DATABASE'], 'database'));
  const serve = new URL(present(process.env['CHARTER_TEST_SERVING'], 'serving login'));
  const cluster = await connect(owner.href);
  const name = `acceptance_${randomBytes(6).toString('hex')}`;
  await cluster.query(`create database ${name}`);
  owner.pathname = `/${name}`;
  serve.pathname = `/${name}`;
  const superuser = await connect(owner.href);
  return {
    environment: { DATABASE_URL: serve.href, MIGRATION_DATABASE_URL: owner.href },
    superuser,
    async drop() {
      await superuser.end();
      await cluster.query(`drop database ${name} with (force)`);
      await cluster.end();
    },
  };
}
