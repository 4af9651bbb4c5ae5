import { Decimal, decimal } from '@charter/kernel';
import { type Answer, optionsOf } from './answer';
import type { Question, QuestionOption } from './question';

/** The options of a question that an answer chose. */
export function chosenOptions(question: Question, { chosen }: Answer): QuestionOption[] {
  return optionsOf(question).filter(({ code }) => chosen.includes(code));
}

/** What an answer gives. A scale without ranges gives its number, words and days give nothing. */
export function pointsOf(question: Question, answer: Answer): Decimal {
  if (!question.scored) return decimal(0);
  if (question.type === 'scale' && question.options.length === 0) return answer.number ?? decimal(0);
  return sum(chosenOptions(question, answer).map(({ points }) => decimal(points)));
}

/** Between which points the answers lie, and in which steps: every sum is `least` and some steps. */
export interface Reach {
  least: Decimal;
  most: Decimal;
  step: Decimal;
}

/** What the answers to a question can give. */
export function reachOf(question: Question): Reach {
  if (question.type === 'choices' && question.scored) return reachOfChoices(question.options.map(({ points }) => decimal(points)));
  return span(question.scored ? pointsPossible(question) : [decimal(0)]);
}

/** What sums of such parts can come to. */
export function reachOfSum(parts: readonly Reach[]): Reach {
  return {
    least: sum(parts.map(({ least }) => least)),
    most: sum(parts.map(({ most }) => most)),
    step: parts.map(({ step }) => step).reduce(commonMeasure, decimal(0)),
  };
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimal(0));
}

function pointsPossible(question: Question): Decimal[] {
  const { type, options, minimum = '0', maximum = minimum } = question;
  const none = mayGiveNothing(question) ? [decimal(0)] : [];
  if (type === 'scale' && options.length === 0) {
    const second = decimal(minimum).plus(1);
    return [decimal(minimum), ...(second.lte(maximum) ? [second] : []), decimal(maximum), ...none];
  }
  const points = optionsOf(question).map((option) => decimal(option.points));
  return points.length > 0 ? [...points, ...none] : [decimal(0)];
}

/** Whether a question can be left without an option: not asked, not answered, or below the first range. */
function mayGiveNothing({ type, required, shownWhen, options }: Question): boolean {
  return !required || shownWhen !== undefined || ((type === 'number' || type === 'scale') && options[0]?.from !== undefined);
}

function reachOfChoices(points: readonly Decimal[]): Reach {
  const zero = decimal(0);
  return {
    least: sum(points.filter((value) => value.isNegative())),
    most: sum(points.filter((value) => value.isPositive())),
    step: points.map((value) => value.abs()).reduce(commonMeasure, zero),
  };
}

function span(values: readonly Decimal[]): Reach {
  const least = Decimal.min(...values);
  return { least, most: Decimal.max(...values), step: values.map((value) => value.minus(least)).reduce(commonMeasure, decimal(0)) };
}

/** The largest step that measures both. */
function commonMeasure(a: Decimal, b: Decimal): Decimal {
  return b.isZero() ? a : commonMeasure(b, a.mod(b));
}
