import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.mjs';
import { serverAccount } from './binaries.mjs';
import { commandLine, freePort, portTrouble, processAlive } from './process.mjs';

const superuser = 'charter';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // several servers, each with its pool and its queue, when tests run side by side
  max_connections: '300',
  max_locks_per_transaction: '256',
  shared_preload_libraries: '',
  // thousands of tables in hundreds of schemas: opening each file after a crash would take minutes
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
};

/** A cluster that is thrown away need not survive a power cut. */
export const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** PostgreSQL starts no process of its own as root, and must not inherit a working directory it cannot read. */
const asServer = () => ({ ...serverAccount(), cwd: '/' });

/**
 * Starts the cluster of a home folder, creating it on the first start.
 * @param {{ programs: ReturnType<typeof import('./binaries.mjs').programs>, home: string, password: string,
 *   port?: number, extra?: Record<string, string> }} wanted
 * @returns the superuser's URL, the port, and `stop`
 */
export async function startCluster({ programs, home, password, port, extra = {} }) {
  const data = join(home, 'data');
  const log = join(home, 'server.log');
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(programs, home, data, password);
  assertVersion(programs, data);
  stopLeftBehind(programs, data);
  const chosen = port && !(await portTrouble(port)) ? port : await freePort();
  const flags = Object.entries({ ...settings, ...extra, port: String(chosen) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  writeFileSync(log, '');
  const output = openSync(log, 'a');
  // a process group of its own: Ctrl-C must reach the launcher first, which stops the server before its database
  const server = spawn(programs.postgres, ['-D', data, ...flags], { ...asServer(), detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  await ready(server, data, log);
  const lastResort = () => server.kill('SIGINT');
  process.once('exit', lastResort);
  return {
    url: `postgres://${superuser}:${password}@127.0.0.1:${chosen}/postgres`,
    port: chosen,
    pid: server.pid,
    /** Resolves when the server has ended, wanted or not. */
    ended: new Promise((done) => server.once('exit', done)),
    async stop() {
      stopServer(programs, data);
      process.off('exit', lastResort);
    },
  };
}

function initialise(programs, home, data, password) {
  const unfinished = `${data}.unfinished`;
  const passwordFile = join(home, 'password');
  const account = serverAccount();
  const failures = [];
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    // trigrams of Chinese text need LC_CTYPE C.UTF-8; systems without it get the next best
    for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      rmSync(unfinished, { recursive: true, force: true });
      const flags = [
        '-D',
        unfinished,
        '-U',
        superuser,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--no-sync',
        '--data-checksums',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        `--locale=${locale}`,
        '--lc-messages=C',
      ];
      const run = spawnSync(programs.initdb, flags, { ...asServer(), encoding: 'utf8' });
      if (run.status === 0) {
        // renamed when complete: a start that was killed half-way leaves nothing that looks like a database
        renameSync(unfinished, data);
        return;
      }
      failures.push(run.error?.message ?? run.stderr);
      if (!/locale/.test(run.stderr ?? '')) break;
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  throw new Failure('无法创建数据库。', 'The database could not be created.', { detail: failures.join('\n').trim() });
}

function assertVersion(programs, data) {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const ours = /(\d+)/.exec(spawnSync(programs.postgres, ['--version'], { ...asServer(), encoding: 'utf8' }).stdout ?? '')?.[1];
  if (ours && made !== ours) {
    throw new Failure(
      `${data} 中的数据库由 PostgreSQL ${made} 创建，本程序自带的是 ${ours}。`,
      `The database in ${data} was made by PostgreSQL ${made}; this program brings ${ours}.`,
    );
  }
}

/** The process that holds a data directory, by the file PostgreSQL keeps there. */
function holder(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  return { pid: Number(lines[0]), status: lines[7] };
}

/** A launcher that was killed leaves its server running, or, after a power cut, a file that names another process. */
export function stopLeftBehind(programs, data) {
  const left = holder(data);
  if (!left) return;
  const isServer = processAlive(left.pid) && (commandLine(left.pid)?.includes(data) ?? true);
  if (isServer) stopServer(programs, data);
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

function stopServer(programs, data) {
  if (!existsSync(join(data, 'postmaster.pid'))) return;
  spawnSync(programs.pgCtl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30', '-s'], { ...asServer(), stdio: 'ignore' });
}

async function ready(server, data, log) {
  let gone;
  server.once('exit', (code, signal) => (gone = `exit ${code ?? signal}`));
  server.once('error', (error) => (gone = error.message));
  for (let waited = 0; waited < 60_000 && gone === undefined; waited += 20) {
    const found = holder(data);
    if (found?.pid === server.pid && found.status === 'ready') return;
    await sleep(20);
  }
  const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n');
  throw new Failure('PostgreSQL 没有启动成功，它的日志如下。', 'PostgreSQL did not start; this is what it logged.', {
    detail: `${tail}\n${gone ?? 'no answer within 60 s'}\n(${log})`,
  });
}
