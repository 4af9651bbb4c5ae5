import { type Corrected, labelsOf, mergedAbove, movedIn, movedOut, split, withLevel } from './correct';

const node = (key: string, level: Corrected['level'], parent?: string, more: Partial<Corrected> = {}): Corrected => ({
  key,
  level,
  parent,
  label: key.toUpperCase(),
  title: '',
  body: `${key}。`,
  from: 1,
  to: 1,
  ...more,
});

const nodes = [
  node('c1', 'chapter'),
  node('a1', 'article', 'c1'),
  node('i1', 'item', 'a1'),
  node('i2', 'item', 'a1'),
  node('a2', 'article', 'c1'),
];
const drawn = (tree: readonly Corrected[]) => tree.map(({ key, level, parent }) => `${parent ?? ''}>${key} ${level}`);
const of = (...keys: string[]) => new Set(keys);

describe('P-1.3: correcting what was recognised', () => {
  it('gives a level, and what follows stands below', () => {
    expect(drawn(withLevel(nodes, of('i1'), 'chapter'))).toEqual([
      '>c1 chapter',
      'c1>a1 article',
      '>i1 chapter',
      'i1>i2 item',
      'i1>a2 article',
    ]);
    expect(drawn(withLevel(nodes, of('i1', 'i2'), 'article'))).toEqual([
      '>c1 chapter',
      'c1>a1 article',
      'c1>i1 article',
      'c1>i2 article',
      'c1>a2 article',
    ]);
  });

  it('moves in and out again', () => {
    const inside = movedIn(nodes, of('i2'));
    expect(drawn(inside)).toEqual(['>c1 chapter', 'c1>a1 article', 'a1>i1 item', 'i1>i2 item', 'c1>a2 article']);
    expect(drawn(movedOut(inside, of('i2')))).toEqual(drawn(nodes));
    expect(drawn(movedIn(nodes, of('a2')))).toEqual(['>c1 chapter', 'c1>a1 article', 'a1>i1 item', 'a1>i2 item', 'a1>a2 item']);
    expect(drawn(movedOut(nodes, of('a2')))).toEqual(['>c1 chapter', 'c1>a1 article', 'a1>i1 item', 'a1>i2 item', '>a2 chapter']);
    expect(movedIn(nodes, of('c1', 'i1'))).toEqual(nodes);
  });

  it('merges with what is above without losing a word', () => {
    const merged = mergedAbove(nodes, of('i1', 'i2'));
    expect(drawn(merged)).toEqual(['>c1 chapter', 'c1>a1 article', 'c1>a2 article']);
    expect(merged[1]?.body).toBe('a1。\nI1 i1。\nI2 i2。');
    expect(drawn(mergedAbove(nodes, of('a1')))).toEqual(['>c1 chapter', 'c1>i1 item', 'c1>i2 item', 'c1>a2 article']);
    expect(mergedAbove(nodes, of('c1'))).toEqual(nodes);
  });

  it('splits where the cursor stands; the second half takes what stood below', () => {
    const [first] = nodes;
    const long = [first!, node('a1', 'article', 'c1', { body: '甲。\n乙。' }), node('i1', 'item', 'a1')];
    const halves = split(long, 'a1', 2);
    expect(drawn(halves)).toEqual(['>c1 chapter', 'c1>a1 article', 'c1>a1-s2 article', 'a1-s2>i1 item']);
    expect(halves.map(({ label, body }) => [label, body]).slice(1, 3)).toEqual([
      ['A1', '甲。'],
      ['', '乙。'],
    ]);
    expect(split(long, 'a1', 99)).toEqual(long);
  });

  it('names what bears no number', () => {
    const unnamed = [
      node('p', 'paragraph', undefined, { label: '' }),
      node('a1', 'article'),
      node('k1', 'paragraph', 'a1', { label: '' }),
      node('k2', 'paragraph', 'a1', { label: '' }),
    ];
    expect([...labelsOf(unnamed).values()]).toEqual(['序言', 'A1', '第二款', '第三款']);
  });
});
