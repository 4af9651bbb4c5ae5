import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/** The environment of a child: npm's programs first, among them the Node that came with them. */
export function environment(more = {}) {
  return { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH, ...more };
}

/**
 * Runs a program to its end and collects what it says.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, signal?: AbortSignal, onOutput?: (text: string) => void, limit?: number }} [options]
 *   `limit`: after so many milliseconds it is ended, and has failed
 * @returns {Promise<{ code: number, output: string, stdout: string }>} `output` has both streams as they came
 */
export async function run(file, args, { cwd = root, env = {}, signal, onOutput, limit } = {}) {
  signal?.throwIfAborted();
  const child = spawn(file, args, {
    cwd,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const collected = [];
  const spoken = [];
  const stop = () => endGroup(child);
  signal?.addEventListener('abort', stop);
  let late = false;
  const overdue = setTimeout(
    () => {
      late = true;
      collected.push(`\nstopped after ${limit / 1000} s\n`);
      stop();
    },
    limit ?? 2 ** 31 - 1,
  );
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      collected.push(text);
      if (stream === child.stdout) spoken.push(text);
      onOutput?.(text);
    });
  }
  const code = await new Promise((done) => {
    child.once('error', (error) => {
      collected.push(error.message);
      done(127);
    });
    child.once('close', (exit) => done(late ? 124 : (exit ?? 1)));
  });
  clearTimeout(overdue);
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  return { code, output: collected.join(''), stdout: spoken.join('') };
}

/** Ends a program with everything it has started itself. */
export function endGroup(child, signal = 'SIGTERM') {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The lines of a program's output that tell most, for a failure's detail: how it began and how it ended. */
export function excerpt(output, first = 12, last = 12) {
  const lines = output.trim().split('\n');
  return lines.length <= first + last ? lines.join('\n') : [...lines.slice(0, first), '…', ...lines.slice(-last)].join('\n');
}
