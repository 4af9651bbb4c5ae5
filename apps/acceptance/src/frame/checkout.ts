import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** What a checkout is made of, and what is only built from it. */
const SOURCES = ['apps', 'libs', 'tools', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'nx.json', 'jest.preset.mjs'];
const SETTINGS = ['jest.jsdom.mjs', '.oxlintrc.json', '.oxfmtrc.json', '.dependency-cruiser.mjs'];
const LEFT_OUT = new Set(['node_modules', 'dist', '.data']);

/** A copy of the checkout that a test may change. */
export interface Checkout {
  path: string;
  /** Runs a program that npm brought; what it said, and its exit code. */
  run(program: string, args: string[], more?: { in?: string; env?: Record<string, string> }): Promise<{ code: number; output: string }>;
  remove(): void;
}

/** Copies the sources; what npm installed is shared, but the workspace's own packages are those of the copy. */
export function copyCheckout(): Checkout {
  const path = mkdtempSync(join(tmpdir(), 'charter-checkout-'));
  for (const name of [...SOURCES, ...SETTINGS]) {
    cpSync(join(ROOT, name), join(path, name), { recursive: true, filter: (from) => !LEFT_OUT.has(basename(from)) });
  }
  linkPackages(path);
  return {
    path,
    run: (program, args, { in: folder = '.', env = {} } = {}) =>
      new Promise((done) => {
        const options = {
          cwd: join(path, folder),
          env: { ...process.env, PATH: `${join(path, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
          maxBuffer: 1 << 26,
        };
        execFile(program, args, options, (error, stdout, stderr) =>
          done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr }),
        );
      }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

function linkPackages(path: string): void {
  const modules = join(path, 'node_modules');
  mkdirSync(join(modules, '@charter'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== '@charter' && name !== '.cache') symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  for (const folder of ['apps', 'libs']) {
    for (const name of readdirSync(join(path, folder))) symlinkSync(join(path, folder, name), join(modules, '@charter', name));
  }
}
