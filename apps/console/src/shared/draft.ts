/** Fields of a record while somebody edits them: what they were read as, and what was typed. */
export interface Draft<T extends object> {
  /** The version that was read last; saving starts from it. */
  version: number;
  base: T;
  values: T;
  /** Fields that somebody else changed meanwhile and the editor did not: taken over. */
  taken: readonly (keyof T)[];
  /** Fields that both changed, with what the other wrote; the editor decides. */
  clashes: Partial<T>;
}

export function startDraft<T extends object>(values: T, version: number): Draft<T> {
  return { version, base: values, values, taken: [], clashes: {} };
}

/** The draft once somebody else has changed the record: nothing that was typed is lost, nothing of theirs is overwritten unseen. */
export function mergedDraft<T extends object>(draft: Draft<T>, theirs: T, version: number): Draft<T> {
  if (version <= draft.version) return draft;
  const values = { ...draft.values };
  const clashes = { ...draft.clashes };
  const taken = new Set(draft.taken);
  for (const field of Object.keys(theirs) as (keyof T)[]) {
    if (theirs[field] === draft.base[field] || theirs[field] === draft.values[field]) continue;
    if (draft.values[field] === draft.base[field]) {
      values[field] = theirs[field];
      taken.add(field);
    } else clashes[field] = theirs[field];
  }
  return { version, base: theirs, values, taken: [...taken], clashes };
}

/** A clash is settled: with the other's words, or by keeping one's own. */
export function settledDraft<T extends object>(draft: Draft<T>, field: keyof T, takeTheirs: boolean): Draft<T> {
  const { [field]: theirs, ...clashes } = draft.clashes;
  const values = takeTheirs && theirs !== undefined ? { ...draft.values, [field]: theirs } : draft.values;
  return { ...draft, values, clashes: clashes as Partial<T> };
}
