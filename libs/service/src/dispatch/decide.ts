import {
  type ConditionAnswer,
  type RuleInputs,
  type RuleSurroundings,
  askCondition,
  compileRule,
  conditionHolds,
  evaluate,
} from '@charter/kernel';
import { REQUEST_VARIABLES } from '../environment';
import type { DispatchRuleBody } from './rule';

/** A dispatch rule as a regulation holds it. */
export interface KeyedDispatchRule {
  key: string;
  body: DispatchRuleBody;
}

/** A rule with the answer to whether it fits, and why. */
export interface DispatchAnswer<Rule> extends ConditionAnswer {
  rule: Rule;
}

export interface DispatchDecision<Rule> {
  /** The rule that decides; none where no rule fits and a person has to dispatch. */
  decided: DispatchAnswer<Rule> | undefined;
  /** Those asked before it, each with what kept it from fitting. */
  passedOver: DispatchAnswer<Rule>[];
}

/** Which rule decides for a request (S-4.3): the first by order that fits. */
export function decideDispatch<Rule extends KeyedDispatchRule>(
  rules: readonly Rule[],
  facts: RuleInputs,
  surroundings: RuleSurroundings = {},
): DispatchDecision<Rule> {
  const passedOver: DispatchAnswer<Rule>[] = [];
  for (const rule of inOrder(rules)) {
    const answer = { rule, ...askCondition(rule.body.rule, REQUEST_VARIABLES, facts, surroundings) };
    if (answer.fits) return { decided: answer, passedOver };
    passedOver.push(answer);
  }
  return { decided: undefined, passedOver };
}

/** The rule that decides, without why: for asking of many requests. */
export function dispatchedBy<Rule extends KeyedDispatchRule>(
  rules: readonly Rule[],
  facts: RuleInputs,
  surroundings: RuleSurroundings = {},
): Rule | undefined {
  return inOrder(rules).find(({ body }) => conditionHolds(body.rule, REQUEST_VARIABLES, facts, surroundings));
}

/** By order, then by key, so that the answer never depends on the order of the list. */
export function inOrder<Rule extends KeyedDispatchRule>(rules: readonly Rule[]): Rule[] {
  return rules.toSorted((a, b) => a.body.order - b.body.order || (a.key < b.key ? -1 : 1));
}

/** Whether a rule fits whatever the request is: it reads nothing of it. */
export function appliesAlways({ rule }: Pick<DispatchRuleBody, 'rule'>): boolean {
  const compiled = compileRule(rule, {}, 'bool');
  return 'rule' in compiled && evaluate(compiled.rule, {}).value === true;
}
