import { fieldsOf } from '@charter/kernel';
import fc from 'fast-check';
import { type LadderBody, ladderBody } from './ladder';
import { ladderKind } from './ladder-kind';
import { type Misconduct, lightestFirst, propose } from './propose';

const name = (zh: string, en: string) => ({ zh, en });
const ladder = (change: (body: LadderBody) => void = () => undefined): LadderBody => {
  const body = ladderBody.parse({
    gravities: [
      { code: 'slight', name: name('轻微', 'Slight'), measure: 'criticism' },
      { code: 'ordinary', name: name('一般', 'Ordinary'), measure: 'notice' },
      { code: 'serious', name: name('严重', 'Serious'), measure: 'transfer' },
    ],
    measures: [
      { code: 'criticism', name: name('批评教育', 'Criticism'), order: 1, decidedBy: 'manager' },
      { code: 'notice', name: name('通报批评', 'Notice'), order: 2, bonusDeduction: '10', recordMonths: 6, decidedBy: 'manager' },
      { code: 'withheld', name: name('扣减绩效', 'Bonus withheld'), order: 3, bonusDeduction: '50', recordMonths: 12, decidedBy: 'admin' },
      { code: 'transfer', name: name('调离岗位', 'Transfer'), order: 4, bonusDeduction: '100', recordMonths: 24, decidedBy: 'admin' },
      { code: 'dismissal', name: name('解除合同', 'Dismissal'), order: 5, bonusDeduction: '100', recordMonths: 60, decidedBy: 'admin' },
    ],
    rules: [
      { name: name('主动报告并挽回', 'Reported and mended'), when: 'remedied && !harmed', effect: 'lighter', steps: 1 },
      { name: name('再犯', 'Repeated'), when: 'repeats >= 1', effect: 'heavier', steps: 1 },
      {
        name: name('损失一万元以上', 'Damage of 10,000 and more'),
        when: 'compare(damage, "10000") >= 0',
        effect: 'atLeast',
        measure: 'transfer',
      },
      { name: name('隐瞒', 'Concealed'), when: 'concealed', effect: 'atLeast', measure: 'withheld' },
    ],
  });
  change(body);
  return body;
};
const proposed = (misconduct: Misconduct, body = ladder()) => propose(body, misconduct).measure.code;
const known = { damage: '0', repeats: 0, harmed: false, intended: false, concealed: false, remedied: false };

describe('D-1 a measure is proposed', () => {
  it.each<[string, Misconduct, string]>([
    ['by gravity alone', { ...known, gravity: 'ordinary' }, 'notice'],
    ['by gravity where nothing else is known', { gravity: 'serious' }, 'transfer'],
    ['heavier when repeated', { ...known, gravity: 'ordinary', repeats: 2 }, 'withheld'],
    ['at least so heavy for damage, to the cent', { ...known, gravity: 'slight', damage: '10000.00' }, 'transfer'],
    ['not for a cent less', { ...known, gravity: 'slight', damage: '9999.99' }, 'criticism'],
    ['by the heavier of two demands', { ...known, gravity: 'slight', damage: '20000', concealed: true }, 'transfer'],
    [
      'heavier and lighter after what is demanded at least',
      { ...known, gravity: 'slight', concealed: true, repeats: 1, remedied: true },
      'withheld',
    ],
    ['never beyond the heaviest', { ...known, gravity: 'serious', damage: '50000', repeats: 9 }, 'dismissal'],
    ['never below the lightest', { ...known, gravity: 'slight', remedied: true }, 'criticism'],
    ['not lighter where somebody was hurt', { ...known, gravity: 'ordinary', remedied: true, harmed: true }, 'notice'],
  ])('%s', (_, misconduct, measure) => {
    expect(proposed(misconduct)).toBe(measure);
  });

  it('with all that led to it, and what each rule hung on', () => {
    const { steps } = propose(ladder(), { ...known, gravity: 'slight', damage: '12000', repeats: 1, remedied: true });
    expect(steps.map(({ how }) => how.zh)).toEqual([
      '情节“轻微”：批评教育',
      '损失一万元以上：调离岗位',
      '再犯：解除合同',
      '主动报告并挽回：调离岗位',
    ]);
    expect(steps.map(({ how }) => how.en)[0]).toBe('Gravity "Slight": Criticism');
    expect(steps[2]?.because.map(({ text, value }) => [text, value])).toEqual([['repeats', 1]]);
    expect(propose(ladder(), { ...known, gravity: 'serious', concealed: true }).steps[1]?.how.zh).toBe('隐瞒：调离岗位（不变）');
  });

  it('saying which rules could not be judged yet', () => {
    const { unjudged } = propose(ladder(), { gravity: 'ordinary', repeats: 0, remedied: false });
    expect(unjudged.map(({ rule, problem }) => [rule.zh, problem.zh])).toEqual([
      ['损失一万元以上', '规则不成立：缺少用到的数据。'],
      ['隐瞒', '规则不成立：缺少用到的数据。'],
    ]);
    expect(propose(ladder(), { ...known, gravity: 'ordinary' }).unjudged).toEqual([]);
  });

  it('for a gravity the ladder knows only', () => {
    expect(() => proposed({ ...known, gravity: 'dreadful' })).toThrow('FIELD_INVALID');
  });

  it('the same in whatever order the rules are written, and never lighter for more damage, repeats or concealment', () => {
    const misconduct = fc.record({
      gravity: fc.constantFrom('slight', 'ordinary', 'serious'),
      damage: fc.integer({ min: 0, max: 3_000_000 }).map((cents) => (cents / 100).toFixed(2)),
      repeats: fc.nat(3),
      harmed: fc.boolean(),
      intended: fc.boolean(),
      concealed: fc.boolean(),
      remedied: fc.boolean(),
    });
    const order = lightestFirst(ladder()).map(({ code }) => code);
    const weight = (given: Misconduct) => order.indexOf(proposed(given));
    fc.assert(
      fc.property(misconduct, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (given, places) => {
        const shuffled = ladder((body) => (body.rules = places.map((place) => body.rules[place]!)));
        expect(proposed(given, shuffled)).toBe(proposed(given));
        expect(weight({ ...given, damage: '30000' })).toBeGreaterThanOrEqual(weight(given));
        expect(weight({ ...given, repeats: given.repeats + 1 })).toBeGreaterThanOrEqual(weight(given));
        expect(weight({ ...given, concealed: true })).toBeGreaterThanOrEqual(weight(given));
      }),
      { numRuns: 60 },
    );
  });
});

describe('D-1 a ladder', () => {
  it('describes its parts to an editor', () => {
    const fields = fieldsOf(ladderKind.schema);
    expect(fields.map(({ name: part, type, many }) => [part, type, many])).toEqual([
      ['gravities', 'record', true],
      ['measures', 'record', true],
      ['repeatMonths', 'integer', false],
      ['rules', 'record', true],
      ['examples', 'record', true],
    ]);
    expect(fields[3]?.fields?.find(({ name: part }) => part === 'when')).toMatchObject({ environment: 'misconduct', gives: 'bool' });
  });

  it('is told in plain words', () => {
    expect(ladderKind.render('追责阶梯', ladder(), 'zh')).toBe(
      '追责阶梯：按轻微、一般、严重分 3 级情节，由轻到重给予批评教育、通报批评、扣减绩效、调离岗位、解除合同；12 个月内再犯算重复，另有 4 条加重减轻规则。',
    );
    expect(ladderKind.render('Ladder', ladder(), 'en')).toContain(
      'from the lightest measure to the heaviest: Criticism, Notice, Bonus withheld, Transfer, Dismissal.',
    );
  });

  it('is sound when every gravity leads to a measure', () => {
    expect(ladderKind.problems(ladder())).toEqual([]);
  });

  it.each<[string, (body: LadderBody) => void, string[]]>([
    [
      'a heavier gravity with a lighter measure',
      (body) => (body.gravities[2]!.measure = 'criticism'),
      ['gravities.2.measure A heavier gravity cannot lead to a lighter measure.'],
    ],
    [
      'an order that does not rise',
      (body) => (body.measures[2]!.order = 2),
      ['measures.2.order The order must rise; "Notice" above is 2 already.'],
    ],
    ['two measures of one code', (body) => (body.measures[4]!.code = 'notice'), ['measures.4.code The code of the measure is used twice.']],
    [
      'two gravities of one code',
      (body) => (body.gravities[1]!.code = 'slight'),
      ['gravities.1.code The code of the gravity is used twice.'],
    ],
    [
      'more than the whole bonus withheld',
      (body) => (body.measures[1]!.bonusDeduction = '100.5'),
      ['measures.1.bonusDeduction It is between 0 and 100.'],
    ],
    ['a demand for no measure', (body) => (body.rules[2]!.measure = undefined), ['rules.2.measure Choose a measure.']],
    ['a step of no length', (body) => (body.rules[0]!.steps = undefined), ['rules.0.steps Say by how many steps.']],
  ])('is refused with %s', (_, change, expected) => {
    expect(ladderKind.problems(ladder(change)).map(({ place, message }) => `${place} ${message.en}`)).toEqual(expected);
  });

  it('has examples that come to the code of a measure', () => {
    const outcome = (...given: [string, string][]) =>
      ladderKind.outcome(
        ladder(),
        given.map(([part, value]) => ({ name: part, value })),
      );
    expect(outcome(['gravity', 'ordinary'], ['repeats', '1'])).toBe('withheld');
    expect(outcome(['gravity', 'slight'], ['concealed', '是'])).toBe('withheld');
    expect(() => outcome(['gravity', 'ordinary'], ['mood', 'bad'])).toThrow('there is no name "mood"');
    expect(() => outcome(['repeats', '1'])).toThrow('FIELD_INVALID');
  });
});
