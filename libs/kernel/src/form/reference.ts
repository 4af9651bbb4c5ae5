import type { Problem } from '../problem';
import type { OtherProvision } from './kind';

/** The keys of all provisions of a kind. */
export function keysOf(provisions: readonly Pick<OtherProvision, 'kind' | 'key'>[], kind: string): ReadonlySet<string> {
  return new Set(provisions.filter((provision) => provision.kind === kind).map(({ key }) => key));
}

/** What a provision names must exist in the same version. */
export function unknownKey(place: string, key: string | undefined, known: ReadonlySet<string>): Problem[] {
  if (key === undefined || known.has(key)) return [];
  return [{ place, message: { zh: `没有“${key}”。`, en: `There is no "${key}".` } }];
}

/** The codes of a list of a definition. */
export function codesOf(body: unknown, list: string): ReadonlySet<string> {
  const lines = (body as Readonly<Record<string, readonly { code: string }[] | undefined>>)[list] ?? [];
  return new Set(lines.map(({ code }) => code));
}
