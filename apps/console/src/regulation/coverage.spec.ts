import { type ArticleUse, chosen } from './coverage';

const article = (key: string, state: ArticleUse['state'], breaches = 0): ArticleUse => ({
  key,
  label: key,
  title: null,
  state,
  provisions: [{ key: 'x', kind: 'limit', name: 'x', text: 'x', records: breaches, breaches }],
});

describe('which articles the coverage page shows', () => {
  const articles = [article('1', 'ENFORCED', 2), article('2', 'ENFORCED'), article('3', 'UNBOUND')];
  it.each([
    ['all', ['1', '2', '3']],
    ['breached', ['1']],
    ['ENFORCED', ['1', '2']],
    ['UNBOUND', ['3']],
    ['IDLE', []],
  ] as const)('%s: %j', (choice, keys) => {
    expect(chosen(articles, choice).map(({ key }) => key)).toEqual(keys);
  });
});
