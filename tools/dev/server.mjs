import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { endGroup, environment, run, excerpt } from './program.mjs';
import { root } from './root.mjs';

const program = join(root, 'dist/apps/server/main.js');

/** What the server says with when the database is of a newer version than the program. */
const newerDatabase = 3;

/** What the server needs to know, from the database and the secrets of this installation. */
export function serverSettings({ database, passwords, host, port }) {
  return {
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    // a terminal is for people; the production form writes a line per request
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`,
    DATABASE_URL: database.serve,
    MIGRATION_DATABASE_URL: database.owner,
    CHARTER_SECRET: passwords.server,
    CHARTER_SERVE_PASSWORD: passwords.serve,
    // mail that nobody sends can be read where only this machine can reach the server
    ...(['127.0.0.1', '::1', 'localhost'].includes(host) ? { CHARTER_OUTBOX: 'local' } : {}),
  };
}

/** Brings platform and organisations to this program's version; a newer database is refused, never changed. */
export async function migrate(settings, signal) {
  const { code, output } = await run(process.execPath, ['--enable-source-maps', program, 'migrate'], { env: settings, signal });
  if (code === 0) return;
  const newer = code === newerDatabase;
  throw new Failure(
    newer ? '数据库的版本比本程序新：请更新程序后再启动。' : '数据库升级失败。',
    newer
      ? 'The database is of a newer version than this program: update the program, then start it.'
      : 'The database could not be migrated.',
    { detail: excerpt(output), code: newer ? newerDatabase : 1 },
  );
}

/** Creates the sample organisations where they are missing. */
export async function sample(settings, signal) {
  const { code, output } = await run(process.execPath, ['--enable-source-maps', program, 'sample'], { env: settings, signal });
  if (code !== 0) throw new Failure('示例机构创建失败。', 'The sample organisations could not be created.', { detail: excerpt(output) });
}

/**
 * Serves until it is stopped.
 * @param {string[]} flags for Node
 */
export async function serve(settings, flags = []) {
  const args = ['--enable-source-maps', ...flags, program];
  const child = spawn(process.execPath, args, { cwd: root, env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const lastResort = () => endGroup(child);
  process.once('exit', lastResort);
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  const said = await readyLine(child, ended);
  return {
    pid: child.pid,
    said,
    ended,
    async stop() {
      endGroup(child);
      const forced = setTimeout(() => endGroup(child, 'SIGKILL'), 12_000);
      await ended;
      clearTimeout(forced);
      process.off('exit', lastResort);
    },
  };
}

/** Waits for the line that says the server is ready; what it says later goes to the terminal. */
async function readyLine(child, ended) {
  let early = '';
  const ready = new Promise((done) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      if (early === undefined) process.stdout.write(text);
      else if (/^charter: ready .*$/m.test((early += text))) done(/^charter: ready (.*)$/m.exec(early)[1]);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (early === undefined ? process.stderr.write(text) : (early += text)));
  });
  const said = await Promise.race([ready, ended.then(() => undefined)]);
  if (said === undefined) throw new Failure('服务没有启动成功。', 'The server did not start.', { detail: excerpt(early) });
  early = undefined;
  return said;
}
