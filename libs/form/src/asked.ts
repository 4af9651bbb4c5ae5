import { askCondition, DomainError, type Text } from '@charter/kernel';
import { type Answer, type Answers, readAnswer } from './answer';
import type { FormBody, FormSection } from './body';
import type { Question } from './question';
import { FORM_VARIABLES } from './variable';

/** A question as it stands for one set of answers. */
export interface Asked {
  section: FormSection;
  question: Question;
  /** Its condition holds, or it has none. */
  shown: boolean;
  answer?: Answer;
  /** It was answered although it is not asked: the answer does not count. */
  ignored: boolean;
}

/** What conditions read of the answers so far. */
export interface Known {
  chosen: string[];
  answered: string[];
}

/**
 * Goes through the questions in their order: a question is asked by what was answered before it.
 * @throws DomainError FIELD_INVALID, naming the question, when something is no answer to it or to no question at all.
 */
export function askedOf(body: FormBody, answers: Answers): Asked[] {
  const known: Known = { chosen: [], answered: [] };
  refuseUnknown(body, answers);
  return body.sections.flatMap((section) =>
    section.questions.map((question) => {
      const shown = question.shownWhen === undefined || holds(question.shownWhen, known);
      const answer = answerTo(question, answers);
      if (!shown || !answer) return { section, question, shown, ignored: answer !== undefined };
      known.answered.push(question.code);
      known.chosen.push(...answer.chosen.map((code) => `${question.code}.${code}`));
      return { section, question, shown, answer, ignored: false };
    }),
  );
}

/** What rules read once all questions were gone through. */
export function knownOf(asked: readonly Asked[]): Known {
  const answers = asked.flatMap(({ question, answer }) => (answer ? [{ question, answer }] : []));
  return {
    answered: answers.map(({ question }) => question.code),
    chosen: answers.flatMap(({ question, answer }) => answer.chosen.map((code) => `${question.code}.${code}`)),
  };
}

export function holds(rule: string, { chosen, answered }: Known): boolean {
  return askCondition(rule, FORM_VARIABLES, { chosen, answered }).fits;
}

function answerTo(question: Question, answers: Answers): Answer | undefined {
  const answer = readAnswer(question, Object.hasOwn(answers, question.code) ? answers[question.code] : undefined);
  if (answer && 'reason' in answer) throw invalid(question.wording, answer.reason, question.code);
  return answer;
}

function refuseUnknown(body: FormBody, answers: Answers): void {
  const codes = new Set(body.sections.flatMap(({ questions }) => questions.map(({ code }) => code)));
  const unknown = Object.keys(answers).find((code) => !codes.has(code));
  if (unknown === undefined) return;
  throw invalid({ zh: unknown }, { zh: '表单里没有这道题', en: 'the form has no such question' }, unknown);
}

/** The reason stands with the name of the question, so that one message says both. */
function invalid(wording: Text, reason: Text, code: string): DomainError {
  const field = {
    zh: `${wording.zh}（${reason.zh}）`,
    en: `${wording.en ?? wording.zh} (${reason.en ?? reason.zh})`,
  };
  return new DomainError('FIELD_INVALID', { field }, code);
}
