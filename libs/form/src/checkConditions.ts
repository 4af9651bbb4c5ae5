import { compileRule, partsOf, type Problem } from '@charter/kernel';
import { optionsOf } from './answer';
import type { FormBody } from './body';
import { fault } from './checkQuestion';
import type { Question } from './question';
import { FORM_VARIABLES } from './variable';

type Tree = Parameters<typeof partsOf>[0];

/** Conditions ask only what was asked before, rules only what the form asks; answers they name exist. */
export function checkConditions({ sections, changes }: FormBody): Problem[] {
  const placed = sections.flatMap(({ questions }, section) =>
    questions.map((question, index) => ({ question, place: `sections.${section}.questions.${index}.shownWhen` })),
  );
  const questions = placed.map(({ question }) => question);
  return [
    ...placed.flatMap(({ question, place }, index) => unknownNames(question.shownWhen, place, questions.slice(0, index), questions)),
    ...changes.flatMap(({ when }, index) => unknownNames(when, `changes.${index}.when`, questions, questions)),
  ];
}

function unknownNames(rule: string | undefined, place: string, earlier: readonly Question[], all: readonly Question[]): Problem[] {
  if (rule === undefined) return [];
  const compiled = compileRule(rule, FORM_VARIABLES, 'bool');
  if ('problems' in compiled) return [];
  return namesIn(compiled.rule.tree).flatMap((name) => unknownName(name, place, earlier, all));
}

function unknownName(name: string, place: string, earlier: readonly Question[], all: readonly Question[]): Problem[] {
  const [code, option] = name.split('.');
  const question = earlier.find((each) => each.code === code);
  if (question) {
    if (option === undefined || optionsOf(question).some((each) => each.code === option)) return [];
    return [fault(place, { zh: `题目“${code}”没有选项“${option}”。`, en: `The question "${code}" has no answer "${option}".` })];
  }
  if (all.some((each) => each.code === code)) {
    return [
      fault(place, {
        zh: `题目“${code}”不在它前面，不能作条件。`,
        en: `The question "${code}" does not come before, so it cannot decide.`,
      }),
    ];
  }
  return [fault(place, { zh: `没有题目“${code}”。`, en: `There is no question "${code}".` })];
}

/** Names of questions and answers a rule asks for: what is looked for in a list, or compared with one of its entries. */
function namesIn(node: Tree): string[] {
  const own = looksUp(node) ? partsOf(node).flatMap(textsIn) : [];
  return [...new Set([...own, ...partsOf(node).flatMap(namesIn)])];
}

const COMPARISONS: ReadonlySet<string> = new Set(['in', '==', '!=']);
const OF_LISTS: ReadonlySet<string> = new Set(['hasAny', 'hasAll', 'countOf', 'hasCategory']);

function looksUp(node: Tree): boolean {
  return COMPARISONS.has(node.op) || (node.op === 'call' && OF_LISTS.has(node.args[0]));
}

function textsIn(node: Tree): string[] {
  if (node.op === 'list') return partsOf(node).flatMap(textsIn);
  return node.op === 'value' && typeof node.args === 'string' ? [node.args] : [];
}
