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

describe('S-5.3 an emergency is never slower than the limit for emergencies', () => {
  const emergencies = [
    limit('general', { amount: { value: 5, unit: 'workingDays' } }),
    limit('emergency', { priority: 'emergency', amount: { value: 24, unit: 'hours' } }),
    limit('urgent', { priority: 'urgent', amount: { value: 1, unit: 'workingDays' } }),
    limit('survey', { item: 'survey', amount: { value: 10, unit: 'workingDays' } }),
    limit('gas-leak', { item: 'gas-leak', amount: { value: 2, unit: 'hours' } }),
    limit('gas-leak-night', { item: 'gas-leak', department: 'night', amount: { value: 3, unit: 'days' } }),
    limit('lift', { item: 'lift' }),
    limit('lift-emergency', { item: 'lift', priority: 'emergency', amount: { value: 2, unit: 'days' } }),
    limit('night-emergency', { department: 'night', priority: 'emergency', amount: { value: 1, unit: 'hours' } }),
  ];
  const governs = (facts: object) => limitFor(emergencies, { clock: 'handle', ...facts })?.limit.key;

  it.each([
    ['the narrower limit of the item is slower', 'survey', 'office', 'emergency', 'emergency'],
    ['the narrower limit of the item is faster', 'gas-leak', 'office', 'emergency', 'gas-leak'],
    ["the item's own limit for emergencies is slower", 'lift', 'office', 'emergency', 'emergency'],
    ['the department has a faster one for emergencies', 'survey', 'night', 'emergency', 'night-emergency'],
    ['item and department together are slower', 'gas-leak', 'night', 'emergency', 'night-emergency'],
    ['nothing narrower fits', 'cleaning', 'office', 'emergency', 'emergency'],
    ['an urgent request keeps the narrowest', 'survey', 'office', 'urgent', 'survey'],
    ['an ordinary request keeps the narrowest', 'survey', 'office', 'ordinary', 'survey'],
  ])('%s', (_, item, department, priority, key) => {
    expect(governs({ item, department, priority })).toBe(key);
  });

  it('asks when each ends, for a working day may be over before 24 hours are', () => {
    const [day, hours] = [limit('item', { item: 'lift', amount: { value: 1, unit: 'workingDays' } }), emergencies[1] ?? limit('', {})];
    const facts = { clock: 'handle', item: 'lift', priority: 'emergency' } as const;
    const chosen = (workingDayEnds: number) => limitFor([day, hours], facts, (each) => (each === day ? workingDayEnds : 24))?.limit.key;
    expect(chosen(18)).toBe('item');
    expect(chosen(24)).toBe('item');
    expect(chosen(40)).toBe('emergency');
  });

  it('says why', () => {
    expect(limitFor(emergencies, { clock: 'handle', item: 'survey', priority: 'emergency' })?.reason.zh).toBe(
      '特急优先：为特急规定的时限更短，以短者为准',
    );
  });

  it('is never slower, whatever limits there are', () => {
    const amount = fc.record({ value: fc.integer({ min: 1, max: 50 }), unit: fc.constantFrom('minutes', 'hours', 'days') });
    const anyLimit = fc.record(
      { item: fc.constant('lift'), department: fc.constant('night'), priority: fc.constantFrom('emergency', 'urgent'), amount },
      { requiredKeys: ['amount'] },
    );
    const minutes = { minutes: 1, hours: 60, days: 1440 };
    const length = ({ amount: { value, unit } }: { amount: { value: number; unit: string } }) =>
      value * minutes[unit as keyof typeof minutes];
    fc.assert(
      fc.property(fc.array(anyLimit, { minLength: 1 }), amount, (bodies, ceiling) => {
        const all = [
          ...bodies.map((body, place) => limit(`l${place}`, body as Partial<LimitBody>)),
          limit('ceiling', { priority: 'emergency', amount: ceiling }),
        ];
        const chosen = limitFor(all, { clock: 'handle', item: 'lift', department: 'night', priority: 'emergency' });
        expect(length(chosen?.limit.body ?? { amount: { value: 1e9, unit: 'days' } })).toBeLessThanOrEqual(length({ amount: ceiling }));
      }),
    );
  });
});
