import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** The package for integrators as it was built. */
export const PACKAGE = resolve(import.meta.dirname, '../../../../dist/apps/client');

/** The library within it, with the types of its sources. */
export const library = <Library>(): Promise<Library> => import(pathToFileURL(`${PACKAGE}/index.js`).href) as Promise<Library>;

/** What came of a program: it may fail, and what it said is part of the answer. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

const execute = promisify(execFile);

/** Runs a program to its end. */
export async function ran(
  file: string,
  args: string[],
  { cwd, env = {}, input }: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): Promise<Ran> {
  const running = execute(file, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 24 });
  running.child.stdin?.end(input ?? '');
  try {
    return { code: 0, ...(await running) };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran;
    return { code, stdout, stderr };
  }
}
