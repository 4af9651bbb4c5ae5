import { useState } from 'react';
import { type Draft, mergedDraft, settledDraft, startDraft } from './draft';

export interface Drafting<T extends object> extends Draft<T> {
  set: (values: T) => void;
  settle: (field: keyof T, takeTheirs: boolean) => void;
}

/** Fields of a record as somebody edits them. `current` is the record as it stands; when it becomes newer, both are merged. */
export function useDraft<T extends object>(current: T, version: number): Drafting<T> {
  const [draft, setDraft] = useState(() => startDraft(current, version));
  const merged = mergedDraft(draft, current, version);
  // set while rendering, so that nothing outdated is ever shown or sent
  if (merged !== draft) setDraft(merged);
  return {
    ...merged,
    set: (values) => setDraft((now) => ({ ...now, values })),
    settle: (field, takeTheirs) => setDraft((now) => settledDraft(now, field, takeTheirs)),
  };
}
