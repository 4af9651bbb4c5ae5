import { decimal } from '@charter/kernel';
import fc from 'fast-check';
import { type Standing, placements, placesOf } from './quota';
import { bestFirst } from './rank';
import { type SchemeBody, schemeBody } from './scheme';

const grade = (code: string, zh: string, rest: object) => ({ code, name: { zh, en: code }, coefficient: '1', ...rest });
const scheme = (ties: SchemeBody['ties'] = 'lower'): SchemeBody =>
  schemeBody.parse({
    subject: 'member',
    cycle: 'quarter',
    indicators: [
      { code: 'exam', name: { zh: '考试' }, weight: '100', source: 'exam', form: 'exam', scoring: 'linear', from: '0', to: '100' },
    ],
    grades: [
      grade('excellent', '优秀', { from: '90', quota: '20' }),
      grade('good', '良好', { from: '80', to: '90', quota: '30' }),
      grade('pass', '合格', { from: '60', to: '80' }),
      grade('fail', '不合格', { to: '60' }),
    ],
    ties,
  });
const group = (...scores: string[]): Standing[] => scores.map((score, index) => ({ subject: `s${String(index).padStart(2, '0')}`, score }));
const grades = (ties: SchemeBody['ties'], ...scores: string[]) =>
  placements(scheme(ties), group(...scores)).map(({ subject, rank, grade: found }) => `${subject} ${rank} ${found}`);

describe('A-1 places of a grade', () => {
  it.each([
    ['20', 10, 2],
    ['20', 4, 0],
    ['33.333333', 3, 0],
    ['100', 7, 7],
    ['12.5', 8, 1],
    ['0', 100, 0],
  ])('%s%% of %d are %d', (quota, size, places) => {
    expect(placesOf({ quota }, size)).toBe(places);
  });

  it('are without limit where there is no quota', () => {
    expect(placesOf({}, 3)).toBe(Infinity);
  });
});

describe('A-1 grades under quotas', () => {
  it('go by score; who finds no place goes down, before those who are there by score', () => {
    expect(grades('lower', '95', '99', '91', '85', '84', '83', '82', '70', '59.99', '60')).toEqual([
      's01 1 excellent',
      's00 2 excellent',
      's02 3 good',
      's03 4 good',
      's04 5 good',
      's05 6 pass',
      's06 7 pass',
      's07 8 pass',
      's09 9 pass',
      's08 10 fail',
    ]);
  });

  it('lower all equals that exceed what is left, and all below them', () => {
    expect(grades('lower', '99', '95', '95', '92', '70', '70', '70', '70', '70', '70').slice(0, 4)).toEqual([
      's00 1 excellent',
      's01 2 good',
      's02 2 good',
      's03 4 good',
    ]);
  });

  it('or keep all equals, where the scheme says so', () => {
    expect(grades('keep', '99', '95', '95.0', '92', '70', '70', '70', '70', '70', '70').slice(0, 4)).toEqual([
      's00 1 excellent',
      's01 2 excellent',
      's02 2 excellent',
      's03 4 good',
    ]);
  });

  it('hold whom a veto limits where the veto says, though the score is high', () => {
    const limited = placements(scheme(), [{ subject: 'a', score: '99', best: 'pass' }, ...group('95', '70', '70', '70')]);
    expect(limited.map(({ subject, grade: found, byScore }) => [subject, byScore, found]).slice(0, 2)).toEqual([
      ['a', 'excellent', 'pass'],
      ['s00', 'excellent', 'excellent'],
    ]);
    expect(limited[0]?.how.zh).toBe('99 分，第 1 名，按得分为“优秀”；有一票否决；评为“合格”');
  });

  it('explain themselves', () => {
    const [, , third, fourth] = placements(scheme(), group('99', '95', '91', '85', '70', '70', '70', '70', '70', '70'));
    expect(third?.how).toEqual({
      zh: '91 分，第 3 名，按得分为“优秀”；“优秀”名额 2 人（10 人的 20%），轮不到；评为“良好”',
      en: '91 points, rank 3, "excellent" by score; "excellent" has 2 places (20% of 10), taken by better or too few for equals; graded "good"',
    });
    expect(fourth?.how.zh).toBe('85 分，第 4 名，按得分为“良好”');
  });

  it('of nobody are none', () => {
    expect(placements(scheme(), [])).toEqual([]);
  });
});

describe('A-1 quotas, whoever is in the group', () => {
  const score = fc.integer({ min: 0, max: 40 }).map((number) => decimal(number).times('2.5').toFixed(2));
  const people = fc.array(fc.record({ score, best: fc.option(fc.constantFrom('good', 'pass', 'fail'), { nil: undefined, freq: 6 }) }), {
    maxLength: 40,
  });
  const order = bestFirst(scheme()).map(({ code }) => code);
  const named = (list: { score: string; best: string | undefined }[]): Standing[] =>
    list.map(({ score: points, best }, index) => ({ subject: `s${index}`, score: points, ...(best ? { best } : {}) }));

  it('are kept, where equals go down together', () => {
    fc.assert(
      fc.property(people, (list) => {
        const found = placements(scheme(), named(list));
        for (const { code, quota } of bestFirst(scheme())) {
          expect(found.filter((placement) => placement.grade === code).length).toBeLessThanOrEqual(placesOf({ quota }, list.length));
        }
        expect(found).toHaveLength(list.length);
      }),
    );
  });

  it('never put a lower score above a higher one, nor equals apart, nor anybody above the own score', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('lower' as const, 'keep' as const), (list, ties) => {
        const found = placements(scheme(ties), named(list));
        const free = found.filter(({ subject }) => list[Number(subject.slice(1))]?.best === undefined);
        free.forEach((placement, index) => {
          const next = free[index + 1];
          if (next) expect(order.indexOf(next.grade)).toBeGreaterThanOrEqual(order.indexOf(placement.grade));
          if (next?.rank === placement.rank) expect(next.grade).toBe(placement.grade);
        });
        for (const { grade: own, byScore } of found) expect(order.indexOf(own)).toBeGreaterThanOrEqual(order.indexOf(byScore));
      }),
    );
  });

  it('do not depend on the order in which people come', () => {
    fc.assert(
      fc.property(people, (list) => {
        const standings = named(list);
        expect(placements(scheme(), [...standings].reverse())).toEqual(placements(scheme(), standings));
      }),
    );
  });
});
