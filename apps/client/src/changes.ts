import { type Connection, headersOf } from './call';
import { type CallError, CharterError } from './refusal';
import { pauseBefore } from './retry';
import { serverSent } from './stream';
import type { Surroundings } from './surroundings';

/** Something changed: read it again by its id. */
export interface Change {
  /** request.created, request.stepped … */
  topic: string;
  id: string;
  at: string;
  /** Keep it: `since` goes on after it, also after a restart. */
  cursor: string;
}

export interface ChangesOptions {
  /** Cursor of the last change that was dealt with; up to 7 days back. */
  since?: string;
  signal?: AbortSignal;
}

const DOCUMENT = 'subscription Changes($since: String) { changes(since: $since) { topic id at cursor } }';

/** The server says something every 12 seconds; who hears nothing for longer is talking to a dead line. */
const SILENCE_MS = 45_000;
/** Failures that pass by themselves. */
const PASSING = ['NETWORK', 'UNAVAILABLE', 'TENANT_UNAVAILABLE', 'TIMEOUT'];
/** Changes that are remembered so that none is told twice when the line was cut. */
const REMEMBERED = 2000;

/** Changes as they happen, until the signal aborts. A line that is cut is taken up again where it was: nothing is missed. */
export async function* changes(connection: Connection, { since, signal }: ChangesOptions, world: Surroundings): AsyncGenerator<Change> {
  const told = new Set<string>();
  let cursor = since;
  for (let failures = 0; !signal?.aborted;) {
    try {
      for await (const change of oneLine(connection, cursor, signal, world)) {
        failures = 0;
        if (told.has(change.cursor)) continue;
        remember(told, change.cursor);
        cursor = change.cursor;
        yield change;
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (error instanceof CharterError && !PASSING.includes(error.code)) throw error;
    }
    failures += 1;
    const pause = pauseBefore(Math.min(failures, 7), {}, { tries: 8, longestPauseMs: 30_000 }, world.random(), world.now());
    await world.wait(pause ?? 30_000, signal).catch(() => undefined);
  }
}

function remember(told: Set<string>, cursor: string): void {
  told.add(cursor);
  const [oldest] = told;
  if (told.size > REMEMBERED && oldest) told.delete(oldest);
}

/** Changes of one connection, until it ends. */
async function* oneLine(connection: Connection, since: string | undefined, signal: AbortSignal | undefined, world: Surroundings) {
  const silence = new AbortController();
  let watch = setTimeout(() => silence.abort(), SILENCE_MS);
  const heard = () => {
    clearTimeout(watch);
    watch = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  try {
    const body = await open(connection, since, AbortSignal.any([...(signal ? [signal] : []), silence.signal]), world);
    for await (const { event, data } of serverSent(body)) {
      heard();
      if (event === 'complete') return;
      if (event === 'next') yield changeIn(data);
    }
  } finally {
    clearTimeout(watch);
    silence.abort();
  }
}

async function open(connection: Connection, since: string | undefined, signal: AbortSignal, world: Surroundings) {
  const response = await world.fetch(`${connection.url}/graphql/stream`, {
    method: 'POST',
    headers: { ...headersOf(connection), accept: 'text/event-stream' },
    body: JSON.stringify({ query: DOCUMENT, variables: { since } }),
    signal,
  });
  if (response.ok && response.body) return response.body as unknown as AsyncIterable<Uint8Array>;
  const text = (await response.text()).slice(0, 200);
  const code = response.status === 401 ? 'UNAUTHENTICATED' : response.status >= 500 ? 'UNAVAILABLE' : 'BAD_USER_INPUT';
  throw new CharterError(code, text, response.headers.get('x-request-id') ?? undefined, response.status);
}

function changeIn(data: string): Change {
  const { data: result, errors } = JSON.parse(data) as { data?: { changes: Change } | null; errors?: CallError[] };
  if (result?.changes) return result.changes;
  const [first] = errors ?? [];
  throw new CharterError(first?.extensions?.code ?? 'INTERNAL', first?.message ?? data, first?.extensions?.requestId, undefined, errors);
}
