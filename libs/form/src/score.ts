import { decimal } from '@charter/kernel';
import type { Answers } from './answer';
import { askedOf } from './asked';
import type { FormBody } from './body';
import { explain, type FormStep } from './explain';
import { judge, type Verdict } from './judge';
import { sum } from './points';
import { type Scored, scored, type SectionScore, sectionScore } from './tally';

/** What a set of answers comes to (计分结果). */
export interface FormResult extends Verdict {
  sections: SectionScore[];
  total: string;
  /** The most that the questions asked can give. */
  maximum: string;
  /** Codes of required questions that are asked and not answered. */
  missing: string[];
  /** Codes of questions answered although they are not asked. */
  ignored: string[];
  /** How it came about, step by step, in the order of the form. */
  steps: FormStep[];
}

/**
 * Scores a form, exact to the last digit and the same everywhere. An answer that is none is refused with FIELD_INVALID; missing
 * answers are no mistake, for a form is filled in bit by bit: the points so far are told, a band is not.
 */
export function scoreForm(body: FormBody, answers: Answers): FormResult {
  const all = askedOf(body, answers).map(scored);
  const missing = all.filter(({ question, shown, answer }) => question.required && shown && !answer);
  const total = sum(all.map(({ points }) => points));
  const sections = body.sections.map((section) => sectionScore(section, all));
  const verdict = judge(body, all, total, missing.length === 0);
  return {
    ...verdict,
    sections,
    total: total.toString(),
    maximum: sum(sections.map(({ maximum }) => decimal(maximum))).toString(),
    missing: codesOf(missing),
    ignored: codesOf(all.filter(({ ignored }) => ignored)),
    steps: explain(body, all, sections, total, verdict),
  };
}

function codesOf(questions: readonly Scored[]): string[] {
  return questions.map(({ question }) => question.code);
}
