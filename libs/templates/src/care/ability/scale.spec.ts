import { type Answers, checkForm, formBody, formKind, reachOf, scoreForm } from '@charter/form';
import fc from 'fast-check';
import { abilityParts, abilityScale } from './scale';

/** The most each of the 26 items gives, as GB/T 42195-2022 has it. */
const MAXIMA: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  selfCare: { eating: 4, grooming: 4, bathing: 4, dressingUpper: 4, dressingLower: 4, bladder: 4, bowel: 4, toilet: 4 },
  mobility: { turning: 4, transfer: 4, walking: 4, stairs: 3 },
  mind: { time: 4, place: 4, person: 4, memory: 4, understanding: 4, expression: 4, aggression: 1, depression: 1, consciousness: 2 },
  participation: { sight: 2, hearing: 2, affairs: 4, transport: 3, contact: 4 },
};
const items = abilityParts.flatMap(({ questions }) => questions);
const maximumOf = new Map(Object.values(MAXIMA).flatMap((part) => Object.entries(part)));

const CALM: Answers = {
  reason: 'first',
  dementia: 'no',
  mentalDisorder: 'no',
  incidentFall: 'none',
  incidentLost: 'none',
  incidentChoking: 'none',
  incidentSelfHarm: 'none',
  incidentOther: 'none',
};
const WORST = 4;
const LEVELS = ['level0', 'level1', 'level2', 'level3', 'level4'];

/** Somebody with so many points who is not in a coma; items lose points in their order, consciousness comes last. */
function withPoints(total: number): Answers {
  let loss = 90 - total;
  const answers = items.map(({ code }) => {
    const most = (maximumOf.get(code) ?? 0) - (code === 'consciousness' ? 1 : 0);
    const lost = Math.min(loss, most);
    loss -= lost;
    return [code, `p${(maximumOf.get(code) ?? 0) - lost}`];
  });
  return { ...CALM, ...(Object.fromEntries(answers) as Answers) };
}

/** The level by points, written down apart from the scale. */
function levelOf(total: number): number {
  if (total === 90) return 0;
  if (total >= 66) return 1;
  if (total >= 46) return 2;
  return total >= 30 ? 3 : WORST;
}

describe('G-5.2 the ability scale for elderly people (GB/T 42195-2022)', () => {
  it('is a sound form', () => {
    expect(formBody.parse(abilityScale)).toEqual(abilityScale);
    expect(checkForm(abilityScale)).toEqual([]);
  });

  it('has 26 items in four parts, each with the maximum of the standard', () => {
    const found = abilityParts.map(({ code, questions }) => [
      code,
      Object.fromEntries(questions.map((question) => [question.code, reachOf(question).most.toNumber()])),
    ]);
    expect(Object.fromEntries(found)).toEqual(MAXIMA);
    expect(items).toHaveLength(26);
  });

  it.each(items.map((question) => [question.code, question] as const))(
    '%s gives every whole number of points down to 0',
    (code, { options }) => {
      const most = maximumOf.get(code) ?? 0;
      expect(options.map(({ points }) => points)).toEqual(Array.from({ length: most + 1 }, (_, lost) => String(most - lost)));
    },
  );

  it('adds up to 32, 15, 28 and 15, together 90', () => {
    const { sections, total, maximum } = scoreForm(abilityScale, withPoints(90));
    expect(sections).toEqual([
      { code: 'occasion', points: '0', maximum: '0' },
      { code: 'selfCare', points: '32', maximum: '32' },
      { code: 'mobility', points: '15', maximum: '15' },
      { code: 'mind', points: '28', maximum: '28' },
      { code: 'participation', points: '15', maximum: '15' },
      { code: 'circumstances', points: '0', maximum: '0' },
    ]);
    expect([total, maximum]).toEqual(['90', '90']);
  });

  it.each(items.map(({ code }) => [code]))('%s counts: without it the sum is that much lower', (code) => {
    const result = scoreForm(abilityScale, { ...withPoints(90), [code]: 'p0' });
    expect(result.total).toBe(String(90 - (maximumOf.get(code) ?? 0)));
  });
});

describe('G-5.2 the level of ability', () => {
  it.each([
    [90, 'level0'],
    [89, 'level1'],
    [66, 'level1'],
    [65, 'level2'],
    [46, 'level2'],
    [45, 'level3'],
    [30, 'level3'],
    [29, 'level4'],
    [1, 'level4'],
  ])('%d points are %s', (points, level) => {
    const { total, band, byPoints, judgements } = scoreForm(abilityScale, withPoints(points));
    expect([total, band, byPoints, judgements]).toEqual([String(points), level, level, []]);
  });

  it('is that of the standard for every sum', () => {
    for (let points = 1; points <= 90; points += 1) {
      expect(scoreForm(abilityScale, withPoints(points)).band).toBe(LEVELS[levelOf(points)]);
    }
  });

  it('is not told before every item is answered', () => {
    const { hearing: _, ...answers } = withPoints(90);
    expect(scoreForm(abilityScale, answers)).toMatchObject({ total: '88', missing: ['hearing'] });
    expect(scoreForm(abilityScale, answers).band).toBeUndefined();
  });
});

describe('G-5.2 what changes the level', () => {
  const REASONS: [string, Answers, string][] = [
    ['dementia', { dementia: 'yes' }, 'dementia'],
    ['another mental disorder', { mentalDisorder: 'yes' }, 'mentalDisorder'],
    ...['incidentFall', 'incidentLost', 'incidentChoking', 'incidentSelfHarm', 'incidentOther'].map((code): [string, Answers, string] => [
      `${code} twice or more`,
      { [code]: 'more' },
      'incidents',
    ]),
    ['two incidents of different sorts', { incidentFall: 'once', incidentChoking: 'once' }, 'incidents'],
  ];

  it.each(REASONS)('%s makes it one worse at every boundary', (_, answers, rule) => {
    for (const points of [90, 89, 66, 65, 46, 45, 30]) {
      const result = scoreForm(abilityScale, { ...withPoints(points), ...answers });
      const [from, to] = [LEVELS[levelOf(points)], LEVELS[levelOf(points) + 1]];
      expect(result).toMatchObject({ total: String(points), byPoints: from, band: to });
      expect(result.judgements.map(({ code, from: before, to: after }) => [code, before, after])).toEqual([[rule, from, to]]);
    }
  });

  it.each(REASONS)('%s makes it no worse than total loss', (_, answers) => {
    const result = scoreForm(abilityScale, { ...withPoints(29), ...answers });
    expect(result.band).toBe('level4');
    expect(result.judgements.map(({ from, to, without }) => [from, to, without !== undefined])).toEqual([['level4', 'level4', true]]);
  });

  it.each([['incidentFall'], ['incidentLost'], ['incidentChoking'], ['incidentSelfHarm'], ['incidentOther']])(
    'one %s changes nothing',
    (code) => {
      expect(scoreForm(abilityScale, { ...withPoints(66), [code]: 'once' })).toMatchObject({ band: 'level1', judgements: [] });
    },
  );

  it('all of them together make it one worse, once only, and say so', () => {
    const all: Answers = {
      dementia: 'yes',
      mentalDisorder: 'yes',
      incidentFall: 'more',
      incidentLost: 'more',
      incidentChoking: 'once',
      incidentSelfHarm: 'once',
      incidentOther: 'once',
    };
    const { band, judgements } = scoreForm(abilityScale, { ...withPoints(66), ...all });
    expect(band).toBe('level2');
    expect(judgements.map(({ code, from, to, without }) => [code, from, to, without?.zh])).toEqual([
      ['dementia', 'level1', 'level2', undefined],
      ['mentalDisorder', 'level2', 'level2', '同组规则只算一次'],
      ['incidents', 'level2', 'level2', '同组规则只算一次'],
    ]);
  });

  it('a coma is total loss at once, whatever else was or was not answered', () => {
    const alone = scoreForm(abilityScale, { consciousness: 'p0' });
    expect(alone).toMatchObject({ band: 'level4', judgements: [{ code: 'coma', to: 'level4' }] });
    expect(alone.missing).toHaveLength(33);
    const well = scoreForm(abilityScale, { ...withPoints(90), consciousness: 'p0', dementia: 'yes' });
    expect(well).toMatchObject({
      total: '88',
      byPoints: 'level1',
      band: 'level4',
      judgements: [{ code: 'coma', from: 'level1', to: 'level4' }],
    });
    expect(scoreForm(abilityScale, { ...withPoints(90), consciousness: 'p1' })).toMatchObject({ band: 'level1', judgements: [] });
  });

  it('explains the sum and the change in both languages', () => {
    const { steps } = scoreForm(abilityScale, { ...withPoints(66), dementia: 'yes' });
    expect(steps.filter(({ kind }) => kind === 'section').map(({ words }) => words.en)).toEqual([
      'Self-care: 8 of 32 points',
      'Basic mobility: 15 of 15 points',
      'Mental state: 28 of 28 points',
      'Senses and participation: 15 of 15 points',
    ]);
    expect(steps.slice(-3).map(({ words }) => words.zh)).toEqual([
      '合计：66 分',
      '按得分为“轻度失能”',
      '确诊认知障碍（痴呆）：由“轻度失能”变为“中度失能”',
    ]);
  });
});

describe('G-5.2 whatever is answered', () => {
  const itemAnswers = Object.fromEntries(
    items.map(({ code, options }) => [code, fc.constantFrom(...options.map((option) => option.code))]),
  );
  const circumstances = { dementia: fc.constantFrom('yes', 'no'), incidentFall: fc.constantFrom('none', 'once', 'more') };
  const answers = fc.record({ ...itemAnswers, ...circumstances }).map((given): Answers => ({ ...CALM, ...given }));

  it('the level is that of the points, one worse at most, or 4 in a coma', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { total, band } = scoreForm(abilityScale, given);
        const byPoints = levelOf(items.reduce((sum, { code }) => sum + Number(String(given[code]).slice(1)), 0));
        const worse = given.dementia === 'yes' || given.incidentFall === 'more' ? 1 : 0;
        const level = given.consciousness === 'p0' ? WORST : Math.min(byPoints + worse, WORST);
        expect([levelOf(Number(total)), band]).toEqual([byPoints, LEVELS[level]]);
      }),
      { numRuns: 200 },
    );
  });

  it('a better answer never makes the level worse', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...items), (given, item) => {
        const points = Number(String(given[item.code]).slice(1));
        fc.pre(points < (maximumOf.get(item.code) ?? 0));
        const better = scoreForm(abilityScale, { ...given, [item.code]: `p${points + 1}` });
        const before = scoreForm(abilityScale, given);
        expect(LEVELS.indexOf(better.band ?? '')).toBeLessThanOrEqual(LEVELS.indexOf(before.band ?? ''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('G-5.2 the scale as a provision', () => {
  it('holds its examples', () => {
    for (const { given, expected } of abilityScale.examples) expect(formKind.outcome(abilityScale, given)).toBe(expected);
    expect(abilityScale.examples.length).toBeGreaterThanOrEqual(8);
  });

  it('is told in plain words', () => {
    expect(formKind.render('老年人能力评估', abilityScale, 'zh')).toBe(
      '老年人能力评估：评估量表，6 个部分共 34 题，满分 90 分，分 5 档：能力完好 90、轻度失能 66–89、中度失能 46–65、重度失能 30–45、完全失能 0–29；另有 4 条等级变更规则。',
    );
  });
});
