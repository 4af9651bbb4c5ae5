import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { throwAwayCluster } from '../../../../tools/dev/postgres.mjs';
import { freePort } from '../../../../tools/dev/postgres/process.mjs';
import { migrate, sample, serve, serverSettings } from '../../../../tools/dev/server.mjs';

/** The login exists once per cluster, so all that test on one cluster must agree on its password. */
const SERVE_PASSWORD = 'serve-password-123';
const SECRET = randomBytes(32).toString('hex');

/**
 * Starts the one server of a run: on a database of its own in the cluster of TEST_DATABASE_URL, or in a throw-away one,
 * with both sample organisations. Tests find it by CHARTER_URL.
 */
export default async function start() {
  const ends = [];
  globalThis.charterEnds = ends;
  try {
    const database = await freshDatabase(ends);
    const port = await freePort();
    const settings = {
      ...serverSettings({ database, passwords: { server: SECRET, serve: SERVE_PASSWORD }, host: '127.0.0.1', port }),
      // receivers of webhooks in tests; every other inner address stays closed
      WEBHOOK_INNER_HOSTS: 'localhost',
      // the same for providers of identities
      PROVIDER_INNER_HOSTS: 'localhost',
    };
    await migrate(settings);
    await sample(settings);
    const server = await serve(settings);
    ends.push(() => server.stop());
    process.env.CHARTER_URL = `http://127.0.0.1:${port}`;
    process.env.CHARTER_TEST_DATABASE = database.owner;
    process.env.CHARTER_TEST_SERVING = database.serve;
    process.env.CHARTER_TEST_SECRET = SECRET;
  } catch (error) {
    await endAll();
    throw error;
  }
}

/** Ends what was started, in reverse order. */
export async function endAll() {
  for (const end of (globalThis.charterEnds ?? []).splice(0).reverse()) await end();
}

async function freshDatabase(ends) {
  const cluster = process.env.TEST_DATABASE_URL ?? (await ownCluster(ends));
  const name = `acceptance_${randomBytes(6).toString('hex')}`;
  await inCluster(cluster, `create database ${name}`);
  ends.push(() => inCluster(cluster, `drop database if exists ${name} with (force)`));
  const owner = new URL(cluster);
  owner.pathname = `/${name}`;
  const serving = new URL(owner);
  serving.username = 'charter_serve';
  serving.password = SERVE_PASSWORD;
  return { owner: owner.href, serve: serving.href };
}

async function ownCluster(ends) {
  const cluster = await throwAwayCluster();
  ends.push(() => cluster.stop());
  return cluster.url;
}

async function inCluster(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
