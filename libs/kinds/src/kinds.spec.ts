import { fieldsOf } from '@charter/kernel';
import { DESCRIBED, KINDS } from './kinds';
import { placeName } from './place';
import { valuesOf } from './values';

describe('the register of kinds', () => {
  it.each(Object.entries(KINDS))('%s is registered under its own name, in both languages', (name, { kind, name: words }) => {
    expect(kind).toBe(name);
    expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(words.en).toMatch(/^[A-Z]/);
  });

  it.each(DESCRIBED)('%s describes every part of itself', (kind) => {
    expect(fieldsOf(KINDS[kind].schema).length).toBeGreaterThan(0);
  });

  it('names a place as people read it', () => {
    expect(placeName('segment', 'examples.1.given.0.value', 'zh')).toBe('示例 2 · 输入 1 · 取值');
    expect(placeName('segment', 'rule', 'en')).toBe('Who belongs to it');
    expect(placeName('limit', 'amount.value', 'zh')).toBe('amount.value');
  });

  it('finds every value that is given, with its place', () => {
    const fields = fieldsOf(KINDS.segment.schema);
    const body = { order: 1, rule: 'true', examples: [{ name: { zh: 'a' }, given: [{ name: 'n', value: 'v' }], expected: 'yes' }] };
    expect(valuesOf(fields, body).map(({ place }) => place)).toEqual([
      'order',
      'rule',
      'examples.0.name',
      'examples.0.given.0.name',
      'examples.0.given.0.value',
      'examples.0.expected',
    ]);
  });
});
