import type { FilingArticle } from './filing';
import { newRule, ruleValues, rulesIn, rulesInput, without } from './rules';

const article = (key: string, more: Partial<FilingArticle> = {}): FilingArticle => ({
  key,
  parentKey: null,
  level: 'article',
  label: { zh: `第${key}条`, en: `Article ${key}` },
  title: null,
  body: { zh: '正文', en: 'Body' },
  carriesOut: null,
  basis: null,
  ...more,
});

describe('P-1.2 implementing rules in the form of the console', () => {
  it('are read out of a text that is pasted', () => {
    const { title, rules } = rulesIn(
      '生活服务部报修实施细则\n\n第一条 接到报修后当日联系。\n第二条 维修人员应当：\n（一）着工装；\n（二）出示证件。\n',
    );
    expect(title).toBe('生活服务部报修实施细则');
    expect(rules.map(({ label, parentKey }) => [label, parentKey])).toEqual([
      ['第一条', null],
      ['第二条', null],
      ['（一）', rules[1]?.key],
      ['（二）', rules[1]?.key],
    ]);
    expect(rules[0]?.body).toBe('接到报修后当日联系。');
  });

  it('lose nothing of a text without numbers, and name every article once', () => {
    const { rules } = rulesIn('每日巡查一次。');
    expect(rules.map(({ body, title, label }) => body || title || label).join()).toContain('每日巡查一次。');
    const twice = rulesIn('甲细则\n第一条 一。\n\n乙细则\n第一条 一。\n').rules.map(({ key }) => key);
    expect(new Set(twice).size).toBe(twice.length);
  });

  it('keep a translation only where what it translates stayed', () => {
    const before = [article('r1'), article('r2')];
    const rules = before.map(ruleValues);
    const changed = rules.map((rule) => (rule.key === 'r1' ? { ...rule, body: '新的正文' } : rule));
    expect(rulesInput(changed, before)).toEqual([
      expect.objectContaining({ label: { zh: '第r1条', en: 'Article r1' }, body: { zh: '新的正文' }, title: null }),
      expect.objectContaining({ body: { zh: '正文', en: 'Body' } }),
    ]);
  });

  it('hand what stood below an article that is taken out to what it stood below', () => {
    const rules = [article('c1', { level: 'chapter' }), article('r1', { parentKey: 'c1' }), article('i1', { parentKey: 'r1' })].map(
      ruleValues,
    );
    expect(without(rules, 'r1').map(({ key, parentKey }) => [key, parentKey])).toEqual([
      ['c1', null],
      ['i1', 'c1'],
    ]);
    expect(newRule(rules[1], 3)).toMatchObject({ parentKey: 'c1', level: 'article', body: '' });
  });
});
