import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../dev/program.mjs';
import { filesOf, finding, textOf } from './source.mjs';

const exact = /^(npm:@?[\w./-]+@)?\d+[.]\d+[.]\d+(-[\w.]+)?$/;
const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

/** Every dependency is one exact version: the same today and in a year. */
export function pins(tree) {
  const files = ['package.json', ...filesOf(tree, ['apps', 'libs'], /(^|\/)package[.]json$/)].filter((file) =>
    existsSync(join(tree, file)),
  );
  return files.flatMap((file) => {
    const manifest = JSON.parse(textOf(tree, file));
    return groups
      .flatMap((group) => Object.entries(manifest[group] ?? {}))
      .filter(([name, version]) => !exact.test(version) && !name.startsWith('@charter/'))
      .map(([name, version]) => finding('exact-versions', file, `${name} ${version}`));
  });
}

/** The lock file fits the manifests: what a fresh checkout installs. */
export async function lock(tree, signal) {
  const { code, output } = await run('npm', ['ci', '--dry-run', '--offline', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: tree,
    signal,
  });
  if (code === 0) return [];
  const said = output.split('\n').filter((line) => /Missing|Invalid|EUSAGE/.test(line));
  return [...new Set(said)].slice(0, 10).map((line) => finding('lock-fits', 'package-lock.json', line.replace('npm error', '').trim()));
}
