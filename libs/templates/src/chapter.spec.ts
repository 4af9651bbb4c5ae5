import { both } from './both';
import { articlesOf, chineseNumeral } from './chapter';

describe('chapters', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
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
});
