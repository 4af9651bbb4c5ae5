import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Client } from './client';

/** What a load came to. */
export interface Served {
  perSecond: number;
  /** Milliseconds of each call that was answered well. */
  times: number[];
  /** Calls by what became of them: "200", "429 RATE_LIMITED" … */
  outcomes: Map<string, number>;
}

interface Wanted {
  url: string;
  /** Callers, each picked by chance. */
  clients: readonly Pick<Client, 'headers'>[];
  query: string;
  seconds: number;
  /** Calls at a time. */
  abreast: number;
  /** Rest between two calls of one caller, in milliseconds. */
  pause?: number;
}

/** The same from a process of its own: a load that another is measured beside. */
export async function loadApart({ clients, ...wanted }: Wanted): Promise<Served> {
  const program = fileURLToPath(new URL('load-apart.mjs', import.meta.url));
  const callers = clients.map(({ headers }) => ({ headers }));
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify({ ...wanted, clients: callers })], {
    maxBuffer: 100_000_000,
  });
  const { outcomes, ...served } = JSON.parse(stdout) as Omit<Served, 'outcomes'> & { outcomes: [string, number][] };
  return { ...served, outcomes: new Map(outcomes) };
}

/** Calls for some seconds, as many at a time as wanted. */
export async function load({ url, clients, query, seconds, abreast, pause = 0 }: Wanted): Promise<Served> {
  const times: number[] = [];
  const outcomes = new Map<string, number>();
  const body = JSON.stringify({ query });
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const work = async () => {
    while (performance.now() < end) {
      const client = clients[Math.floor(Math.random() * clients.length)];
      const since = performance.now();
      const headers = { 'content-type': 'application/json', ...client?.headers };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      const { data, errors } = (await response.json()) as { data?: object | null; errors?: { extensions: { code: string } }[] };
      const outcome = data ? 'served' : `${response.status} ${errors?.[0]?.extensions.code ?? ''}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (data) times.push(performance.now() - since);
      if (pause > 0) await new Promise((later) => setTimeout(later, pause));
    }
  };
  await Promise.all(Array.from({ length: abreast }, work));
  return { perSecond: times.length / ((performance.now() - begun) / 1000), times, outcomes };
}
