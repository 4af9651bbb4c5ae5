import type { RowOperator } from './operator';

/** How the conditions of a group work together. */
export const RULE_JOINS = ['all', 'any', 'none'] as const;
export type RuleJoin = (typeof RULE_JOINS)[number];

/** One line of the form: a name, how it is compared, and with what. Values are as people type them. */
export interface RuleRow {
  field: string;
  operator: RowOperator;
  values: string[];
}

/** Conditions of which all, any or none must hold; groups stand within groups. */
export interface RuleGroup {
  join: RuleJoin;
  parts: RuleCondition[];
}

export type RuleCondition = RuleRow | RuleGroup;

export function isGroup(condition: RuleCondition): condition is RuleGroup {
  return 'join' in condition;
}
