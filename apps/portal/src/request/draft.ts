import type { Answers } from './application';

/** A form being filled in: it outlives a reload, and its key makes sending it twice count once. */
export interface Draft {
  answers: Answers;
  idempotencyKey: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = (slug: string, itemKey: string) => `charter:apply:${slug}:${itemKey}`;

/** The draft kept for an item, or a fresh one; a store that is full or forbidden costs the memory, not the form. */
export function openDraft(store: Store, slug: string, itemKey: string, freshKey: () => string): Draft {
  try {
    const kept = JSON.parse(store.getItem(nameOf(slug, itemKey)) ?? 'null') as Draft | null;
    if (kept?.idempotencyKey) return kept;
  } catch {
    // an unreadable draft is as good as none
  }
  return { answers: {}, idempotencyKey: freshKey() };
}

export function keepDraft(store: Store, slug: string, itemKey: string, draft: Draft): void {
  try {
    store.setItem(nameOf(slug, itemKey), JSON.stringify(draft));
  } catch {
    // private windows of old browsers allow no storage: the form still works
  }
}

export function dropDraft(store: Store, slug: string, itemKey: string): void {
  store.removeItem(nameOf(slug, itemKey));
}

/** A random key; `crypto.randomUUID` is missing where the page came without TLS, as in an office network. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
