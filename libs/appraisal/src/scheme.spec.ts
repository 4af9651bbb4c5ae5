import { compileRule, decimal, fieldsOf } from '@charter/kernel';
import fc from 'fast-check';
import { bandOf, bandProblems } from './band';
import { INDICATOR_VARIABLES } from './formula';
import { type SchemeBody, schemeBody } from './scheme';
import { schemeKind } from './scheme-kind';

const scheme = (change: (body: SchemeBody) => void = () => undefined): SchemeBody => {
  const body = schemeBody.parse({
    subject: 'member',
    cycle: 'quarter',
    indicators: [
      {
        code: 'onTime',
        name: { zh: '按时办结率', en: 'Done in time' },
        weight: '66.666667',
        source: 'metric',
        metric: 'onTimeRate',
        scoring: 'linear',
        from: '80',
        to: '100',
      },
      {
        code: 'manner',
        name: { zh: '服务规范', en: 'Manner' },
        weight: '33.333333',
        source: 'checklist',
        form: 'manner',
        scoring: 'bands',
        bands: [
          { from: '90', points: '100' },
          { to: '60', points: '0' },
          { from: '60', to: '90', points: '70' },
        ],
      },
    ],
    events: [{ code: 'honour', name: { zh: '表彰', en: 'Honour' }, sort: 'bonus', points: '3', cap: '5' }],
    vetoes: [{ code: 'leak', name: { zh: '泄密', en: 'Leak' }, effect: 'grade', grade: 'fail' }],
    grades: [
      { code: 'good', name: { zh: '优良', en: 'Good' }, from: '80', quota: '40', coefficient: '1.1' },
      { code: 'pass', name: { zh: '合格', en: 'Pass' }, from: '60', to: '80', coefficient: '1' },
      { code: 'fail', name: { zh: '不合格', en: 'Fail' }, to: '60', coefficient: '0.8' },
    ],
  });
  change(body);
  return body;
};
const problems = (change: (body: SchemeBody) => void) =>
  schemeKind.problems(scheme(change)).map(({ place, message }) => `${place} ${message.en}`);

describe('A-1 a scheme', () => {
  it('describes its parts to an editor, lists within lists too', () => {
    const fields = fieldsOf(schemeKind.schema);
    const indicators = fields.find(({ name }) => name === 'indicators');
    expect(indicators?.fields?.find(({ name }) => name === 'formula')).toMatchObject({
      type: 'rule',
      environment: 'indicator',
      gives: 'string',
    });
    expect(indicators?.fields?.find(({ name }) => name === 'bands')?.fields?.map(({ name, type }) => [name, type])).toEqual([
      ['from', 'decimal'],
      ['to', 'decimal'],
      ['points', 'decimal'],
    ]);
    expect(fields.find(({ name }) => name === 'places')).toMatchObject({ min: 0, max: 4, fallback: 2 });
  });

  it('lets formulas use what is documented, and nothing else', () => {
    expect(compileRule('records > 10 ? value : "60"', INDICATOR_VARIABLES, 'string')).toHaveProperty('rule');
    expect(compileRule('multiply(salary, "2")', INDICATOR_VARIABLES, 'string')).toHaveProperty('problems');
  });

  it('is told in plain words', () => {
    expect(schemeKind.render('季度考核', scheme(), 'zh')).toBe(
      '季度考核：每季度考核成员，看按时办结率 66.666667%、服务规范 33.333333%，加分扣分 1 项，一票否决 1 项。等次为优良（80 及以上，不超过 40%，系数 1.1）、合格（60 至不足 80，系数 1）、不合格（不足 60，系数 0.8）。',
    );
    expect(schemeKind.render('Appraisal', scheme(), 'en')).toBe(
      'Appraisal: each quarter every member is appraised by Done in time 66.666667%, Manner 33.333333%; bonus and deduction items: 1; veto items: 1. ' +
        'Grades: Good (80 and above, at most 40%, coefficient 1.1), Pass (60 to less than 80, coefficient 1), Fail (less than 60, coefficient 0.8).',
    );
  });

  it('is sound when its weights make one hundred to the last digit', () => {
    expect(problems(() => undefined)).toEqual([]);
  });

  it.each<[string, (body: SchemeBody) => void, string[]]>([
    [
      'weights that do not make one hundred',
      (body) => (body.indicators[1]!.weight = '33.333334'),
      ['indicators The weights must make 100; they make 100.000001.'],
    ],
    [
      'a weight of nothing',
      (body) => ((body.indicators[0]!.weight = '0'), (body.indicators[1]!.weight = '100')),
      ['indicators.0.weight A weight is above nothing.'],
    ],
    [
      'a code used for two things',
      (body) => (body.vetoes[0]!.code = 'onTime'),
      ['vetoes.0.code Indicators, events and veto items each need a code of their own.'],
    ],
    ['two grades of one code', (body) => (body.grades[1]!.code = 'good'), ['grades.1.code The code of the grade is used twice.']],
    ['a source that is not named', (body) => (body.indicators[0]!.metric = undefined), ['indicators.0.metric "Metric" is required.']],
    [
      'people who rate that are not named',
      (body) => (body.indicators[0]!.source = 'rating'),
      ['indicators.0.rater "Rated by" is required.'],
    ],
    [
      'a scale without ends',
      (body) => (body.indicators[0]!.to = undefined),
      ['indicators.0.to "Value that earns 100 points" is required.'],
    ],
    ['a scale of no length', (body) => (body.indicators[0]!.from = '100.0'), ['indicators.0.to The two values must differ.']],
    ['a formula that is missing', (body) => (body.indicators[0]!.scoring = 'formula'), ['indicators.0.formula "Formula" is required.']],
    [
      'points of a band above the most',
      (body) => (body.indicators[1]!.bands[0]!.points = '101'),
      ['indicators.1.bands.0.points The points are between 0 and 100.'],
    ],
    ['a gap between bands', (body) => (body.indicators[1]!.bands[2]!.from = '61'), ['indicators.1.bands.2.from No band holds 60 to 61.']],
    ['bands that overlap', (body) => (body.grades[2]!.to = '60.5'), ['grades.1.from 60 to 60.5 overlaps the band below.']],
    [
      'no band for the lowest',
      (body) => (body.grades[2]!.from = '0'),
      ['grades.2.from No band holds what is below 0; leave the lowest bound empty.'],
    ],
    [
      'no band for the highest',
      (body) => (body.grades[0]!.to = '100'),
      ['grades.0.to No band holds 100 and above; leave the highest bound empty.'],
    ],
    [
      'two bands open below',
      (body) => (body.grades[1]!.from = undefined),
      ['grades.2.from It overlaps another band.', 'grades.0.from No band holds 60 to 80.'],
    ],
    ['a band of nothing', (body) => (body.grades[1]!.to = '60'), ['grades.1.to The upper bound must be above the lower.']],
    ['no bands at all', (body) => (body.indicators[1]!.bands = []), ['indicators.1.bands Give at least one band.']],
    [
      'points of an event that are nothing',
      (body) => (body.events[0]!.points = '-3'),
      ['events.0.points Points are above nothing, for a deduction too.'],
    ],
    ['a cap below nothing', (body) => (body.events[0]!.cap = '-0.5'), ['events.0.cap It cannot be negative.']],
    ['a cap of all bonus below nothing', (body) => (body.bonusCap = '-1'), ['bonusCap It cannot be negative.']],
    [
      'an event that counts twice',
      (body) => Object.assign(body.indicators[0]!, { source: 'events', event: 'honour' }),
      ['events.0.code This event already counts in an indicator.'],
    ],
    ['a veto that leaves a grade nobody knows', (body) => (body.vetoes[0]!.grade = 'worst'), ['vetoes.0.grade Give the code of a grade.']],
    [
      'quotas above the whole',
      (body) => ((body.grades[0]!.quota = '60'), (body.grades[1]!.quota = '40.5')),
      ['grades The quotas make 100.5%; more than 100% cannot be.'],
    ],
    ['a quota below nothing', (body) => (body.grades[0]!.quota = '-1'), ['grades.0.quota It cannot be negative.']],
    [
      'a quota of the lowest grade',
      (body) => (body.grades[2]!.quota = '5'),
      ['grades.2.quota The lowest grade takes all who find no place elsewhere and can have no quota.'],
    ],
    [
      'a grade that pays more than a better one',
      (body) => (body.grades[2]!.coefficient = '1.01'),
      ['grades.2.coefficient "Fail" cannot pay more than the better "Pass".'],
    ],
  ])('is refused with %s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });
});

describe('A-1 an example of a scheme', () => {
  const outcome = (...given: [name: string, value: string][]) =>
    schemeKind.outcome(
      scheme(),
      given.map(([name, value]) => ({ name, value })),
    );

  it('comes to a score and a grade', () => {
    expect(outcome(['onTime', '97.5'], ['onTime.records', '40'], ['manner', '88'], ['honour', '1'])).toBe('84.67 good');
    expect(outcome(['onTime', '97.5'], ['manner', '88'], ['leak', '1'])).toBe('81.67 fail');
  });

  it.each([
    [['speed', '1'], 'speed'],
    [['onTime', 'fast'], 'onTime'],
    [['honour', '1.5'], 'honour'],
    [['manner.records', '3'], 'manner.records'],
  ] as const)('is refused when it gives %j', (given, field) => {
    expect(() => outcome(['onTime', '90'], [...given])).toThrow(`FIELD_INVALID: "${field}" is not valid.`);
  });

  it('is refused when it gives no figure', () => {
    expect(() => outcome(['honour', '1'])).toThrow('no indicator has a figure');
  });
});

describe('A-1 bands that are sound', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 0, maxLength: 6 });

  it('hold every value once, in whatever order they are written', () => {
    fc.assert(
      fc.property(cuts, fc.integer({ min: -1200, max: 1200 }), fc.boolean(), (list, tenths, reversed) => {
        const ends = list.toSorted((a, b) => a - b).map(String);
        const bands = [undefined, ...ends].map((from, index) => ({ from, to: ends[index] }));
        const written = reversed ? [...bands].reverse() : bands;
        const value = decimal(tenths).div(10);
        expect(bandProblems(written, 'bands')).toEqual([]);
        const holding = written.filter(({ from, to }) => (from === undefined || value.gte(from)) && (to === undefined || value.lt(to)));
        expect(holding).toEqual([bandOf(written, value)]);
      }),
    );
  });

  it('are no longer when one is taken away', () => {
    fc.assert(
      fc.property(cuts, fc.nat(), (list, which) => {
        const ends = list.toSorted((a, b) => a - b).map(String);
        const bands = [undefined, ...ends].map((from, index) => ({ from, to: ends[index] }));
        expect(bandProblems(bands.toSpliced(which % bands.length, 1), 'bands')).not.toEqual([]);
      }),
    );
  });
});
