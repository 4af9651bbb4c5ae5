import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Failure } from './failure.mjs';
import { programs } from './postgres/binaries.mjs';
import { startCluster } from './postgres/cluster.mjs';
import { lastingHome } from './postgres/place.mjs';
import { root } from './root.mjs';

const serving = 'charter_serve';
const oldestVersion = 15;

/**
 * The database of this installation: the server named in DATABASE_URL, or one of our own in the data folder.
 * @returns {Promise<{ owner: string, serve: string, ended: Promise<unknown>, stop: () => Promise<void>, where: string }>}
 *   the URLs of the migration login and of the serving login
 */
export async function openDatabase(folder, passwords) {
  if (process.env.DATABASE_URL) {
    const owner = process.env.DATABASE_URL;
    await assertAnswers(owner);
    return {
      owner,
      serve: servingUrl(owner, passwords.serve),
      ended: new Promise(() => {}),
      async stop() {},
      where: withoutPassword(owner),
    };
  }
  const cluster = await ownCluster(folder, passwords.owner);
  return { ...cluster, owner: cluster.url, serve: servingUrl(cluster.url, passwords.serve), where: withoutPassword(cluster.url) };
}

async function ownCluster(folder, password) {
  const portFile = join(folder, 'pg-port');
  const port = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined;
  const cluster = await startCluster({ programs: programs(root), home: lastingHome(folder), password, port });
  writeFileSync(portFile, `${cluster.port}\n`);
  return cluster;
}

/** The same server and database, by the login that owns nothing. */
function servingUrl(owner, password) {
  const url = new URL(owner);
  url.username = serving;
  url.password = password;
  return url.href;
}

function withoutPassword(text) {
  const url = new URL(text);
  url.password = '';
  return url.href;
}

async function assertAnswers(text) {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) {
    throw new Failure('DATABASE_URL 不是有效的 postgres:// 地址。', 'DATABASE_URL is not a postgres:// address.');
  }
  const client = new pg.Client({ connectionString: text, connectionTimeoutMillis: 5000 });
  const where = withoutPassword(text);
  let version;
  try {
    await client.connect();
    version = Number((await client.query('show server_version_num')).rows[0].server_version_num);
  } catch (error) {
    throw new Failure(`数据库没有应答：${where}`, `The database does not answer: ${where}`, { detail: error.message || error.code });
  } finally {
    await client.end().catch(() => {});
  }
  if (version < oldestVersion * 10_000) {
    const major = Math.floor(version / 10_000);
    throw new Failure(
      `数据库是 PostgreSQL ${major}，需要 ${oldestVersion} 或更新的版本。`,
      `The database is PostgreSQL ${major}; ${oldestVersion} or newer is needed.`,
    );
  }
}
