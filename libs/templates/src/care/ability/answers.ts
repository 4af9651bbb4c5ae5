import type { Text } from '@charter/kernel';
import type { QuestionOption, Question } from '@charter/form';
import { both } from '../../both';

/** Codes of answers by what they give, so that rules and records can tell them. */
const CODES = ['p0', 'p1', 'p2', 'p3', 'p4'];

/** Answers from the best to the worst: the last gives nothing, each before it one point more. */
export function answers(...names: Text[]): QuestionOption[] {
  return names.map((name, index) => {
    const points = names.length - 1 - index;
    return { code: CODES[points] ?? '', name, points: String(points) };
  });
}

/** One item of the scale: always to be answered. */
export function item(code: string, wording: Text, hint: Text, options: QuestionOption[]): Question {
  return { code, wording, hint, type: 'choice', required: true, personal: false, scored: true, options };
}

/** A fact that gives no points but may change the level. */
export function fact(code: string, wording: Text, hint: Text, options: QuestionOption[] = []): Question {
  return { code, wording, hint, type: options.length > 0 ? 'choice' : 'yesNo', required: true, personal: false, scored: false, options };
}

/** How much of an activity somebody does without others. */
export const FIVE_DEGREES = answers(
  both('不用帮忙，自己就能完成', 'Does it without any help'),
  both('有人在旁边看着、提醒，就能完成', 'Does it when somebody stands by or reminds'),
  both('要人搭把手，大部分自己做', 'Needs a hand, does most of it'),
  both('大部分靠别人，自己能配合', 'Others do most of it, helps along'),
  both('全靠别人，也不能配合', 'Others do all of it, cannot help along'),
);
