import { type Comparison, type Condition, compares, comparisonsOf, fitsCondition } from './condition';

const asks = (is: Comparison['is'], values: Comparison['values'], type: Comparison['type'] = 'number'): Comparison => ({
  property: 'it',
  type,
  is,
  values,
  text: '',
});
const moment = (text: string) => Date.parse(text);

describe('O-3 a comparison with a value', () => {
  it.each<[Comparison['is'], [boolean, boolean, boolean]]>([
    ['less', [true, false, false]],
    ['atMost', [true, true, false]],
    ['more', [false, false, true]],
    ['atLeast', [false, true, true]],
    ['in', [false, true, false]],
  ])('%s: below, at and above the bound %j', (is, expected) => {
    expect([1, 2, 3].map((found) => compares(asks(is, [2]), found))).toEqual(expected);
    const moments = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'];
    const bound = asks(is, [moment(moments[1]!)], 'moment');
    expect(moments.map((found) => compares(bound, found))).toEqual(expected);
    expect(moments.map((found) => compares(bound, new Date(found)))).toEqual(expected);
  });

  it.each(['in', 'less', 'atMost', 'more', 'atLeast', 'contains', 'startsWith'] as const)('%s nothing is never so', (is) => {
    expect(compares(asks(is, []), 0)).toBe(false);
    expect(compares(asks(is, [], 'text'), 'undefined')).toBe(false);
  });

  it.each(['in', 'less', 'atMost', 'more', 'atLeast', 'contains', 'startsWith', 'present'] as const)('what is empty is never %s', (is) => {
    for (const nothing of [null, undefined])
      for (const type of ['number', 'moment', 'text'] as const) expect(compares(asks(is, [0, 'null'], type), nothing)).toBe(false);
  });

  it('finds words within a text and at its beginning', () => {
    const found = (is: Comparison['is'], ...texts: string[]) => texts.map((text) => compares(asks(is, ['ab'], 'text'), text));
    expect(found('contains', 'ab', 'xabx', 'a b', '')).toEqual([true, true, false, false]);
    expect(found('startsWith', 'ab', 'abx', 'xab', '')).toEqual([true, true, false, false]);
  });

  it('takes what is there for present, also when it is no, nought or without letters', () => {
    expect([
      compares(asks('present', [], 'yesno'), false),
      compares(asks('present', []), 0),
      compares(asks('present', [], 'text'), ''),
    ]).toEqual([true, true, true]);
  });
});

describe('O-3 a condition', () => {
  const [one, two] = [asks('in', [1]), { ...asks('in', [2]), property: 'other' }];
  const fits = (condition: Condition) =>
    [
      { it: 1, other: 2 },
      { it: 1, other: 1 },
      { it: 2, other: 2 },
      { it: 2, other: 1 },
    ].map((record) => fitsCondition(condition, record));

  it('joins what it asks', () => {
    expect(fits({ all: [one, two] })).toEqual([true, false, false, false]);
    expect(fits({ any: [one, two] })).toEqual([true, true, true, false]);
    expect(fits({ not: one })).toEqual([false, false, true, true]);
    expect(fits({ not: { any: [one, two] } })).toEqual([false, false, false, true]);
    expect(fits({ all: [one, { not: two }] })).toEqual([false, true, false, false]);
  });

  it('fits no record that was loaded without one of the properties it asks for', () => {
    for (const condition of [{ any: [one, two] }, { not: two }, { not: { all: [one, two] } }, { any: [one, { not: two }] }])
      expect(fitsCondition(condition, { it: 1 })).toBe(false);
    expect(fitsCondition({ not: two }, { other: null })).toBe(true);
  });

  it('holds the comparisons it is made of', () => {
    expect(comparisonsOf({ any: [{ all: [one, two] }, { not: one }] })).toEqual([one, two, one]);
  });
});
