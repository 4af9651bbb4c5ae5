import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { run, excerpt } from '../dev/program.mjs';
import { finding } from './source.mjs';

const server = 'dist/apps/server/main.js';

/** What the server prints of itself equals what is committed, so that a reviewer sees every change of it. */
export async function printed(tree, command, settings, signal) {
  const out = mkdtempSync(join(tmpdir(), 'charter-printed-'));
  try {
    const { code, output } = await run(process.execPath, ['--enable-source-maps', join(tree, server), command, '--out', out], {
      cwd: tree,
      env: { ...settings, NO_COLOR: '1' },
      signal,
      limit: 60_000,
    });
    if (code !== 0) return [finding('printed-equals-committed', command, excerpt(output))];
    const files = readdirSync(out);
    if (files.length === 0) return [finding('printed-equals-committed', command, 'printed nothing')];
    return files.flatMap((file) => difference(tree, out, file, command));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function difference(tree, out, file, command) {
  const committed = join(tree, 'libs/contract', file);
  const fault = (text) => [finding('printed-equals-committed', `libs/contract/${file}`, `${text}; node ${server} ${command} writes it`)];
  if (!existsSync(committed)) return fault('is missing');
  const [now, then] = [join(out, file), committed].map((path) => readFileSync(path, 'utf8').split('\n'));
  const line = now.findIndex((text, index) => text !== then[index]);
  if (line < 0 && now.length === then.length) return [];
  return fault(`differs at line ${(line < 0 ? now.length : line) + 1}: ${now[line] ?? '(end)'}`);
}

/** Entities and migrations agree: nothing is left to generate. Asked of a database of its own, empty before. */
export async function migrationsPending(tree, settings, signal) {
  const scratch = `charter_check_${process.pid}`;
  const url = new URL(settings.MIGRATION_DATABASE_URL);
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  await owner.query(`create database ${scratch}`);
  try {
    url.pathname = `/${scratch}`;
    const env = { ...settings, MIGRATION_DATABASE_URL: url.href, DATABASE_URL: url.href, NO_COLOR: '1' };
    for (const command of ['migrate', 'migrations-pending']) {
      const { code, output } = await run(process.execPath, ['--enable-source-maps', join(tree, server), command], {
        cwd: tree,
        env,
        signal,
        limit: 60_000,
      });
      if (code !== 0) return [finding('no-migration-left', command, excerpt(output))];
    }
    return [];
  } finally {
    await owner.query(`drop database ${scratch} with (force)`);
    await owner.end();
  }
}
