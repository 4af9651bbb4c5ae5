import { fieldsOf } from '@charter/kernel';
import type { z } from 'zod';
import { formBody } from './body';
import { checkForm } from './check';
import { formKind } from './kind';

type Input = z.input<typeof formBody>;
type QuestionInput = Input['sections'][number]['questions'][number];

const words = { zh: '题', en: 'question' };
const band = (code: string, from: string, to: string) => ({ code, name: { zh: code, en: code }, from, to });
const option = (code: string, points: string, more = {}) => ({ code, name: words, points, ...more });
const question = (code: string, more: Partial<QuestionInput> = {}): QuestionInput => ({
  code,
  wording: words,
  type: 'choice',
  options: [option('yes', '2'), option('no', '0')],
  ...more,
});
const form = (questions: QuestionInput[], more: Partial<Input> = {}): Input => ({
  use: 'checklist',
  sections: [{ code: 'first', name: words, questions }],
  ...more,
});
const found = (input: Input) => checkForm(formBody.parse(input)).map(({ place, message }) => `${place} ${message.zh}`);

describe('a form that is sound', () => {
  it.each<[string, Input]>([
    ['without points', form([question('a', { type: 'text', options: [] })])],
    [
      'with bands over all sums',
      form([question('a'), question('b')], { maximum: '4', bands: [band('good', '4', '4'), band('poor', '0', '2')] }),
    ],
    [
      'with bands that leave out what no sum can be',
      form([question('a', { options: [option('x', '10'), option('y', '5')] })], {
        bands: [band('good', '10', '10'), band('poor', '5', '5')],
      }),
    ],
    [
      'with fractions',
      form([question('a', { options: [option('x', '0.75'), option('y', '0.5')] })], {
        bands: [band('good', '0.75', '1'), band('poor', '0', '0.5')],
      }),
    ],
    [
      'with conditions on what came before',
      form([
        question('a'),
        question('b', { shownWhen: '"a.yes" in chosen && !("a.no" in chosen)' }),
        question('c', { shownWhen: '"b" in answered' }),
      ]),
    ],
    [
      'of yes or no without points',
      form([question('a', { type: 'yesNo', options: [] }), question('b', { shownWhen: '"a.no" in chosen' })]),
    ],
  ])('%s', (_, input) => {
    expect(found(input)).toEqual([]);
  });
});

describe('what does not fit together is told at its place', () => {
  it.each<[string, Input, string[]]>([
    ['codes of questions', form([question('a'), question('a')]), ['sections.0.questions.1.code 另有一题的代码也是“a”。']],
    [
      'codes of sections and bands',
      {
        ...form([question('a')], { bands: [band('x', '2', '2'), band('x', '0', '1')] }),
        sections: [form([question('a')]).sections[0]!, { code: 'first', name: words, questions: [question('b', { scored: false })] }],
      },
      ['sections.1.code 部分代码重复。', 'bands.1.code 档次代码重复。'],
    ],
    [
      'codes of answers',
      form([question('a', { options: [option('x', '0'), option('x', '1')] })]),
      ['sections.0.questions.0.options.1.code 选项代码重复。'],
    ],
    [
      'maxima',
      form([question('a'), question('b')], {
        maximum: '5',
        sections: [{ code: 's', name: words, maximum: '3', questions: [question('a')] }],
      }),
      ['sections.0.maximum 写的满分是 3，各题最高分之和是 2。', 'maximum 写的满分是 5，各题最高分之和是 2。'],
    ],
    [
      'holes between bands',
      form([question('a'), question('b')], { bands: [band('good', '4', '4'), band('poor', '0', '1')] }),
      ['bands.0.from 2 分不属于任何一档。'],
    ],
    ['a hole at the bottom', form([question('a')], { bands: [band('good', '1', '2')] }), ['bands.0.from 0 分不属于任何一档。']],
    ['a hole at the top', form([question('a')], { bands: [band('poor', '0', '1')] }), ['bands.0.to 2 分不属于任何一档。']],
    [
      'sums below what anybody thought of',
      form([question('a', { type: 'choices', options: [option('x', '2'), option('y', '-1')] })], { bands: [band('all', '0', '2')] }),
      ['bands.0.from -1 分不属于任何一档。'],
    ],
    [
      'bands that overlap',
      form([question('a')], { bands: [band('good', '1', '2'), band('poor', '0', '1')] }),
      ['bands.0.from 与“poor”重叠：它到 1 分为止。'],
    ],
    ['bands turned round', form([question('a')], { bands: [band('good', '2', '0')] }), ['bands.0.from 最低分不能高于最高分。']],
    [
      'conditions on what comes later, on themselves, on nothing',
      form([
        question('a', { shownWhen: '"b.yes" in chosen' }),
        question('b', { shownWhen: '"b" in answered' }),
        question('c', { shownWhen: '"z.yes" in chosen || chosen.exists(answer, answer == "a.maybe")' }),
        question('d', { shownWhen: 'hasAny(chosen, ["a.yes", "e.yes"]) || chosen.exists(answer, answer.startsWith("f"))' }),
      ]),
      [
        'sections.0.questions.0.shownWhen 题目“b”不在它前面，不能作条件。',
        'sections.0.questions.1.shownWhen 题目“b”不在它前面，不能作条件。',
        'sections.0.questions.2.shownWhen 没有题目“z”。',
        'sections.0.questions.2.shownWhen 题目“a”没有选项“maybe”。',
        'sections.0.questions.3.shownWhen 没有题目“e”。',
      ],
    ],
    [
      'rules',
      form([question('a')], {
        changes: [
          { code: 'x', name: words, when: '"z" in answered', effect: 'set', band: 'none' },
          { code: 'y', name: words, when: '"a" in answered', effect: 'atMost' },
          { code: 'z', name: words, when: '"a" in answered', effect: 'worse' },
        ],
      }),
      [
        'changes.0.band 没有档次“none”。',
        'changes.1.band 请写明是哪一档（档次的代码）。',
        'changes.2.steps 请写明下降几档。',
        'changes.2.effect 至少有两档才能下降。',
        'changes.0.when 没有题目“z”。',
      ],
    ],
    [
      'a choice of one',
      form([question('a', { options: [option('x', '0')] })]),
      ['sections.0.questions.0.options 单选题至少要有两个选项。'],
    ],
    ['no choice', form([question('a', { type: 'choices', options: [] })]), ['sections.0.questions.0.options 多选题至少要有一个选项。']],
    [
      'neither yes nor no',
      form([question('a', { type: 'yesNo', options: [option('yes', '0'), option('maybe', '1')] })]),
      ['sections.0.questions.0.options 是否题的选项只能是 yes 和 no，两个都要写。'],
    ],
    [
      'a text with answers to choose',
      form([question('a', { type: 'text' })]),
      ['sections.0.questions.0.options 这种题型没有选项，请删去。'],
    ],
    [
      'a scale without ends',
      form([question('a', { type: 'scale', options: [] })]),
      ['sections.0.questions.0.minimum 量尺要有最小值和最大值。'],
    ],
    [
      'a scale of fractions',
      form([question('a', { type: 'scale', options: [], minimum: '0.5', maximum: '2' })]),
      ['sections.0.questions.0.minimum 量尺的两端应是整数。'],
    ],
    [
      'a scale without end',
      form([question('a', { type: 'scale', options: [], minimum: '0', maximum: '1000' })]),
      ['sections.0.questions.0.maximum 量尺最多 100 格。'],
    ],
    [
      'bounds turned round',
      form([question('a', { type: 'number', options: [], minimum: '5', maximum: '5' })]),
      ['sections.0.questions.0.maximum 最大值应大于最小值。'],
    ],
    [
      'bounds of words',
      form([question('a', { type: 'date', options: [], minimum: '5' })]),
      ['sections.0.questions.0.minimum 只有数字和量尺题才有大小范围。'],
    ],
    [
      'ranges of numbers',
      form([
        question('a', { type: 'number', options: [option('x', '0', { from: '3' }), option('y', '1', { from: '3' }), option('z', '2')] }),
      ]),
      ['sections.0.questions.0.options.1.from 应大于上一项的起点 3。', 'sections.0.questions.0.options.2.from 请填写从哪个数起。'],
    ],
    [
      'answers that begin at a number, or hold down without a band',
      form([
        question('a', {
          options: [option('x', '0', { from: '1' }), option('y', '1', { critical: 'atMost' }), option('z', '1', { atMost: 'x' })],
        }),
      ]),
      [
        'sections.0.questions.0.options.0.from 只有数字和量尺题的选项有起点。',
        'sections.0.questions.0.options.1.atMost 请写明最高是哪一档（档次的代码）。',
        'sections.0.questions.0.options.2.atMost 要害项选“最高不超过某一档”时才用得到。',
      ],
    ],
  ])('%s', (_, input, problems) => {
    expect(found(input)).toEqual(problems);
  });

  it('in both languages', () => {
    const problems = checkForm(formBody.parse(form([question('a'), question('a')], { maximum: '7' })));
    expect(problems.map(({ message }) => message.en)).toEqual([
      'Another question has the code "a" too.',
      'It says 7, but the questions add up to 4.',
    ]);
  });
});

describe('forms as a kind of provision', () => {
  it('describe themselves, no more than three records deep', () => {
    const depth = (fields: ReturnType<typeof fieldsOf>): number =>
      Math.max(0, ...fields.map((field) => (field.fields ? 1 + depth(field.fields) : 0)));
    expect(depth(fieldsOf(formBody))).toBe(3);
  });

  it('are told in plain words', () => {
    const scored = formBody.parse(
      form([question('a'), question('b')], {
        bands: [band('good', '4', '4'), band('poor', '0', '2')],
        changes: [{ code: 'x', name: words, when: '"a.no" in chosen', effect: 'worse', steps: 1 }],
      }),
    );
    expect(formKind.render('窗口检查表', scored, 'zh')).toBe(
      '窗口检查表：检查表，1 个部分共 2 题，满分 4 分，分 2 档：good 4、poor 0–2；另有 1 条等级变更规则。',
    );
    expect(formKind.render('Desk check', scored, 'en')).toBe(
      'Desk check: checklist, 2 questions in 1 section, at most 4 points, in 2 bands: good 4, poor 0–2; 1 rule may change the band.',
    );
    const plain = formBody.parse(form([question('a', { type: 'date', options: [] })], { use: 'itemForm' }));
    expect(formKind.render('报名表', plain, 'zh')).toBe('报名表：事项表单，1 个部分共 1 题。');
    expect(formKind.render('Sign-up', plain, 'en')).toBe('Sign-up: item form, 1 question in 1 section.');
  });

  it('tell what an example comes to', () => {
    const scored = formBody.parse(
      form(
        [
          question('a'),
          question('b', { type: 'choices', required: false }),
          question('c', { options: [option('x', '0', { critical: 'veto' }), option('y', '1')] }),
        ],
        {
          bands: [band('good', '3', '5'), band('poor', '0', '2')],
        },
      ),
    );
    const outcome = (given: Record<string, string>) =>
      formKind.outcome(
        scored,
        Object.entries(given).map(([name, value]) => ({ name, value })),
      );
    expect(outcome({ a: 'yes', b: 'yes, no', c: 'y' })).toBe('5 good');
    expect(outcome({ a: 'yes', b: 'yes，no', c: 'x' })).toBe('4 poor veto');
    expect(outcome({ a: 'no' })).toBe('0 missing c');
  });
});
