import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { present } from './present';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** How a server of a test ended: its exit code, or the signal that ended it. */
type End = number | NodeJS.Signals;

/** A further server of a test, with a port of its own. */
export interface Server {
  url: string;
  pid: number;
  /** What it wrote: one JSON object a line, and the line that says it is ready. */
  output(): string;
  /** Sends a signal and waits for the end; how long that took. */
  end(signal: NodeJS.Signals): Promise<{ code: End; milliseconds: number }>;
}

/** What a server of this run is told: the run's database unless another is named. */
export function environmentOf(more: Record<string, string> = {}): Record<string, string> {
  return {
    ...(process.env as Record<string, string>),
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    HOST: '127.0.0.1',
    DATABASE_URL: present(process.env['CHARTER_TEST_SERVING'], 'serving login'),
    MIGRATION_DATABASE_URL: present(process.env['CHARTER_TEST_DATABASE'], 'database'),
    CHARTER_SECRET: present(process.env['CHARTER_TEST_SECRET'], 'secret'),
    CHARTER_SERVE_PASSWORD: decodeURIComponent(new URL(present(process.env['CHARTER_TEST_SERVING'], 'serving login')).password),
    ...more,
  };
}

const running = new Set<ChildProcess>();
// not at the exit of the process: Jest's workers are told nothing of it inside a test file
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** @param root checkout whose build is run; this one unless another is named */
function start(
  args: string[],
  environment: Record<string, string>,
  root = ROOT,
): { child: ChildProcess; output: () => string; ended: Promise<End> } {
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/apps/server/main.js'), ...args], {
    cwd: root,
    env: environmentOf(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<End>((resolved) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolved(code ?? signal ?? 1);
    });
  });
  return { child, output: () => said, ended };
}

/** Runs a command of the server to its end. */
export async function command(
  args: string[],
  environment: Record<string, string> = {},
  root?: string,
): Promise<{ code: End; output: string }> {
  const { output, ended } = start(args, environment, root);
  return { code: await ended, output: output() };
}

/** A command that is still running, to be ended in the middle. */
export function startCommand(
  args: string[],
  environment: Record<string, string>,
): { over(): boolean; end(signal: NodeJS.Signals): Promise<End> } {
  const { child, ended } = start(args, environment);
  let over = false;
  void ended.then(() => (over = true));
  return {
    over: () => over,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((open) => probe.listen(0, '127.0.0.1', open));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts a server and waits until it is ready. */
export async function startServer(environment: Record<string, string> = {}, port?: number, root?: string): Promise<Server> {
  const own = port ?? (await freePort());
  const { child, output, ended } = start([], { PORT: String(own), ...environment }, root);
  let over = false;
  void ended.then(() => (over = true));
  while (!/^charter: ready/m.test(output())) {
    if (over) throw new Error(`The server did not start:\n${output()}`);
    await new Promise((later) => setTimeout(later, 20));
  }
  return {
    url: `http://127.0.0.1:${own}`,
    pid: present(child.pid, 'process'),
    output,
    async end(signal) {
      const told = Date.now();
      child.kill(signal);
      return { code: await ended, milliseconds: Date.now() - told };
    },
  };
}
