import { checkArticles, unbound } from './check';
import { DRAFT_ACTIONS, DRAFT_STATES, DRAFT_STEPS, obstacles } from './draft';
import type { Article } from './article';

const situation = { problems: 0, behind: false, unchanged: false } as const;

describe('the steps of a draft (P-1.1)', () => {
  it.each([
    ['drafting', ['edit', 'submit', 'discard']],
    ['inReview', ['approve', 'return', 'discard']],
    ['approved', ['return', 'publish', 'discard']],
    ['published', []],
    ['discarded', []],
  ] as const)('%s: %j', (state, possible) => {
    expect(DRAFT_ACTIONS.filter((action) => obstacles(action, { ...situation, state }).length === 0)).toEqual(possible);
  });

  it('lets nothing unsound, unchanged or overtaken through', () => {
    for (const action of ['submit', 'approve', 'publish'] as const) {
      const [state] = DRAFT_STEPS[action].from;
      if (!state) throw new Error('a step starts somewhere');
      expect(obstacles(action, { ...situation, state, problems: 2 })[0]?.zh).toBe('还有 2 处需要改正。');
      expect(obstacles(action, { ...situation, state, behind: true })).toHaveLength(1);
      expect(obstacles(action, { ...situation, state, unchanged: true })).toHaveLength(1);
    }
  });

  it('merges only what is behind, and says in which state a step is possible', () => {
    expect(obstacles('merge', { ...situation, state: 'drafting', behind: true })).toEqual([]);
    expect(obstacles('edit', { ...situation, state: 'inReview' })).toEqual([
      { zh: '现在是“审阅中”，只有“起草中”才能修改。', en: 'It is in review now; one can edit only while drafting.' },
    ]);
    for (const action of DRAFT_ACTIONS) for (const state of DRAFT_STATES) obstacles(action, { ...situation, state, behind: true });
  });
});

describe('the tree of a text', () => {
  const node = (key: string, level: Article['level'], parent?: string): Article => ({
    key,
    level,
    label: { zh: key },
    guidance: false,
    ...(parent ? { parent } : {}),
  });

  it('is sound when every node stands below a higher one before it', () => {
    expect(checkArticles([node('1', 'chapter'), node('1-1', 'article', '1'), node('1-1-1', 'item', '1-1')])).toEqual([]);
  });

  it('names each fault with its place', () => {
    const empty: Article = { key: 'e', level: 'article', label: { zh: ' ' }, guidance: false };
    const faults = checkArticles([node('a', 'article', 'z'), node('a', 'article'), node('c', 'chapter', 'a'), empty]);
    expect(faults.map(({ key, message }) => `${key}: ${message.en ?? ''}`)).toEqual([
      'a: What it belongs to does not stand before it.',
      'a: The key is used twice.',
      'c: Its level must be below that of what it belongs to.',
      'e: It is empty.',
    ]);
  });

  it('knows the articles without machinery', () => {
    const articles = [node('1', 'chapter'), node('2', 'article'), node('3', 'article'), { ...node('4', 'article'), guidance: true }];
    const bound = { kind: 'limit' as const, key: 'x', name: { zh: 'x' }, articles: ['3'], body: {} };
    expect(unbound({ articles, provisions: [bound] }).map(({ key }) => key)).toEqual(['2']);
  });
});
