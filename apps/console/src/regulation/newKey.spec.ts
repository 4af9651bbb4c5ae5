import { newKey } from './newKey';

describe('the key of a new provision', () => {
  it.each([
    [[], 'dispatch-rule-1'],
    [['rest', 'phone'], 'dispatch-rule-3'],
    [['dispatch-rule-2'], 'dispatch-rule-3'],
    [['dispatch-rule-3', 'rest'], 'dispatch-rule-4'],
  ])('beside %j is %s', (keys, expected) => {
    const taken = keys.map((key) => ({ kind: 'dispatchRule', key }));
    expect(newKey('dispatchRule', [...taken, { kind: 'limit', key: 'dispatch-rule-9' }])).toBe(expected);
  });
});
