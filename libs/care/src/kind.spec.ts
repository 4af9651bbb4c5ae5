import { fieldsOf, type OtherProvision } from '@charter/kernel';
import fc from 'fast-check';
import { type CategoryBody, categoryBody } from './category';
import { counting, gravest, standingOf } from './certificate';
import { checkCategory } from './check';
import { categoryKind } from './kind';
import { askMembership } from './member';
import { personFacts } from './person';

const papers = [{ code: 'paper', name: { zh: '证明', en: 'Proof' } }];
const byRule = (rule: string, more = {}) => categoryBody.parse({ membership: 'rule', rule, weight: '2.5', ...more });
const byDecision = (more = {}) => categoryBody.parse({ membership: 'decision', evidence: papers, reviewMonths: 12, weight: '3', ...more });
const other = (key: string, body: CategoryBody): OtherProvision => ({ kind: 'category', key, name: { zh: key }, body });
const problems = (body: CategoryBody, others: OtherProvision[] = []) =>
  checkCategory(body, others).map(({ place, message }) => `${place} ${message.zh}`);

const elderly = byRule('person.age >= 60');
const alone = byRule('person.livesAlone', { parent: 'elderly' });

describe('G-2 who belongs to a category', () => {
  const facts = (values: Record<string, unknown>) => ({ person: values }) as never;
  const chain = (...bodies: CategoryBody[]) => bodies.map((body) => ({ body, decided: false }));

  it('fits when its own condition and all above hold', () => {
    expect(askMembership(chain(elderly, alone), facts({ age: 70, livesAlone: true })).fits).toBe(true);
    expect(askMembership(chain(elderly, alone), facts({ age: 59, livesAlone: true })).fits).toBe(false);
    expect(askMembership(chain(elderly, alone), facts({ age: 70, livesAlone: false })).fits).toBe(false);
  });

  it('explains which condition decided, and what is not known', () => {
    const { steps } = askMembership(chain(elderly), facts({ age: 59 }));
    expect(steps.map(({ text, value }) => [text, value])).toContainEqual(['person.age', 59]);
    expect(askMembership(chain(elderly), facts({}))).toMatchObject({ fits: false, undecided: false, problem: { zh: expect.any(String) } });
  });

  it('takes a decision where one is asked for, and only of those whom the condition fits', () => {
    const body = byDecision({ rule: 'person.age < 18' });
    expect(askMembership([{ body, decided: true }], facts({ age: 9 }))).toMatchObject({ fits: true, undecided: false });
    expect(askMembership([{ body, decided: false }], facts({ age: 9 }))).toMatchObject({ fits: false, undecided: true });
    expect(askMembership([{ body, decided: true }], facts({ age: 18 }))).toMatchObject({ fits: false, undecided: false });
  });

  it('ages with the date: a category of age begins on the birthday', () => {
    const on = (today: string) => askMembership(chain(elderly), personFacts({ birthday: '1966-11-24', certificates: [] }, today, 0)).fits;
    expect([on('2026-11-23'), on('2026-11-24')]).toEqual([false, true]);
  });

  it('finds the youngest of a household', () => {
    const file = { birthday: '1950-01-01', householdBirthdays: ['1950-01-01', '1966-11-24'], certificates: [] };
    expect(personFacts(file, '2026-11-23', 0)['person']).toMatchObject({
      age: 76,
      youngestAge: 59,
      allowance: 'none',
      disability: { grade: 0 },
    });
  });
});

describe('G-2.2 a category ends with its certificate, after days of grace', () => {
  const limb = { code: 'disability', kind: 'limb', grade: 3, validTo: '2026-09-30' };
  const severe = byRule('person.disability.grade >= 1');

  it.each([
    ['2026-09-30', 60, 'valid', true],
    ['2026-10-01', 60, 'grace', true],
    ['2026-11-29', 60, 'grace', true],
    ['2026-11-30', 60, 'ended', false],
    ['2026-10-01', 0, 'ended', false],
  ])('on %s with %d days of grace it is %s', (today, graceDays, standing, fits) => {
    expect(standingOf(limb, today, graceDays)).toBe(standing);
    const facts = personFacts({ certificates: [limb] }, today, graceDays);
    expect(askMembership([{ body: severe, decided: false }], facts).fits).toBe(fits);
  });

  it('counts the most severe of several, of equals the one that lasts longer', () => {
    const sight = { code: 'disability', kind: 'sight', grade: 1, validTo: '2026-12-31' };
    const lasting = { code: 'disability', kind: 'mental', grade: 1 };
    expect(gravest([limb, sight, lasting])).toBe(lasting);
    expect(gravest(counting([limb, sight], '2027-01-05', 0))).toBeUndefined();
    expect(personFacts({ certificates: [limb, sight] }, '2026-09-01', 0)['person']).toMatchObject({
      disability: { kind: 'sight', grade: 1, expiresOn: '2026-12-31' },
      certificates: ['disability', 'disability'],
    });
  });

  it('more grace never ends it sooner', () => {
    const days = fc.integer({ min: 0, max: 700 });
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, days, days, (today, grace, more) => {
        const ended = (graceDays: number) => standingOf(limb, today, graceDays) === 'ended';
        expect(ended(grace + more) && !ended(grace)).toBe(false);
      }),
    );
  });
});

describe('categories as a kind of provision', () => {
  it('describe themselves', () => {
    expect(fieldsOf(categoryBody).map(({ name }) => name)).toContain('entitlements');
  });

  it.each<[string, CategoryBody, OtherProvision[], string[]]>([
    ['sound', alone, [other('elderly', elderly)], []],
    ['by rule without one', categoryBody.parse({ membership: 'rule', weight: '1' }), [], ['rule 按条件认定的，请写明条件。']],
    [
      'by decision without evidence or review',
      categoryBody.parse({ membership: 'decision', weight: '-1' }),
      [],
      [
        'evidence 审定的类别至少要有一项必须提供的依据。',
        'reviewMonths 审定的类别要定期复核，请写明几个月一次。',
        'weight 权重不能是负数。',
      ],
    ],
    ['evidence twice', byDecision({ evidence: [...papers, ...papers] }), [], ['evidence.1.code 依据代码重复。']],
    [
      'part of itself by way of another',
      alone,
      [other('elderly', { ...elderly, parent: 'elderly-alone' })],
      ['parent 上级类别又属于“elderly-alone”，请检查是否绕成了圈。'],
    ],
    [
      'below a circle',
      alone,
      [other('elderly', { ...elderly, parent: 'all' }), other('all', { ...elderly, parent: 'elderly' })],
      ['parent 上级类别互相包含，绕成了圈。'],
    ],
  ])('%s', (_, body, others, found) => {
    expect(problems(body, others)).toEqual(found);
  });

  it('run their examples with all they are part of', () => {
    const outcome = (body: CategoryBody, given: Record<string, string>) =>
      categoryKind.outcome(
        body,
        Object.entries(given).map(([name, value]) => ({ name, value })),
        [other('elderly', elderly)],
      );
    expect(outcome(alone, { 'person.age': '70', 'person.livesAlone': 'yes' })).toBe('yes');
    expect(outcome(alone, { 'person.age': '30', 'person.livesAlone': 'yes' })).toBe('no');
    expect(outcome(byDecision(), { decision: 'yes' })).toBe('yes');
    expect(outcome(byDecision(), { 'person.age': '30' })).toBe('no');
    expect(outcome(byRule('"veteran" in person.certificates'), { 'person.age': '30' })).toBe('no');
    expect(() => outcome(alone, { 'person.height': '180' })).toThrow('RULE_REFUSED');
  });

  it('are told in plain words', () => {
    const body = byRule('person.age >= 60', { unit: 'household', reviewMonths: 12, graceDays: 60 });
    expect(categoryKind.render('老年人', body, 'zh')).toBe(
      '老年人：符合条件的自动列入（周岁不小于60），以家庭为单位，惠及全部成员，优先权重 2.5，每 12 个月复核，证件到期后保留 60 天。',
    );
    expect(categoryKind.render('Orphans', byDecision(), 'en')).toBe(
      'Orphans: by decision on Proof; priority weight 3; reviewed every 12 months.',
    );
  });
});
