import { mergedDraft, settledDraft, startDraft } from './draft';

const read = { summary: '楼道灯不亮', description: '三楼' };

describe('a record that changes while it is edited', () => {
  it('stays as typed while nothing newer comes', () => {
    const draft = { ...startDraft(read, 3), values: { ...read, summary: '楼道灯坏了' } };
    expect(mergedDraft(draft, { ...read, summary: '别的' }, 3)).toBe(draft);
  });

  it('takes over what only the other changed', () => {
    const draft = { ...startDraft(read, 3), values: { ...read, summary: '楼道灯坏了' } };
    expect(mergedDraft(draft, { ...read, description: '三楼东侧' }, 4)).toEqual({
      version: 4,
      base: { summary: '楼道灯不亮', description: '三楼东侧' },
      values: { summary: '楼道灯坏了', description: '三楼东侧' },
      taken: ['description'],
      clashes: {},
    });
  });

  it('asks where both changed the same, and keeps what was typed until then', () => {
    const draft = { ...startDraft(read, 3), values: { ...read, summary: '楼道灯坏了' } };
    const merged = mergedDraft(draft, { ...read, summary: '一楼灯不亮' }, 5);
    expect([merged.values.summary, merged.clashes, merged.taken]).toEqual(['楼道灯坏了', { summary: '一楼灯不亮' }, []]);
    expect(settledDraft(merged, 'summary', true)).toMatchObject({ values: { summary: '一楼灯不亮' }, clashes: {}, version: 5 });
    expect(settledDraft(merged, 'summary', false)).toMatchObject({ values: { summary: '楼道灯坏了' }, clashes: {} });
  });

  it('does not ask when both wrote the same', () => {
    const draft = { ...startDraft(read, 3), values: { ...read, summary: '灯坏了' } };
    expect(mergedDraft(draft, { ...read, summary: '灯坏了' }, 4).clashes).toEqual({});
  });

  it('asks about the latest when the other goes on changing', () => {
    const draft = { ...startDraft(read, 3), values: { ...read, summary: '灯坏了' } };
    const twice = mergedDraft(mergedDraft(draft, { ...read, summary: '甲' }, 4), { ...read, summary: '乙' }, 5);
    expect(twice).toMatchObject({ version: 5, clashes: { summary: '乙' } });
  });
});
