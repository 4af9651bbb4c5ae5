import { decimal, type Problem, type Text } from '@charter/kernel';
import type { Band } from './body';
import { YES_NO } from './answer';
import type { Question, QuestionOption, QuestionType } from './question';

const MOST_STEPS = 100;

/** What of one question does not fit together. */
export function checkQuestion(question: Question, place: string, bands: readonly Band[]): Problem[] {
  return [
    ...CHECKS[question.type](question, place),
    ...bounds(question, place),
    ...question.options.flatMap((option, index) => checkOption(question.type, option, `${place}.options.${index}`, bands)),
  ];
}

type Check = (question: Question, place: string) => Problem[];

const CHECKS: Readonly<Record<QuestionType, Check>> = {
  choice: ({ options }, place) => (options.length < 2 ? [fault(`${place}.options`, FEW)] : []),
  choices: ({ options }, place) => (options.length < 1 ? [fault(`${place}.options`, NONE)] : []),
  yesNo: ({ options }, place) => (options.length === 0 || isYesNo(options) ? [] : [fault(`${place}.options`, ONLY_YES_NO)]),
  scale: (question, place) => [...scaleBounds(question, place), ...ranges(question, place)],
  number: ranges,
  date: noOptions,
  text: noOptions,
  paragraph: noOptions,
};

const FEW: Required<Text> = { zh: '单选题至少要有两个选项。', en: 'There must be at least two answers to choose from.' };
const NONE: Required<Text> = { zh: '多选题至少要有一个选项。', en: 'There must be at least one answer to choose.' };
const ONLY_YES_NO: Required<Text> = {
  zh: '是否题的选项只能是 yes 和 no，两个都要写。',
  en: 'A question of yes or no has both answers, yes and no, and no others.',
};

function isYesNo(options: readonly QuestionOption[]): boolean {
  return (
    options
      .map(({ code }) => code)
      .sort()
      .join() === Object.keys(YES_NO).sort().join()
  );
}

function noOptions({ options }: Question, place: string): Problem[] {
  if (options.length === 0) return [];
  return [
    fault(`${place}.options`, { zh: '这种题型没有选项，请删去。', en: 'This type of question has no answers to choose; remove them.' }),
  ];
}

function scaleBounds({ minimum, maximum }: Question, place: string): Problem[] {
  if (minimum === undefined || maximum === undefined) {
    return [fault(`${place}.minimum`, { zh: '量尺要有最小值和最大值。', en: 'A scale needs its least and its most.' })];
  }
  const [least, most] = [decimal(minimum), decimal(maximum)];
  if (!least.isInteger() || !most.isInteger()) {
    return [fault(`${place}.minimum`, { zh: '量尺的两端应是整数。', en: 'Both ends of a scale are whole numbers.' })];
  }
  return most.minus(least).gt(MOST_STEPS)
    ? [fault(`${place}.maximum`, { zh: `量尺最多 ${MOST_STEPS} 格。`, en: `A scale has at most ${MOST_STEPS} steps.` })]
    : [];
}

function bounds({ type, minimum, maximum }: Question, place: string): Problem[] {
  if (minimum === undefined && maximum === undefined) return [];
  if (type !== 'number' && type !== 'scale') {
    return [
      fault(`${place}.minimum`, { zh: '只有数字和量尺题才有大小范围。', en: 'Only numbers and scales lie between a least and a most.' }),
    ];
  }
  if (minimum === undefined || maximum === undefined || decimal(minimum).lt(maximum)) return [];
  return [fault(`${place}.maximum`, { zh: '最大值应大于最小值。', en: 'The most must be above the least.' })];
}

/** Ranges of numbers begin one after the other; only the first may be open. */
function ranges({ options }: Question, place: string): Problem[] {
  return options.flatMap(({ from }, index) => {
    const here = `${place}.options.${index}.from`;
    const before = options[index - 1]?.from;
    if (from === undefined) {
      return index === 0 ? [] : [fault(here, { zh: '请填写从哪个数起。', en: 'Say from which number on.' })];
    }
    return before !== undefined && decimal(from).lte(before)
      ? [fault(here, { zh: `应大于上一项的起点 ${before}。`, en: `It must be above ${before}, where the one before begins.` })]
      : [];
  });
}

function checkOption(type: QuestionType, { from, critical, atMost }: QuestionOption, place: string, bands: readonly Band[]): Problem[] {
  const numeric = type === 'number' || type === 'scale';
  const known = bands.some(({ code }) => code === atMost);
  return [
    ...(from !== undefined && !numeric
      ? [fault(`${place}.from`, { zh: '只有数字和量尺题的选项有起点。', en: 'Only answers of numbers and scales begin at a number.' })]
      : []),
    ...(critical === 'atMost' && !known
      ? [fault(`${place}.atMost`, { zh: '请写明最高是哪一档（档次的代码）。', en: 'Give the code of the best band possible.' })]
      : []),
    ...(critical !== 'atMost' && atMost !== undefined
      ? [fault(`${place}.atMost`, { zh: '要害项选“最高不超过某一档”时才用得到。', en: 'It only goes with "not above a certain band".' })]
      : []),
  ];
}

export function fault(place: string, message: Required<Text>): Problem {
  return { place, message };
}
