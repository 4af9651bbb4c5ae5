import { type Ability, type RecordConditions, subjectOf } from '@charter/kernel';
import { fitsSql } from './rule-sql';

/** What is read of a rule, whether still raw or already indexed by CASL. */
interface Rule {
  inverted?: boolean | undefined;
  conditions?: unknown;
  fields?: string | string[] | undefined;
}

/** Gives a value a parameter of the statement and returns its mark, "$3". */
export type Bind = (value: unknown) => string;
/** The SQL column of a property of the record. */
type ColumnOf = (property: string) => string;

/**
 * The conditions of a permission in SQL: values of properties, and rules. The answer may be NULL where memory says no; a row
 * filter and a mask read both alike.
 */
function conditionSql(conditions: unknown, columnOf: ColumnOf, bind: Bind): string {
  const terms = Object.entries(conditions as RecordConditions).map(([property, condition]) => {
    if ('$fits' in condition) return fitsSql(condition.$fits, columnOf, bind);
    if (!Array.isArray(condition.$in)) throw new Error(`A rule compares ${property} in a way that SQL cannot repeat`);
    return `${columnOf(property)} = any(${bind(condition.$in)}::uuid[])`;
  });
  return terms.length === 1 ? (terms[0] ?? 'false') : `(${terms.join(' and ')})`;
}

/** Any rule that fits allows; roles are made of grants only, so nothing forbids. */
function rulesSql(rules: readonly Rule[], columnOf: ColumnOf, bind: Bind): string {
  if (rules.some((rule) => rule.inverted)) throw new Error('Roles grant; they do not forbid');
  if (rules.length === 0) return 'false';
  if (rules.some((rule) => !rule.conditions)) return 'true';
  const conditions = rules.map((rule) => conditionSql(rule.conditions, columnOf, bind));
  return conditions.length === 1 ? (conditions[0] ?? 'false') : `(${conditions.join(' or ')})`;
}

/** Which rows an ability may act on, in SQL: the same answer that `ability.can` gives for the record in memory. */
export function rowRestriction(ability: Ability, action: string, subject: string, columnOf: ColumnOf, bind: Bind): string {
  return rulesSql(ability.rulesFor(action, subject), columnOf, bind);
}

/** In which rows a field may be seen; 'true' or 'false' when that does not depend on the row. */
export function fieldRestriction(ability: Ability, action: string, subject: string, field: string, columnOf: ColumnOf, bind: Bind): string {
  const rules = ability.rulesFor(action, subject).filter((rule) => rule.fields === undefined || rule.fields.includes(field));
  return rulesSql(rules, columnOf, bind);
}

/**
 * Whether a field is open in every row the reader sees: then it needs no mask, and may be filtered, sorted and searched by.
 * Comparing is reading, so a field that is hidden in some visible rows must not be compared at all.
 */
export function opensWithRow(ability: Ability, subject: string, field: string): boolean {
  const rules = ability.rulesFor('read', subject).filter((rule) => !rule.inverted);
  const opens = (rule: Rule) => rule.fields === undefined || rule.fields.includes(field);
  return rules.some((rule) => !rule.conditions && opens(rule)) || (rules.length > 0 && rules.every(opens));
}

/** Whether a field may be read in every row there is: what is found by it tells nothing of rows that are hidden. */
export function opensEverywhere(ability: Ability, subject: string, field: string): boolean {
  return ability
    .rulesFor('read', subject)
    .some((rule) => !rule.inverted && !rule.conditions && (rule.fields === undefined || rule.fields.includes(field)));
}

/** The answer in memory for one record. */
export function mayAct(ability: Ability, action: string, subject: string, record: object): boolean {
  return ability.can(action, subjectOf(subject, record) as never);
}
