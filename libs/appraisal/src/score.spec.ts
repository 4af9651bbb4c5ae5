import { DomainError, decimal } from '@charter/kernel';
import fc from 'fast-check';
import { type SchemeBody, schemeBody } from './scheme';
import { type Facts, scorer } from './score';

const name = (zh: string, en: string) => ({ zh, en });
const scheme = (changes: Partial<SchemeBody> = {}): SchemeBody =>
  schemeBody.parse({
    subject: 'member',
    cycle: 'quarter',
    indicators: [
      {
        code: 'onTime',
        name: name('按时办结率', 'Done in time'),
        weight: '40',
        source: 'metric',
        metric: 'onTimeRate',
        scoring: 'linear',
        from: '80',
        to: '100',
      },
      {
        code: 'rating',
        name: name('满意率', 'Satisfied'),
        weight: '30',
        source: 'metric',
        metric: 'satisfiedRate',
        scoring: 'bands',
        bands: [
          { to: '85', points: '60' },
          { from: '85', to: '95', points: '85.5' },
          { from: '95', points: '100' },
        ],
      },
      {
        code: 'complaints',
        name: name('有责投诉', 'Proven complaints'),
        weight: '20',
        source: 'events',
        event: 'provenComplaint',
        scoring: 'formula',
        formula: 'compare(value, "0") < 1 ? "100" : subtract("100", multiply(value, "12.35"))',
        whenMissing: 'full',
      },
      { code: 'exam', name: name('业务考试', 'Exam'), weight: '10', source: 'exam', form: 'exam', scoring: 'linear', from: '0', to: '100' },
    ],
    events: [
      { code: 'honour', name: name('获得表彰', 'Honour'), sort: 'bonus', points: '3', cap: '5' },
      { code: 'gift', name: name('拾金不昧', 'Honesty'), sort: 'bonus', points: '0.5' },
      { code: 'absence', name: name('弄虚作假', 'False attendance'), sort: 'deduction', points: '6' },
    ],
    bonusCap: '5.25',
    vetoes: [
      { code: 'leak', name: name('泄露信息', 'Leaked data'), effect: 'zero' },
      { code: 'bribe', name: name('收受财物', 'Took gifts'), effect: 'grade', grade: 'fail' },
    ],
    grades: [
      { code: 'excellent', name: name('优秀', 'Excellent'), from: '90', quota: '20', coefficient: '1.2' },
      { code: 'good', name: name('良好', 'Good'), from: '80', to: '90', quota: '30', coefficient: '1.1' },
      { code: 'pass', name: name('合格', 'Pass'), from: '60', to: '80', coefficient: '1' },
      { code: 'fail', name: name('不合格', 'Fail'), to: '60', coefficient: '0.8' },
    ],
    ...changes,
  });
const facts = (values: Record<string, string>, counts: Facts['counts'] = {}): Facts => ({
  values: Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { value }])),
  counts,
});
const full = { onTime: '95', rating: '94.99', complaints: '1', exam: '88.88' };
const of = (values: Record<string, string>, counts: Facts['counts'] = {}, changes: Partial<SchemeBody> = {}) =>
  scorer(scheme(changes))(facts(values, counts));

describe('A-1 a score', () => {
  it('comes from figures by scale, band and formula, to the last digit, and tells each step', () => {
    const score = of(full, { honour: 2, gift: 1, absence: 1 });
    expect(score?.indicators.map(({ code, value, points, weight, share }) => [code, value, points, weight, share])).toEqual([
      ['onTime', '95', '75', '40%', '30'],
      ['rating', '94.99', '85.5', '30%', '25.65'],
      ['complaints', '1', '87.65', '20%', '17.53'],
      ['exam', '88.88', '88.88', '10%', '8.888'],
    ]);
    expect(score?.indicators.map(({ how }) => how.zh)).toEqual([
      '95 在 80（0 分）至 100（100 分）之间按比例，得 75 分',
      '94.99 在区间“85 至不足 95”，得 85.5 分',
      '1 按公式 compare(value, "0") < 1 ? "100" : subtract("100", multiply(value, "12.35")) 得 87.65，得 87.65 分',
      '88.88 在 0（0 分）至 100（100 分）之间按比例，得 88.88 分',
    ]);
    expect(score?.events.map(({ code, times, points }) => [code, times, points])).toEqual([
      ['honour', 2, '5'],
      ['gift', 1, '0.5'],
      ['absence', 1, '-6'],
    ]);
    expect(score?.events.map(({ how }) => how.zh)).toEqual([
      '获得表彰：+3 × 2 次，每期最多 5，计 +5 分',
      '拾金不昧：+0.5 × 1 次，计 +0.5 分',
      '弄虚作假：−6 × 1 次，计 −6 分',
    ]);
    expect(score?.how).toEqual({
      zh: '指标 82.068 + 加分 5.25 − 扣分 6 = 81.318，保留 2 位小数：81.32 分',
      en: 'Indicators 82.068 + bonus 5.25 − deduction 6 = 81.318, to 2 places: 81.32 points',
    });
    expect([score?.score, score?.grade, score?.coefficient, score?.best]).toEqual(['81.32', 'good', '1.1', undefined]);
  });

  it.each<[string, Record<string, string>, Facts['counts'], string]>([
    ['all at their best', { onTime: '100', rating: '100', complaints: '0', exam: '100' }, {}, '100.00 excellent'],
    [
      'a bonus does not lift it above the most',
      { onTime: '100', rating: '100', complaints: '0', exam: '100' },
      { honour: 9 },
      '100.00 excellent',
    ],
    ['a figure beyond the scale earns no more and no less', { onTime: '79', rating: '12', complaints: '99', exam: '0' }, {}, '18.00 fail'],
    ['deduction does not push it below nothing', { onTime: '80', rating: '12', complaints: '99', exam: '0' }, { absence: 20 }, '0.00 fail'],
    [
      'a score on the border of a grade has the better one',
      { onTime: '100', rating: '90', complaints: '0', exam: '43.5' },
      {},
      '90.00 excellent',
    ],
    ['a veto takes all points', full, { leak: 1 }, '0.00 fail'],
    ['a veto leaves a grade at best and the points as they are', full, { bribe: 2 }, '82.07 fail'],
  ])('%s', (_, values, counts, expected) => {
    const score = of(values, counts);
    expect(`${score?.score} ${score?.grade}`).toBe(expected);
  });

  it('says by which veto', () => {
    expect(of(full, { bribe: 1 })?.vetoes).toEqual([
      { code: 'bribe', times: 1, how: { zh: '“收受财物”一票否决，最高评为“不合格”', en: '"Took gifts" is a veto: at best "Fail"' } },
    ]);
    expect(of(full, { bribe: 1 })?.best).toBe('fail');
    expect(of(full, { leak: 1 })?.how.zh).toBe('指标 82.068 + 加分 0 − 扣分 0 = 82.068，保留 2 位小数，一票否决归零：0 分');
  });

  it('spreads the weight of what has no data over the others, unless it counts as nothing or as full', () => {
    const score = of({ onTime: '95', exam: '88.88' });
    expect(score?.indicators.map(({ code, points, weight, share }) => [code, points, weight, share])).toEqual([
      ['onTime', '75', '40/70', '42.857142857143'],
      ['rating', undefined, '30%', '0'],
      ['complaints', '100', '20/70', '28.571428571429'],
      ['exam', '88.88', '10/70', '12.697142857143'],
    ]);
    expect(score?.score).toBe('84.13');
    const nothing = scheme();
    nothing.indicators[1]!.whenMissing = 'zero';
    expect(scorer(nothing)(facts({ onTime: '95', exam: '88.88' }))?.score).toBe('58.89');
  });

  it('does not exist where nothing was measured', () => {
    const bare = scheme();
    bare.indicators[2]!.whenMissing = 'reweigh';
    expect(scorer(bare)(facts({}))).toBeUndefined();
  });

  it('rewards more than was asked for where the indicator allows it', () => {
    const generous = scheme({ highest: '110' });
    generous.indicators[0]!.highest = '120';
    generous.indicators[0]!.to = '90';
    expect(scorer(generous)(facts({ onTime: '100', rating: '100', complaints: '0', exam: '100' }))?.score).toBe('108.00');
  });

  it('rounds halves up, with nothing lost in a formula', () => {
    const halves = scheme({ places: 2 });
    halves.indicators[2]!.formula = 'multiply(multiply(value, "0.1"), "0.35")';
    expect(scorer(halves)(facts({ complaints: '1' }))?.indicators[2]?.points).toBe('0.04');
  });

  it('refuses a formula that gives no number', () => {
    const broken = scheme();
    broken.indicators[2]!.formula = 'divide(value, "0", 2)';
    expect(() => scorer(broken)(facts({ complaints: '1' }))).toThrow(DomainError);
    broken.indicators[2]!.formula = '"many"';
    expect(() => scorer(broken)(facts({ complaints: '1' }))).toThrow('gives no number');
    broken.indicators[2]!.formula = 'records > 3 ? value : "60"';
    expect(() => scorer(broken)(facts({ complaints: '1' }))).toThrow('a value it reads is missing');
    broken.indicators[2]!.formula = 'value +';
    expect(() => scorer(broken)).toThrow(DomainError);
  });
});

describe('A-1 whatever is measured', () => {
  const figure = fc.integer({ min: -500_000, max: 2_000_000 }).map((number) => decimal(number).div(10_000).toString());
  const values = fc.record({ onTime: figure, rating: figure, complaints: figure, exam: figure }, { requiredKeys: ['exam'] });
  const count = fc.integer({ min: 0, max: 12 });
  const counts = fc.record({ honour: count, gift: count, absence: count });
  const score = scorer(scheme());

  it('the score stays between nothing and the most, in the places of the scheme', () => {
    fc.assert(
      fc.property(values, counts, (measured, counted) => {
        const found = score(facts(measured as Record<string, string>, counted))!;
        expect(found.score).toMatch(/^\d+\.\d\d$/);
        expect(decimal(found.score).gte(0) && decimal(found.score).lte(100)).toBe(true);
      }),
    );
  });

  it('the shares and events told make the score exactly', () => {
    fc.assert(
      fc.property(values, counts, (measured, counted) => {
        const found = score(facts(measured as Record<string, string>, counted))!;
        const shares = found.indicators.reduce((sum, { share }) => sum.plus(share), decimal(0));
        const sumOf = (sign: number) =>
          found.events.reduce((sum, { points }) => (decimal(points).s === sign ? sum.plus(points) : sum), decimal(0));
        const bonus = sumOf(1).gt('5.25') ? decimal('5.25') : sumOf(1);
        const exact = shares.plus(bonus).plus(sumOf(-1));
        const within = exact.lt(0) ? decimal(0) : exact.gt(100) ? decimal(100) : exact;
        expect(found.score).toBe(within.toFixed(2));
      }),
    );
  });

  it('a better figure never makes it worse', () => {
    fc.assert(
      fc.property(values, counts, fc.constantFrom('onTime', 'rating', 'exam'), figure, (measured, counted, code, more) => {
        const given = { ...full, ...(measured as Record<string, string>) };
        const better = { ...given, [code]: decimal(given[code]!).plus(decimal(more).abs()).toString() };
        expect(decimal(score(facts(better, counted))!.score).gte(score(facts(given, counted))!.score)).toBe(true);
      }),
    );
  });

  it('more bonus never makes it worse, more deduction never better', () => {
    fc.assert(
      fc.property(values, counts, count, (measured, counted, more) => {
        const at = (changed: object) => decimal(score(facts(measured as Record<string, string>, { ...counted, ...changed }))!.score);
        expect(at({ honour: counted.honour + more }).gte(at({}))).toBe(true);
        expect(at({ absence: counted.absence + more }).lte(at({}))).toBe(true);
      }),
    );
  });
});
