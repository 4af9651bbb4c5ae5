import fc from 'fast-check';
import { type PublishedVersion, resolveVersion, versionStates } from './version';

const version = (number: number, publishedAt: number, effectiveFrom: number): PublishedVersion => ({ number, publishedAt, effectiveFrom });
const versions = [version(1, 0, 0), version(2, 10, 20), version(3, 15, 40), version(4, 16, 40), version(5, 45, 45)];

describe('which version is in force', () => {
  it.each([
    [-1, undefined],
    [0, 1],
    [19, 1],
    [20, 2],
    [39, 2],
    [40, 4],
    [44, 4],
    [45, 5],
    [1000, 5],
  ])('at %i: %s', (at, number) => {
    expect(resolveVersion(versions, at)?.number).toBe(number);
  });

  it('is none that was published only later, though made effective from before', () => {
    expect(resolveVersion([version(1, 0, 0), version(2, 50, 10)], 20)?.number).toBe(1);
    expect(resolveVersion([version(1, 0, 0), version(2, 50, 10)], 50)?.number).toBe(2);
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: versions.length }), fc.integer({ min: -5, max: 60 }), (list, at) => {
        expect(resolveVersion(list, at)).toBe(resolveVersion(versions, at));
      }),
    );
  });
});

describe('the state of each version', () => {
  it.each([
    [0, ['inForce', 'scheduled', 'scheduled', 'scheduled', 'scheduled']],
    [30, ['superseded', 'inForce', 'scheduled', 'scheduled', 'scheduled']],
    [40, ['superseded', 'superseded', 'superseded', 'inForce', 'scheduled']],
    [50, ['superseded', 'superseded', 'superseded', 'superseded', 'inForce']],
  ])('at %i: %j', (now, states) => {
    expect(Object.values(versionStates(versions, now))).toEqual(states);
  });

  it('lets at most one be in force', () => {
    const any = fc.record({ number: fc.integer({ min: 1, max: 99 }), publishedAt: fc.nat(50), effectiveFrom: fc.nat(50) });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ number }) => number }), fc.nat(60), (list, now) => {
        const inForce = Object.entries(versionStates(list, now)).filter(([, state]) => state === 'inForce');
        expect(inForce.map(([number]) => Number(number))).toEqual([resolveVersion(list, now)?.number].filter((number) => number));
      }),
    );
  });
});
