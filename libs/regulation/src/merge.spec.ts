import fc from 'fast-check';
import type { Article } from './article';
import type { Content } from './content';
import { mergeContent } from './merge';

const article = (key: string, body = '', more: Partial<Article> = {}): Article => ({
  key,
  level: 'article',
  label: { zh: key },
  body: { zh: body },
  guidance: false,
  ...more,
});
const limit = (key: string, value: number) => ({ kind: 'limit' as const, key, name: { zh: key }, articles: [], body: { value } });
const content = (articles: Article[], provisions: Content['provisions'] = []): Content => ({ articles, provisions });

describe('taking a newer version into a draft', () => {
  const base = content([article('1'), article('2'), article('3')], [limit('handle', 2), limit('accept', 1)]);

  it('takes from each side what only that side changed', () => {
    const ours = content([article('1', '我们改的'), article('2'), article('3')], [limit('handle', 3), limit('accept', 1)]);
    const theirs = content([article('1'), article('2'), article('2-1', '新增'), article('3', '他们改的')], [limit('handle', 2)]);
    expect(mergeContent(base, ours, theirs)).toEqual({
      articles: [article('1', '我们改的'), article('2'), article('2-1', '新增'), article('3', '他们改的')],
      provisions: [limit('handle', 3)],
      conflicts: [],
    });
  });

  it('keeps the words of the draft where both changed, and says so', () => {
    const ours = content([article('1', '甲'), article('3')], [limit('handle', 3), limit('accept', 1)]);
    const theirs = content([article('1', '乙'), article('2', '乙'), article('3')], [limit('handle', 4), limit('accept', 1)]);
    const merged = mergeContent(base, ours, theirs);
    expect(merged.articles.map(({ key, body }) => [key, body?.zh])).toEqual([
      ['1', '甲'],
      ['2', '乙'],
      ['3', ''],
    ]);
    expect(merged.provisions).toContainEqual(limit('handle', 3));
    expect(merged.conflicts).toEqual([
      { what: 'article', identity: '1' },
      { what: 'article', identity: '2' },
      { what: 'provision', identity: 'limit/handle' },
    ]);
  });

  it('does not lose what stood below an article that is gone', () => {
    const child = article('2-a', '', { level: 'paragraph', parent: '2' });
    const merged = mergeContent(base, content([article('1'), article('2'), child, article('3')]), content([article('1'), article('3')]));
    expect(merged.articles.map(({ key, parent }) => [key, parent])).toEqual([
      ['1', undefined],
      ['2-a', undefined],
      ['3', undefined],
    ]);
  });

  it('changes nothing when only one side did anything', () => {
    const any = fc
      .uniqueArray(fc.record({ key: fc.constantFrom(...'abcdef'), body: fc.constantFrom('x', 'y') }), { selector: ({ key }) => key })
      .map((list) => content(list.map(({ key, body }) => article(key, body))));
    fc.assert(
      fc.property(any, any, (was, changed) => {
        expect(mergeContent(was, changed, was).articles).toEqual(changed.articles);
        const taken = mergeContent(was, was, changed);
        expect(new Map(taken.articles.map((each) => [each.key, each]))).toEqual(new Map(changed.articles.map((each) => [each.key, each])));
        expect(taken.conflicts).toEqual([]);
      }),
    );
  });
});
