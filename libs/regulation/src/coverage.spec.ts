import type { Article } from './article';
import { coverageOf } from './coverage';
import type { Provision } from './provision';

const article = (key: string, guidance = false): Article => ({ key, level: 'article', label: { zh: key }, guidance });
const provision = (kind: Provision['kind'], key: string, articles: string[]): Provision => ({
  kind,
  key,
  name: { zh: key },
  articles,
  body: {},
});

describe('how each article is carried out (P-1.4)', () => {
  const content = {
    articles: [{ ...article('c1'), level: 'chapter' as const }, article('1'), article('2'), article('3'), article('4', true)],
    provisions: [
      provision('limit', 'handle', ['1']),
      provision('serviceItem', 'handle', ['1', '2']),
      provision('calendar', 'office', []),
      provision('limit', 'accept', ['2']),
    ],
  };

  it('counts what its provisions governed and what broke them; the same key of another kind is another provision', () => {
    const { articles } = coverageOf(
      content,
      new Map([
        ['limit/handle', { records: 10, breaches: 3 }],
        ['calendar/office', { records: 9, breaches: 0 }],
      ]),
    );
    expect(articles.map(({ article: { key }, state }) => [key, state])).toEqual([
      ['1', 'enforced'],
      ['2', 'idle'],
      ['3', 'unbound'],
      ['4', 'guidance'],
    ]);
    expect(articles[0]?.provisions.map(({ provision: { kind }, records, breaches }) => [kind, records, breaches])).toEqual([
      ['limit', 10, 3],
      ['serviceItem', 0, 0],
    ]);
  });

  it('names machinery without an article', () => {
    expect(coverageOf(content, new Map()).loose.map(({ provision: { key } }) => key)).toEqual(['office']);
  });

  it('does not call guidance with machinery a gap', () => {
    const bound = { ...content, provisions: [provision('limit', 'x', ['4'])] };
    expect(coverageOf(bound, new Map([['limit/x', { records: 1, breaches: 1 }]])).articles.at(-1)?.state).toBe('enforced');
  });
});
