import { type Article, isPoint, paragraphsOf, treeOf } from './regulation';

const article = (key: string, parentKey: string | null): Article => ({
  key,
  parentKey,
  level: 'article',
  label: key,
  title: null,
  body: null,
});

describe('the tree of a regulation', () => {
  it('keeps the order of the text', () => {
    const tree = treeOf([article('c1', null), article('a1', 'c1'), article('a2', 'c1'), article('c2', null)]);
    expect(tree.map((branch) => [branch.key, branch.below.map((below) => below.key)])).toEqual([
      ['c1', ['a1', 'a2']],
      ['c2', []],
    ]);
  });

  it('loses no article whose heading is not shown', () => expect(treeOf([article('a1', 'gone')])).toHaveLength(1));
});

it('reads points on unless they have a heading', () => {
  expect(isPoint({ level: 'item', title: null })).toBe(true);
  expect(isPoint({ level: 'item', title: '回访' })).toBe(false);
  expect(isPoint({ level: 'article', title: null })).toBe(false);
});

it('takes a body apart into paragraphs', () => {
  expect(paragraphsOf('一\n\n二\n')).toEqual(['一', '二']);
  expect(paragraphsOf(null)).toEqual([]);
});
