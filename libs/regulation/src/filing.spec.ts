import type { Article } from './article';
import { FILING_ACTIONS, FILING_STATES, FILING_STEPS, changedBasis, checkFiling, filingObstacles } from './filing';

const plain = { problems: 0, outdated: false, underRevision: false } as const;
const node = (key: string, body: string, more: Partial<Article> = {}): Article => ({
  key,
  level: 'article',
  label: { zh: `第${key}条` },
  body: { zh: body },
  guidance: false,
  ...more,
});

describe('P-1.2 the steps of implementing rules', () => {
  it.each([
    ['drafting', ['edit', 'file', 'withdraw']],
    ['filed', ['recall', 'accept', 'return', 'withdraw']],
    ['returned', ['edit', 'file', 'withdraw']],
    ['accepted', ['revise', 'withdraw']],
    ['inForce', ['revise', 'repeal']],
    ['superseded', []],
    ['withdrawn', []],
    ['repealed', []],
  ] as const)('%s: %j', (state, possible) => {
    expect(FILING_ACTIONS.filter((action) => filingObstacles(action, { ...plain, state }).length === 0)).toEqual(possible);
  });

  it('files nothing that is faulty or rests on what has changed, and tells both', () => {
    expect(filingObstacles('file', { ...plain, state: 'drafting', problems: 2, outdated: true }).map(({ zh }) => zh)).toEqual([
      '还有 2 处需要改正。',
      '上级制度的有关条款已变，请先核对。',
    ]);
  });

  it('is looked over where something changed only, and revised once at a time', () => {
    for (const state of FILING_STEPS.lookOver.from) {
      expect(filingObstacles('lookOver', { ...plain, state, outdated: true })).toEqual([]);
      expect(filingObstacles('lookOver', { ...plain, state })).toHaveLength(1);
    }
    expect(filingObstacles('revise', { ...plain, state: 'inForce', underRevision: true })).toHaveLength(1);
  });

  it('says in which state a step is possible', () => {
    expect(filingObstacles('accept', { ...plain, state: 'drafting' })).toEqual([
      {
        zh: '现在是“起草中”，只有“待审核”才能准予备案。',
        en: 'The rules are drafting now; "Accept" is possible only while filed.',
      },
    ]);
    for (const action of FILING_ACTIONS)
      for (const state of FILING_STATES)
        for (const { zh, en } of filingObstacles(action, { ...plain, state })) expect(zh && en).toBeTruthy();
  });
});

describe('P-1.2 the text that is filed', () => {
  const parent = [node('a1', '一'), node('a2', '二')];

  it('is found fault with where it is empty, no tree, or refers to what is not there', () => {
    expect(checkFiling([], parent)).toHaveLength(1);
    expect(checkFiling([{ ...node('r1', '甲'), carriesOut: 'a2' }, node('r2', '乙')], parent)).toEqual([]);
    expect(checkFiling([{ ...node('r1', '甲'), carriesOut: 'a9' }], parent).map(({ key }) => key)).toEqual(['r1']);
    expect(checkFiling([node('r1', '甲', { parent: 'r7' })], parent).map(({ key }) => key)).toEqual(['r1']);
  });
});

describe('P-1.2 what became of the articles that rules refer to', () => {
  const before = [node('a1', '一'), node('a2', '二'), node('a2-i1', '其一', { level: 'item', parent: 'a2' }), node('a3', '三')];
  const changed = (after: Article[], ...keys: string[]) => changedBasis(keys, before, after).map(({ key, change }) => [key, change]);
  const replaced = (key: string, by: Partial<Article>) => before.map((each) => (each.key === key ? { ...each, ...by } : each));

  it('is told for those only', () => {
    const after = replaced('a1', { body: { zh: '壹' } });
    expect(changed(after, 'a1')).toEqual([['a1', 'changed']]);
    expect(changed(after, 'a2', 'a3')).toEqual([]);
  });

  it('counts what is dropped, and what stands below', () => {
    expect(changed(before.slice(0, 3), 'a3')).toEqual([['a3', 'removed']]);
    expect(changed(replaced('a2-i1', { body: { zh: '其他' } }), 'a2')).toEqual([['a2-i1', 'changed']]);
    expect(changed([...before, node('a2-i2', '其二', { level: 'item', parent: 'a2' })], 'a2')).toEqual([['a2-i2', 'added']]);
  });

  it('does not count a new number or another place', () => {
    expect(changed(replaced('a1', { label: { zh: '第十条' } }), 'a1')).toEqual([]);
    expect(changed(before.toReversed(), 'a1', 'a3')).toEqual([]);
  });
});
