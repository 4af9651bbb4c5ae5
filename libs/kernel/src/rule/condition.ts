import { DomainError, messagesOf } from '../error';
import type { Text } from '../text';
import { type CompiledRule, compileRule } from './compile';
import { evaluate, type RuleStep, valueOf } from './evaluate';
import type { RuleSurroundings } from './function/function';
import type { RuleInputs, RuleVariables } from './variable';

/** Whether a condition holds of some facts, and why. */
export interface ConditionAnswer {
  fits: boolean;
  steps: RuleStep[];
  /** Why it could not be told, such as a value that is missing; it does not fit then. */
  problem?: Required<Text>;
}

/** Conditions made ready already, by their names; a regulation asks the same few again and again. */
const known = new WeakMap<RuleVariables, Map<string, CompiledRule>>();
const MOST_KNOWN = 500;

/** Asks a condition (CEL, yes or no) of facts. What cannot be told, because a value is missing, does not fit. */
export function askCondition(
  text: string,
  variables: RuleVariables,
  facts: RuleInputs,
  surroundings: RuleSurroundings = {},
): ConditionAnswer {
  try {
    const { value, steps } = evaluate(compiledOnce(text, variables), facts, surroundings);
    return { fits: value === true, steps };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { fits: false, steps: [], problem: messagesOf(error.code, error.params) };
  }
}

/** Whether a condition holds, without why: for asking it of many records. */
export function conditionHolds(text: string, variables: RuleVariables, facts: RuleInputs, surroundings: RuleSurroundings = {}): boolean {
  try {
    return valueOf(compiledOnce(text, variables), facts, surroundings) === true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function compiledOnce(text: string, variables: RuleVariables): CompiledRule {
  const rules = known.get(variables) ?? new Map<string, CompiledRule>();
  known.set(variables, rules);
  const found = rules.get(text);
  if (found) return found;
  const compiled = compileRule(text, variables, 'bool');
  if ('problems' in compiled) throw new DomainError('RULE_REFUSED', { problem: compiled.problems[0]?.message ?? { zh: text } });
  if (rules.size >= MOST_KNOWN) rules.clear();
  rules.set(text, compiled.rule);
  return compiled.rule;
}
