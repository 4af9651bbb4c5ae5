import type { Sendable } from './document';
import { type CallError, CharterError } from './refusal';
import { type Patience, pauseBefore } from './retry';
import type { Surroundings } from './surroundings';

/** Where the API of members and that of the platform's operators are. */
const PATHS = { core: '/graphql', platform: '/platform/graphql' };

/** Which API calls go to. */
export type Api = keyof typeof PATHS;

/** Where calls go and what they carry. */
export interface Connection {
  url: string;
  api: Api;
  /** An API key or the token of a session; without one only what everybody may ask. */
  token?: string | undefined;
  language: 'zh' | 'en';
  patience: Patience;
  /** Milliseconds until a try counts as unanswered. */
  timeoutMs: number;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** For mutations: sent with every try, so that the change is made once. Made anew for each call when left out. */
  idempotencyKey?: string;
  /** Further headers, for example X-Dry-Run-Cost. */
  headers?: Record<string, string>;
}

/** An answer as it came, with what its headers tell. */
export interface Answer<Data = unknown> {
  data: Data | null;
  errors?: CallError[];
  extensions?: Record<string, unknown>;
  status: number;
  headers: Headers;
}

/** Headers of every call of a connection. */
export const headersOf = ({ token, language }: Connection): Record<string, string> => ({
  'content-type': 'application/json',
  'accept-language': language === 'en' ? 'en' : 'zh-CN',
  ...(token ? { authorization: `Bearer ${token}` } : {}),
});

/** Sends a call until it is answered for good. A mutation is tried again under the same key, which makes it safe. */
export async function call<Data>(
  connection: Connection,
  { query, operationName, kind, roots }: Sendable,
  variables: object,
  options: CallOptions,
  world: Surroundings,
): Promise<Answer<Data>> {
  const keyed = kind === 'mutation' && roots === 1 && knowsKeys(connection);
  const key = keyed ? (options.idempotencyKey ?? world.newKey()) : undefined;
  const headers = { ...headersOf(connection), ...(key ? { 'idempotency-key': key } : {}), ...options.headers };
  const request = { method: 'POST', headers, body: JSON.stringify({ query, operationName, variables }) };
  const mayRepeat = kind === 'query' || keyed;
  for (let attempt = 1; ; attempt += 1) {
    const tried = await once(connection, request, options.signal, world);
    const failed = tried instanceof CharterError;
    const outcome = failed ? {} : { status: tried.status, retryAfter: tried.headers.get('retry-after') };
    const pause = mayRepeat ? pauseBefore(attempt, outcome, connection.patience, world.random(), world.now()) : undefined;
    if (pause !== undefined) await world.wait(pause, options.signal);
    else if (failed) throw tried;
    else return answerOf<Data>(tried);
  }
}

/** Visitors have none, and the operator's API takes none: nothing is changed by them twice. */
const knowsKeys = ({ token, api }: Connection) => token !== undefined && api === 'core';

/** One try: an answer, or that there was none. What the caller calls off is thrown. */
async function once({ url, api, timeoutMs }: Connection, request: RequestInit, signal: AbortSignal | undefined, world: Surroundings) {
  signal?.throwIfAborted();
  const late = AbortSignal.timeout(timeoutMs);
  try {
    return await world.fetch(url + PATHS[api], { ...request, signal: signal ? AbortSignal.any([signal, late]) : late });
  } catch (cause) {
    signal?.throwIfAborted();
    const reason = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : String(cause);
    return new CharterError('NETWORK', `${url}: ${reason}`, undefined, undefined, [], { cause });
  }
}

async function answerOf<Data>(response: Response): Promise<Answer<Data>> {
  const { status, headers } = response;
  const text = await response.text();
  try {
    return { ...(JSON.parse(text) as Pick<Answer<Data>, 'data' | 'errors' | 'extensions'>), status, headers };
  } catch (cause) {
    const requestId = headers.get('x-request-id') ?? undefined;
    throw new CharterError('INTERNAL', `HTTP ${status}: ${text.slice(0, 200)}`, requestId, status, [], { cause });
  }
}

/** The data of an answer; a call that failed as a whole is thrown. */
export function dataOf<Data>({ data, errors, status, headers }: Answer<Data>): Data {
  const [first] = errors ?? [];
  if (!first && data !== null && data !== undefined) return data;
  const { code = 'INTERNAL', requestId = headers.get('x-request-id') ?? undefined } = first?.extensions ?? {};
  throw new CharterError(code, first?.message ?? `HTTP ${status}`, requestId, status, errors);
}
