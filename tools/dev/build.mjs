import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { run, excerpt } from './program.mjs';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';

const stamp = join(root, 'dist', 'built-from');
const lock = join(root, '.building');
const outputs = ['server/main.js', 'console/index.html', 'portal/index.html', 'client/index.js'].map((file) =>
  join(root, 'dist/apps', file),
);

/** Everything a build reads; tests are not among it. */
function sources() {
  const files = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const settings = ['package-lock.json', 'tsconfig.base.json', 'nx.json'].map((file) => join(root, file));
  return [...files.filter((file) => !/[\\/](node_modules|acceptance|test|generated)[\\/]|[.]spec[.]tsx?$/.test(file)), ...settings].sort();
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources()) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const isBuiltFrom = (made) => existsSync(stamp) && readFileSync(stamp, 'utf8') === made && outputs.every((file) => existsSync(file));

/** Builds server, console, portal and client; nothing is done when what they are made of has not changed. */
export async function build({ signal, say = console.log } = {}) {
  const made = fingerprint();
  if (isBuiltFrom(made)) return;
  // a second command in the same checkout must not start from a folder that is being emptied
  await withLock(lock, signal, async () => {
    if (!isBuiltFrom(made)) await compile(made, { signal, say });
  });
}

async function compile(made, { signal, say }) {
  const started = Date.now();
  say('构建 · Building …');
  const { code, output } = await run('nx', ['run-many', '-t', 'build', '--parallel=2', '--outputStyle=static'], {
    signal,
    // a process of nx that stays behind would keep folders open and watch files for nobody
    env: { NX_DAEMON: 'false', NX_TUI: 'false', NODE_ENV: 'production', FORCE_COLOR: '0' },
  });
  if (code !== 0) throw new Failure('构建失败。', 'The build failed.', { detail: excerpt(output, 10, 60) });
  writeFileSync(stamp, made);
  say(`构建完成 · Built (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
