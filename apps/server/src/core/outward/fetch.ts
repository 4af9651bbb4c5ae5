import { type Reach, sendOutward } from './send';

/** More than that says no provider of identities about itself, its keys or a person. */
const MOST_BYTES = 512_000;

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Statuses that come without a body, which a Response must not be given. */
const EMPTY = new Set([204, 205, 304]);

/** `fetch` for a library that asks addresses somebody else chose: within the same bounds as everything that goes out. */
export function outwardFetch(reach: Reach): (url: string, asked: Asked) => Promise<Response> {
  return async (url, { method = 'GET', headers = {}, body }) => {
    const text = body === undefined || body === null ? undefined : String(body as string | URLSearchParams);
    const answer = await sendOutward(url, { method, headers, body: text, most: MOST_BYTES }, reach);
    if (answer.cut) throw new Error('The answer is too long');
    const given = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    );
    return new Response(EMPTY.has(answer.status) ? null : new Uint8Array(answer.body), { status: answer.status, headers: given });
  };
}
