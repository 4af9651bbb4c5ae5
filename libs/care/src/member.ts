import { askCondition, type ConditionAnswer, type OtherProvision, type RuleInputs, type RuleSurroundings } from '@charter/kernel';
import type { CategoryBody } from './category';
import { PERSON_VARIABLES } from './environment';

/** Whether somebody belongs to a category, and why. */
export interface MembershipAnswer extends ConditionAnswer {
  /** It takes a decision that was not made; the rest fits. */
  undecided: boolean;
}

/** A category as its chain is asked: the body and whether a competent role decided that the person belongs. */
export interface AskedCategory {
  body: CategoryBody;
  decided: boolean;
}

/**
 * Asks a category and all it is part of, the uppermost first: each condition must hold, and each decision be made. What is not
 * known of a person does not fit and is named.
 */
export function askMembership(chain: readonly AskedCategory[], facts: RuleInputs, surroundings: RuleSurroundings = {}): MembershipAnswer {
  const answers = chain.map(({ body }) =>
    body.rule === undefined ? ALWAYS : askCondition(body.rule, PERSON_VARIABLES, facts, surroundings),
  );
  const steps = answers.flatMap((answer) => answer.steps);
  const failing = answers.find(({ fits }) => !fits);
  const undecided = !failing && chain.some(({ body, decided }) => body.membership === 'decision' && !decided);
  const problem = failing?.problem ?? (undecided ? TAKES_DECISION : undefined);
  return { fits: !failing && !undecided, steps, undecided, ...(problem ? { problem } : {}) };
}

const ALWAYS: ConditionAnswer = { fits: true, steps: [] };
const TAKES_DECISION: Required<NonNullable<ConditionAnswer['problem']>> = { zh: '须经审定。', en: 'It takes a decision.' };

/** The categories one is part of, the uppermost first; a circle ends where it closes. */
export function ancestorsOf(body: CategoryBody, others: readonly OtherProvision[]): CategoryBody[] {
  const found: CategoryBody[] = [];
  const seen = new Set<string>();
  for (let key = body.parent; key !== undefined && !seen.has(key); key = found[0]?.parent) {
    seen.add(key);
    const above = categoryOf(key, others);
    if (!above) break;
    found.unshift(above);
  }
  return found;
}

export function categoryOf(key: string, others: readonly OtherProvision[]): CategoryBody | undefined {
  return others.find((other) => other.kind === 'category' && other.key === key)?.body as CategoryBody | undefined;
}
