/**
 * PostgreSQL as npm brings it, started from any folder, as root or as anybody.
 *
 *   node tools/dev/postgres.mjs test   a throw-away cluster in the foreground; prints its superuser's URL
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explain } from './failure.mjs';
import { programs } from './postgres/binaries.mjs';
import { careless, startCluster, stopLeftBehind } from './postgres/cluster.mjs';
import { abandonedHomes, passingHome, removeHome } from './postgres/place.mjs';
import { root } from './root.mjs';

/** A cluster for one run of tests: its own port and password, gone when it stops. A durable one writes as in production. */
export async function throwAwayCluster({ durable = false } = {}) {
  const binaries = programs(root);
  for (const home of abandonedHomes()) {
    if (existsSync(join(home, 'data'))) stopLeftBehind(binaries, join(home, 'data'));
    removeHome(home);
  }
  const home = passingHome();
  const wanted = { programs: binaries, home, password: randomBytes(18).toString('hex'), extra: durable ? {} : careless };
  try {
    let cluster = await startCluster(wanted);
    return {
      url: cluster.url,
      async restart() {
        await cluster.stop();
        cluster = await startCluster({ ...wanted, port: cluster.port });
      },
      async stop() {
        await cluster.stop();
        removeHome(home);
      },
    };
  } catch (error) {
    removeHome(home);
    throw error;
  }
}

async function foreground() {
  const cluster = await throwAwayCluster();
  console.log(cluster.url);
  await new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, done);
  });
  await cluster.stop();
}

if (import.meta.filename === resolve(process.argv[1] ?? '')) {
  if (process.argv[2] === 'test') await foreground().catch((error) => (process.exitCode = explain(error)));
  else console.error('node tools/dev/postgres.mjs test');
}
