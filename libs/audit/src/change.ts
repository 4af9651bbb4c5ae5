import { canonical } from './canonical';

/** One field of a record that differs. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a change did to a record, by field name; a field that is missing and one that is null are the same. */
export function fieldChanges(before: Fields | null | undefined, after: Fields | null | undefined): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return fields.flatMap((field) => {
    const change = { field, before: before?.[field] ?? null, after: after?.[field] ?? null };
    return canonical(change.before) === canonical(change.after) ? [] : [change];
  });
}
