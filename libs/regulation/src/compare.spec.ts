import fc from 'fast-check';
import type { Article } from './article';
import { articleText, compareArticles, compareText } from './compare';

const article = (key: string, body = key, more: Partial<Article> = {}): Article => ({
  key,
  level: 'article',
  label: { zh: `第${key}条` },
  body: { zh: body },
  guidance: false,
  ...more,
});

const changes = (before: Article[], after: Article[]) => compareArticles(before, after).map(({ key, change }) => `${change} ${key}`);

describe('what differs between two texts', () => {
  it('is nothing when nothing does', () => {
    expect(changes([article('1'), article('2')], [article('1'), article('2')])).toEqual([]);
  });

  it('names added, removed and changed articles where they stand', () => {
    const before = [article('1'), article('2'), article('3'), article('4')];
    const after = [article('1'), article('2', '改了'), article('2-1'), article('4')];
    expect(changes(before, after)).toEqual(['changed 2', 'removed 3', 'added 2-1']);
  });

  it('names only what was moved, not what it was moved past', () => {
    const [one, two, three, four] = [article('1'), article('2'), article('3'), article('4')];
    expect(changes([one, two, three, four], [four, one, two, three])).toEqual(['moved 4']);
    expect(changes([one, two], [one, { ...two, parent: '1' }])).toEqual(['moved 2']);
  });

  it('lets the old text be made from the new one: every key is accounted for', () => {
    const texts = fc.uniqueArray(fc.record({ key: fc.constantFrom(...'abcdefgh'), body: fc.constantFrom('x', 'y') }), {
      selector: ({ key }) => key,
    });
    fc.assert(
      fc.property(texts, texts, (old, fresh) => {
        const before = old.map(({ key, body }) => article(key, body));
        const after = fresh.map(({ key, body }) => article(key, body));
        const found = compareArticles(before, after);
        const of = (change: string) => found.filter((each) => each.change === change).map(({ key }) => key);
        const keys = (list: Article[]) => list.map(({ key }) => key);
        expect(of('removed').toSorted()).toEqual(keys(before.filter(({ key }) => !keys(after).includes(key))).toSorted());
        expect(of('added').toSorted()).toEqual(keys(after.filter(({ key }) => !keys(before).includes(key))).toSorted());
        const standing = keys(after).filter((key) => keys(before).includes(key) && !of('moved').includes(key));
        const inOldOrder = keys(before).filter((key) => standing.includes(key));
        if (of('changed').length === 0) expect(standing).toEqual(inOldOrder);
      }),
    );
  });
});

describe('two texts word by word', () => {
  it('shows what was taken out and what came in, in Chinese too', () => {
    const parts = compareText('应当在2个工作日内办结。', '应当在1个工作日内办结。', 'zh');
    expect(parts.map(({ change, text }) => `${change[0] ?? ''}:${text}`)).toEqual(['k:应当在', 'r:2', 'a:1', 'k:个工作日内办结。']);
  });

  it('gives both texts back whole, also very long ones', () => {
    const text = fc.oneof(fc.string({ maxLength: 60 }), fc.constant('一二三'.repeat(8000)));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareText(before, after, 'zh');
        const join = (left: string) => parts.flatMap(({ change, text: part }) => (change === left ? [] : [part])).join('');
        expect([join('added'), join('removed')]).toEqual([before, after]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes heading and body together, in the language where there is one', () => {
    const both = article('1', '正文', { title: { zh: '目的', en: 'Purpose' } });
    expect(articleText(both, 'zh')).toBe('第1条 目的\n正文');
    expect(articleText(both, 'en')).toBe('第1条 Purpose\n正文');
    expect(articleText(undefined, 'zh')).toBe('');
  });
});
