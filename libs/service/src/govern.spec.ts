import fc from 'fast-check';
import { limitFor } from './govern';
import { type LimitBody, limitBody } from './limit';

const limit = (key: string, conditions: Partial<LimitBody>) => ({
  key,
  body: limitBody.parse({ clock: 'handle', amount: { value: 2, unit: 'workingDays' }, calendar: 'office', ...conditions }),
});

const limits = [
  limit('general', {}),
  limit('urgent', { priority: 'urgent' }),
  limit('repair-team', { department: 'repair' }),
  limit('repair-team-urgent', { department: 'repair', priority: 'urgent' }),
  limit('household', { item: 'household-repair' }),
  limit('household-urgent', { item: 'household-repair', priority: 'urgent' }),
  limit('household-team', { item: 'household-repair', department: 'repair' }),
  limit('accept', { clock: 'accept' }),
];

describe('S-5.3 which limit governs', () => {
  it.each([
    ['cleaning', 'office', 'ordinary', 'general'],
    ['cleaning', 'office', 'urgent', 'urgent'],
    ['cleaning', 'repair', 'ordinary', 'repair-team'],
    ['cleaning', 'repair', 'urgent', 'repair-team-urgent'],
    ['household-repair', 'office', 'ordinary', 'household'],
    ['household-repair', 'office', 'urgent', 'household-urgent'],
    ['household-repair', 'repair', 'ordinary', 'household-team'],
    ['household-repair', 'repair', 'urgent', 'household-team'],
    ['household-repair', undefined, 'ordinary', 'household'],
  ] as const)('%s, %s, %s: %s', (item, department, priority, key) => {
    expect(limitFor(limits, { clock: 'handle', item, department, priority })?.limit.key).toBe(key);
  });

  it('is of the clock asked for, or none', () => {
    expect(limitFor(limits, { clock: 'accept' })?.limit.key).toBe('accept');
    expect(limitFor(limits, { clock: 'visit' })).toBeUndefined();
    expect(limitFor(limits.slice(1, 2), { clock: 'handle' })).toBeUndefined();
  });

  it('says why', () => {
    const reason = (facts: object) => limitFor(limits, { clock: 'handle', ...facts })?.reason;
    expect(reason({})).toEqual({ zh: '机构的一般时限', en: "the organisation's general limit" });
    expect(reason({ item: 'household-repair', department: 'repair' })).toEqual({
      zh: '专为该事项、部门规定的时限',
      en: 'the limit laid down for this item, department',
    });
  });

  it('does not depend on the order of the list, even among equals', () => {
    const twins = [...limits, limit('general-b', {}), limit('general-a', {}), limit('zz', {})];
    fc.assert(
      fc.property(fc.shuffledSubarray(twins, { minLength: twins.length }), (shuffled) => {
        expect(limitFor(shuffled, { clock: 'handle' })?.limit.key).toBe('zz');
      }),
    );
  });
});
