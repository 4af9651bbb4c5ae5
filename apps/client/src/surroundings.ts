/** What the client needs of the world; a test, or a program behind a proxy, gives its own. */
export interface Surroundings {
  fetch: (url: string, request: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  now: () => number;
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** A new value that nobody else has. */
  newKey: () => string;
  /** At least 0, less than 1. */
  random: () => number;
}

/** The world of browsers, Node, Deno and workers alike: nothing but web standards. */
export const platform: Surroundings = {
  fetch: (url, request) => fetch(url, request),
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    }),
  newKey: () => crypto.randomUUID(),
  random: () => Math.random(),
};
