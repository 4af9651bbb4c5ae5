import { dropDraft, keepDraft, openDraft } from './draft';

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('a draft', () => {
  it('comes back with the same key after a reload', () => {
    const store = memory();
    keepDraft(store, 'yangguang', 'repair', { answers: { name: '王' }, idempotencyKey: 'k1' });
    expect(openDraft(store, 'yangguang', 'repair', () => 'k2')).toEqual({ answers: { name: '王' }, idempotencyKey: 'k1' });
  });

  it('belongs to one item of one organisation, and is gone once dropped', () => {
    const store = memory();
    keepDraft(store, 'yangguang', 'repair', { answers: { name: '王' }, idempotencyKey: 'k1' });
    expect(openDraft(store, 'hengxin', 'repair', () => 'k2').answers).toEqual({});
    dropDraft(store, 'yangguang', 'repair');
    expect(openDraft(store, 'yangguang', 'repair', () => 'k3')).toEqual({ answers: {}, idempotencyKey: 'k3' });
  });

  it('starts afresh where storage is unreadable or forbidden', () => {
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    const store = { getItem: () => '{', setItem: forbidden, removeItem: forbidden };
    expect(openDraft(store, 'a', 'b', () => 'k').idempotencyKey).toBe('k');
    expect(() => keepDraft(store, 'a', 'b', { answers: {}, idempotencyKey: 'k' })).not.toThrow();
  });
});
