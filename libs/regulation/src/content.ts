import type { Article } from './article';
import type { Provision } from './provision';

/** All that a version or a draft consists of. */
export interface Content {
  articles: Article[];
  provisions: Provision[];
}

/** What tells provisions of one version apart: kinds may use the same key. */
export function provisionIdentity({ kind, key }: Pick<Provision, 'kind' | 'key'>): string {
  return `${kind}/${key}`;
}

export function provisionsByIdentity(provisions: readonly Provision[]): Map<string, Provision> {
  return new Map(provisions.map((provision) => [provisionIdentity(provision), provision]));
}

/** Whether two values are the same as data, whatever the order of their fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, place) => sameValue(value, b[place]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameValue(a[key], b[key]));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
