import { both } from './both';
import { articlesOf, chineseNumeral, guide, numbered, rule } from './chapter';

describe('chapters', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [999, '九百九十九'],
  ])('prints %i as %s', (number, printed) => {
    expect(chineseNumeral(number)).toBe(printed);
  });

  it('numbers articles through all chapters and keeps their keys', () => {
    const text = both('文', 'text');
    const articles = articlesOf([
      { key: 'c1', title: text, articles: [{ key: 'a1', title: text, body: text }] },
      { key: 'c2', title: text, articles: [{ key: 'a7', title: text, body: text, guidance: true }] },
    ]);
    expect(articles.map(({ key, parent, label }) => [key, parent, label.zh])).toEqual([
      ['c1', undefined, '第一章'],
      ['a1', 'c1', '第一条'],
      ['c2', undefined, '第二章'],
      ['a7', 'c2', '第二条'],
    ]);
    expect(articles.map((article) => article.guidance)).toEqual([true, false, true, true]);
  });

  it('numbers items below each article, and all anew when something moved', () => {
    const text = both('文', 'text');
    const articles = articlesOf([
      { key: 'c1', title: text, articles: [rule('a1', text, text, [text, text]), guide('a2', text, text, [text])] },
    ]);
    expect(articles.map(({ key, parent, level, label }) => [key, parent, level, label.zh, label.en])).toEqual([
      ['c1', undefined, 'chapter', '第一章', 'Chapter 1'],
      ['a1', 'c1', 'article', '第一条', 'Article 1'],
      ['a1-1', 'a1', 'item', '（一）', '(1)'],
      ['a1-2', 'a1', 'item', '（二）', '(2)'],
      ['a2', 'c1', 'article', '第二条', 'Article 2'],
      ['a2-1', 'a2', 'item', '（一）', '(1)'],
    ]);
    const without = articles.filter(({ key }) => !['a1', 'a1-1', 'a1-2'].includes(key));
    expect(numbered(without).map(({ label }) => label.zh)).toEqual(['第一章', '第一条', '（一）']);
  });
});
