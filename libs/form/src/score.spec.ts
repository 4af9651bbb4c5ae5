import { DomainError, messageOf } from '@charter/kernel';
import fc from 'fast-check';
import type { z } from 'zod';
import type { Answers } from './answer';
import { checkForm } from './check';
import { formBody } from './body';
import { scoreForm } from './score';

const name = (zh: string, en: string) => ({ zh, en });
const option = (code: string, points: string, more = {}) => ({ code, name: name(code, code), points, ...more });

/** A check of a site: greeting, clothes, waiting time, what was found. */
const input: z.input<typeof formBody> = {
  use: 'checklist',
  maximum: '20.5',
  sections: [
    {
      code: 'reception',
      name: name('接待', 'Reception'),
      maximum: '12.5',
      questions: [
        {
          code: 'greeting',
          wording: name('主动问候', 'Greets first'),
          type: 'yesNo',
          options: [option('yes', '2.5'), option('no', '0', { critical: 'atMost', atMost: 'good' })],
        },
        {
          code: 'waiting',
          wording: name('等候分钟数', 'Minutes of waiting'),
          type: 'number',
          minimum: '0',
          maximum: '240',
          options: [option('short', '5'), option('fair', '3', { from: '10' }), option('long', '0', { from: '30.5' })],
        },
        {
          code: 'why',
          wording: name('等候长的原因', 'Why so long'),
          type: 'text',
          shownWhen: '"waiting.long" in chosen',
        },
        { code: 'mood', wording: name('现场印象', 'Impression'), type: 'scale', minimum: '1', maximum: '5' },
      ],
    },
    {
      code: 'safety',
      name: name('安全', 'Safety'),
      questions: [
        {
          code: 'exits',
          wording: name('通道畅通', 'Exits are clear'),
          type: 'choice',
          options: [option('clear', '4'), option('partly', '1'), option('blocked', '0', { critical: 'veto' })],
        },
        {
          code: 'posted',
          wording: name('公示内容', 'What is posted'),
          type: 'choices',
          required: false,
          options: [option('fees', '2'), option('limits', '2'), option('outdated', '-1')],
        },
        { code: 'checkedOn', wording: name('检查日期', 'Day of the check'), type: 'date', required: false },
        { code: 'phone', wording: name('联系电话', 'Phone'), type: 'text', required: false, personal: true },
      ],
    },
  ],
  bands: [
    { code: 'excellent', name: name('优秀', 'Excellent'), from: '18', to: '20.5' },
    { code: 'good', name: name('良好', 'Good'), from: '12', to: '17.5' },
    { code: 'poor', name: name('不合格', 'Poor'), from: '-1', to: '11.5' },
  ],
  changes: [
    { code: 'outdated', name: name('公示过期', 'Posting outdated'), when: '"posted.outdated" in chosen', effect: 'worse', steps: 1 },
  ],
};
const body = formBody.parse(input);

const best: Answers = { greeting: 'yes', waiting: '9.5', mood: '5', exits: 'clear', posted: ['fees', 'limits'] };

describe('a form is scored to the last digit', () => {
  it('is sound itself', () => {
    expect(checkForm(body)).toEqual([]);
  });

  it.each<[string, Answers, string, string | undefined]>([
    ['everything at its best', best, '20.5', 'excellent'],
    ['half points', { ...best, mood: '3', posted: ['fees'] }, '16.5', 'good'],
    ['a number at the beginning of a range', { ...best, waiting: '10' }, '18.5', 'excellent'],
    ['a number just below the next range', { ...best, waiting: '30.4' }, '18.5', 'excellent'],
    ['a critical answer that holds the band down', { ...best, greeting: 'no' }, '18', 'good'],
    ['a critical answer that changes nothing', { ...best, greeting: 'no', mood: '1' }, '14', 'good'],
    ['a veto', { ...best, exits: 'blocked' }, '16.5', 'poor'],
    ['a rule', { ...best, posted: ['fees', 'limits', 'outdated'] }, '19.5', 'good'],
    ['a rule after a critical answer', { ...best, greeting: 'no', posted: ['fees', 'limits', 'outdated'] }, '17', 'poor'],
    ['an answer that is missing', { ...best, mood: '' }, '15.5', undefined],
    ['no answers', {}, '0', undefined],
  ])('%s', (_, answers, total, band) => {
    const result = scoreForm(body, answers);
    expect([result.total, result.band]).toEqual([total, band]);
  });

  it('tells sums and maxima of the sections, with what is asked', () => {
    expect(scoreForm(body, best)).toMatchObject({
      sections: [
        { code: 'reception', points: '12.5', maximum: '12.5' },
        { code: 'safety', points: '8', maximum: '8' },
      ],
      maximum: '20.5',
      byPoints: 'excellent',
      vetoed: false,
      missing: [],
      ignored: [],
      judgements: [],
    });
  });

  it('asks by what was answered before, and lets answers to what is not asked be', () => {
    expect(scoreForm(body, { ...best, waiting: '31' }).missing).toEqual(['why']);
    expect(scoreForm(body, { ...best, waiting: '31', why: '系统故障' })).toMatchObject({ missing: [], ignored: [], total: '15.5' });
    expect(scoreForm(body, { ...best, why: '系统故障' })).toMatchObject({ ignored: ['why'], total: '20.5' });
  });

  it('tells what changed the band, and what made no difference', () => {
    expect(scoreForm(body, { ...best, greeting: 'no', exits: 'blocked', posted: ['outdated'] }).judgements).toEqual([
      { code: 'greeting', name: name('主动问候', 'Greets first'), from: 'poor', to: 'poor', without: expect.anything() },
      { code: 'exits', name: name('通道畅通', 'Exits are clear'), from: 'poor', to: 'poor', without: expect.anything() },
      { code: 'outdated', name: name('公示过期', 'Posting outdated'), from: 'poor', to: 'poor', without: expect.anything() },
    ]);
    expect(scoreForm(body, { ...best, exits: 'blocked' })).toMatchObject({
      vetoed: true,
      judgements: [{ code: 'exits', from: 'good', to: 'poor' }],
    });
  });

  it('explains itself in both languages, from the answers to the band', () => {
    const { steps } = scoreForm(body, { ...best, waiting: '12', greeting: 'no', phone: '13812345678', checkedOn: '2026-11-23' });
    expect(steps.map(({ words }) => words.zh)).toEqual([
      '主动问候：no，0 分',
      '等候分钟数：12，3 分',
      '等候长的原因：按前面的答案不用填',
      '现场印象：5，5 分',
      '接待：8 分，满分 12.5',
      '通道畅通：clear，4 分',
      '公示内容：fees、limits，4 分',
      '检查日期：2026-11-23',
      '联系电话：已填',
      '安全：8 分，满分 8',
      '合计：16 分',
      '按得分为“良好”',
      '主动问候：等级不变（已经是这一档或更低）',
    ]);
    expect(steps.map(({ words }) => words.en).slice(-4)).toEqual([
      'Safety: 8 of 8 points',
      'Sum: 16 points',
      '"Good" by its points',
      'Greets first: nothing changes (it is that band or a lower one already)',
    ]);
    expect(scoreForm(body, {}).steps[0]?.words).toEqual({ zh: '主动问候：还没有填', en: 'Greets first: not answered yet' });
  });
});

describe('what is no answer is refused, naming the question and the way out', () => {
  it.each<[Answers, string]>([
    [{ greeting: 'maybe' }, '“主动问候（没有“maybe”这个选项，可选 yes、no）”填写不正确。'],
    [{ greeting: ['yes', 'no'] }, '“主动问候（只能有一个答案）”填写不正确。'],
    [{ waiting: 'long' }, '“等候分钟数（请填数字）”填写不正确。'],
    [{ waiting: '-1' }, '“等候分钟数（不能小于 0）”填写不正确。'],
    [{ waiting: '240.01' }, '“等候分钟数（不能大于 240）”填写不正确。'],
    [{ mood: '2.5' }, '“现场印象（请填整数）”填写不正确。'],
    [{ mood: '6' }, '“现场印象（不能大于 5）”填写不正确。'],
    [{ posted: ['fees', 'fees'] }, '“公示内容（同一选项选了两次）”填写不正确。'],
    [{ posted: ['rules'] }, '“公示内容（没有“rules”这个选项，可选 fees、limits、outdated）”填写不正确。'],
    [{ checkedOn: '23.11.2026' }, '“检查日期（日期写作 2026-11-23）”填写不正确。'],
    [{ phone: 'x'.repeat(5001) }, '“联系电话（最多 5000 字）”填写不正确。'],
    [{ smell: 'fine' }, '“smell（表单里没有这道题）”填写不正确。'],
  ])('%j', (answers, message) => {
    const refusal = refusalOf(answers);
    expect(refusal?.field).toBe(Object.keys(answers)[0]);
    expect(refusal && messageOf(refusal.code, refusal.params, 'zh')).toBe(message);
  });

  it('is not taken in by names of the language', () => {
    expect(refusalOf(JSON.parse('{"__proto__": "x"}') as Answers)?.field).toBe('__proto__');
    expect(scoreForm(body, {}).missing).toEqual(['greeting', 'waiting', 'mood', 'exits']);
  });
});

describe('whatever is answered', () => {
  const answers = fc.record(
    {
      greeting: fc.constantFrom('yes', 'no'),
      waiting: fc.integer({ min: 0, max: 2400 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`),
      why: fc.constant('x'),
      mood: fc.integer({ min: 1, max: 5 }).map(String),
      exits: fc.constantFrom('clear', 'partly', 'blocked'),
      posted: fc.subarray(['fees', 'limits', 'outdated']),
    },
    { requiredKeys: [] },
  );

  it('sections add up to the total, in half points, and no more than the maximum', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { sections, total, maximum } = scoreForm(body, given);
        const twice = (value: string) => Number(value) * 2;
        expect(twice(total)).toBe(sections.reduce((sum, { points }) => sum + twice(points), 0));
        expect(twice(total) <= twice(maximum)).toBe(true);
      }),
    );
  });

  it('a band is told exactly when nothing is missing, and never above that of the points', () => {
    const places = ['excellent', 'good', 'poor'];
    fc.assert(
      fc.property(answers, (given) => {
        const { band, byPoints, missing } = scoreForm(body, given);
        expect(band !== undefined).toBe(missing.length === 0);
        expect(places.indexOf(band ?? 'poor')).toBeGreaterThanOrEqual(places.indexOf(byPoints ?? 'excellent'));
      }),
    );
  });

  it('the order in which answers come makes no difference', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const turned = Object.fromEntries(Object.entries(given).reverse());
        expect(scoreForm(body, turned)).toEqual(scoreForm(body, given));
      }),
    );
  });
});

function refusalOf(answers: Answers): DomainError | undefined {
  try {
    scoreForm(body, answers);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
