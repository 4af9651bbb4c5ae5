import { randomBytes } from 'node:crypto';
import { build } from './build.mjs';
import { makeContractTypes } from './contract-types.mjs';
import { throwAwayCluster } from './postgres.mjs';
import { root } from './root.mjs';
import { serverSettings } from './server.mjs';

/** Steps that ask the built server: they need a build, and the last one a database. */
const asksServer = (name) => /committed|migration/.test(name);

/**
 * What the steps of the check need: a build and a database, closed again by the end of the command.
 * @param {ReturnType<typeof import('./lifetime.mjs').lifetime>} life
 */
export async function prepareChecks(life, { quick = false, databaseUrl } = {}) {
  makeContractTypes();
  const context = { tree: root, signal: life.signal, wanted: (name) => !quick || !asksServer(name) };
  if (quick) return context;
  await build({ signal: life.signal });
  const owner = databaseUrl ?? (await testDatabase(life));
  const passwords = { server: randomBytes(32).toString('hex'), serve: randomBytes(16).toString('hex') };
  return { ...context, settings: serverSettings({ database: { owner, serve: owner }, passwords, host: '127.0.0.1', port: 0 }) };
}

/** The URL of a superuser on a database for tests: DATABASE_URL, or a cluster that lives as long as the command. */
export async function testDatabase(life) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const cluster = await throwAwayCluster();
  life.atEnd(() => cluster.stop());
  return cluster.url;
}
