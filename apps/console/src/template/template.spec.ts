import { type Clash, type Template, bySort, decisionList, fittingFirst, isKept, settledAlike, toggled } from './template';

const clash = (id: string, sort: string, onlyOne: boolean, ...templates: string[][]): Clash => ({
  id,
  sort,
  sortName: `The ${sort}`,
  reason: 'SAME_KEY',
  name: id,
  onlyOne,
  keep: templates[0]?.[0] ?? '',
  variants: templates.map((codes) => ({ templates: codes, name: id, text: id })),
});
const item = clash('item', 'serviceItem', false, ['community'], ['process', 'quality']);
const rule = clash('rule', 'dispatchRule', true, ['community'], ['process']);
const chapter = clash('chapter', 'chapter', false, ['process'], ['quality']);

describe('O-1 choosing templates', () => {
  it('keeps the one chosen first in front, and takes out what is chosen again', () => {
    expect(toggled(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('shows those made for the kind first', () => {
    const offered = [
      { code: 'a', kinds: ['company'] },
      { code: 'b', kinds: ['community'] },
    ] as Template[];
    expect(fittingFirst(offered, 'community').map(({ code }) => code)).toEqual(['b', 'a']);
  });

  it('settles all alike only where that can be', () => {
    expect(settledAlike([item, rule, chapter], 'all')).toEqual({ item: 'all', chapter: 'all' });
    expect(settledAlike([item, rule, chapter], 'quality')).toEqual({ item: 'quality', chapter: 'quality' });
  });

  it('sends no decision about what clashes no longer', () => {
    const decisions = { item: 'quality', rule: 'all', gone: 'process' };
    expect(decisionList(decisions, [item, rule])).toEqual([{ clash: 'item', keep: 'quality' }]);
  });

  it('knows which side is followed, by any of the templates that say so', () => {
    const decided = { ...item, keep: 'quality' };
    expect(decided.variants.map((variant) => isKept(decided, variant))).toEqual([false, true]);
    expect(item.variants.map((variant) => isKept({ ...item, keep: 'all' }, variant))).toEqual([false, false]);
  });

  it('groups them by what clashes', () => {
    expect(bySort([item, chapter, item]).map(({ sortName, clashes }) => [sortName, clashes.length])).toEqual([
      ['The serviceItem', 2],
      ['The chapter', 1],
    ]);
  });
});
