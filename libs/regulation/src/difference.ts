import { isRecord, provisionIdentity } from './content';
import type { Provision, ProvisionKind } from './provision';

/** One value that differs, by its path in the provision: `body.amount.value`. */
export interface FieldDifference {
  path: string;
  before: unknown;
  after: unknown;
}

/** One provision that was added, removed or changed between two versions. */
export interface ProvisionDifference {
  kind: ProvisionKind;
  key: string;
  change: 'added' | 'removed' | 'changed';
  fields: FieldDifference[];
}

/** What changed between two versions of a regulation: changed and removed provisions in their old order, then the new ones. */
export function diffProvisions(before: readonly Provision[], after: readonly Provision[]): ProvisionDifference[] {
  const now = new Map(after.map((provision) => [provisionIdentity(provision), provision]));
  const was = new Set(before.map(provisionIdentity));
  const kept = before.flatMap((old): ProvisionDifference[] => {
    const { kind, key } = old;
    const current = now.get(provisionIdentity(old));
    if (!current) return [{ kind, key, change: 'removed', fields: [] }];
    const fields = fieldDifferences(contentOf(old), contentOf(current));
    return fields.length > 0 ? [{ kind, key, change: 'changed', fields }] : [];
  });
  const added = after
    .filter((provision) => !was.has(provisionIdentity(provision)))
    .map(({ kind, key }): ProvisionDifference => ({ kind, key, change: 'added', fields: [] }));
  return [...kept, ...added];
}

function contentOf({ name, articles, body }: Provision): Record<string, unknown> {
  return { name, articles, body };
}

/** What differs between two values, each place by its path. */
export function fieldDifferences(before: unknown, after: unknown): FieldDifference[] {
  return differencesAt(before, after, '');
}

/** Records are compared field by field, lists of equal length element by element, everything else as a whole. */
function differencesAt(before: unknown, after: unknown, path: string): FieldDifference[] {
  if (Object.is(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => differencesAt(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((value, index) => differencesAt(value, after[index], `${path}.${index}`));
  }
  return [{ path, before, after }];
}
