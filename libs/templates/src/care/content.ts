import type { Provision } from '@charter/regulation';

/** A provision before it is known which articles demand it. */
export type Content<Body = unknown> = Omit<Provision<Body>, 'articles'>;

/** The provisions that articles demand. */
export function boundTo<Body>(articles: string[], contents: readonly Content<Body>[]): Provision<Body>[] {
  return contents.map((content) => ({ ...content, articles }));
}
