import { type Decimal, decimal, decimalText, day, type Text } from '@charter/kernel';
import type { Question, QuestionOption } from './question';

/** Answers by the code of their question, as text: the code of an option, several as a list; yes or no; a number; a day; words. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What was answered to one question. */
export interface Answer {
  /** Codes of the options chosen, or that the number counts as. */
  chosen: string[];
  number?: Decimal;
  /** As people read it. */
  words: Text;
}

/** Why something is no answer to its question. */
export interface NoAnswer {
  reason: Text;
}

const LONGEST = 5000;
export const YES_NO: Readonly<Record<string, Required<Text>>> = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } };

/** The options of a question; yes and no need not be written down where they give no points. */
export function optionsOf({ type, options }: Question): QuestionOption[] {
  if (type !== 'yesNo' || options.length > 0) return options;
  return Object.entries(YES_NO).map(([code, name]) => ({ code, name, points: '0' }));
}

/** The answer to a question; undefined when there is none. */
export function readAnswer(question: Question, given: Answers[string] | undefined): Answer | NoAnswer | undefined {
  const values = [given ?? []].flat().filter((value) => value.trim() !== '');
  const [first] = values;
  if (first === undefined) return undefined;
  if (question.type === 'choices') return readChoices(question, values);
  if (values.length > 1) return refused('只能有一个答案', 'only one answer is possible');
  if (question.type === 'choice' || question.type === 'yesNo') return readChoices(question, values);
  if (question.type === 'number' || question.type === 'scale') return readNumber(question, first);
  if (question.type === 'date')
    return day.safeParse(first).success ? inWords(first) : refused('日期写作 2026-11-23', 'write a day as 2026-11-23');
  return first.length > LONGEST ? refused(`最多 ${LONGEST} 字`, `at most ${LONGEST} characters`) : inWords(first);
}

function readChoices(question: Question, values: readonly string[]): Answer | NoAnswer {
  const options = optionsOf(question);
  const found = options.filter(({ code }) => values.includes(code));
  const unknown = values.find((value) => !options.some(({ code }) => code === value));
  if (unknown !== undefined) {
    const codes = options.map(({ code }) => code).join('、');
    return refused(`没有“${unknown}”这个选项，可选 ${codes}`, `"${unknown}" is not among ${codes.replaceAll('、', ', ')}`);
  }
  if (found.length < values.length) return refused('同一选项选了两次', 'an answer is given twice');
  return {
    chosen: found.map(({ code }) => code),
    words: {
      zh: found.map(({ name }) => name.zh).join('、'),
      en: found.map(({ name }) => name.en ?? name.zh).join(', '),
    },
  };
}

function readNumber(question: Question, value: string): Answer | NoAnswer {
  if (!decimalText.safeParse(value).success) return refused('请填数字', 'give a number');
  const number = decimal(value);
  const { minimum, maximum, type } = question;
  if (minimum !== undefined && number.lt(minimum)) return refused(`不能小于 ${minimum}`, `not below ${minimum}`);
  if (maximum !== undefined && number.gt(maximum)) return refused(`不能大于 ${maximum}`, `not above ${maximum}`);
  if (type === 'scale' && !number.isInteger()) return refused('请填整数', 'give a whole number');
  const option = question.options.findLast(({ from }) => from === undefined || number.gte(from));
  return { chosen: option ? [option.code] : [], number, words: { zh: number.toString(), en: number.toString() } };
}

function inWords(value: string): Answer {
  return { chosen: [], words: { zh: value, en: value } };
}

function refused(zh: string, en: string): NoAnswer {
  return { reason: { zh, en } };
}
