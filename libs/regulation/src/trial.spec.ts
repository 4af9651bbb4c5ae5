import fc from 'fast-check';
import { MOST_LISTED, Tally, type TrialDifference } from './trial';

const words = (zh: string) => ({ zh, en: zh });
const difference = (record: string, aspect: string, weight: number): TrialDifference => ({
  record,
  label: record,
  aspect: words(aspect),
  before: words('a'),
  after: words('b'),
  weight,
});

describe('the tally of a trial', () => {
  it('counts records, not differences, and by what differs', () => {
    const tally = new Tally();
    tally.examine(3);
    tally.differ(difference('r1', '办理', 10));
    tally.differ(difference('r1', '接单', 5));
    tally.differ(difference('r2', '办理', 20));
    expect([tally.examined, tally.differing]).toEqual([3, 2]);
    expect(tally.byAspect()).toEqual([
      { name: words('办理'), count: 2 },
      { name: words('接单'), count: 1 },
    ]);
    expect(tally.listed().map(({ record, weight }) => [record, weight])).toEqual([
      ['r2', 20],
      ['r1', 10],
      ['r1', 5],
    ]);
  });

  it('lists those that weigh most, whatever order they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: MOST_LISTED, maxLength: 3 * MOST_LISTED }), (weights) => {
        const tally = new Tally();
        weights.forEach((weight, index) => tally.differ(difference(String(index), 'x', weight)));
        const listed = tally.listed().map(({ weight }) => weight);
        expect(listed).toEqual([...weights].sort((a, b) => b - a).slice(0, MOST_LISTED));
        expect(tally.differing).toBe(weights.length);
      }),
      { numRuns: 5 },
    );
  });
});
