import { type Ability, type PermissionRule, subjectOf } from '@charter/kernel';

/** Gives a value a parameter of the statement and returns its mark, "$3". */
export type Bind = (value: unknown) => string;
/** The SQL column of a property of the record. */
type ColumnOf = (property: string) => string;

/**
 * One condition of a rule in SQL. Only `$in` over text-like values occurs, for that is all that scopes are made of; the
 * answer is never NULL, so that SQL agrees with the answer in memory.
 */
function conditionSql(conditions: Record<string, unknown>, columnOf: ColumnOf, bind: Bind): string {
  const terms = Object.entries(conditions).map(([property, condition]) => {
    const values = (condition as { $in?: unknown }).$in;
    if (!Array.isArray(values)) throw new Error(`A rule compares ${property} in a way that SQL cannot repeat`);
    return `coalesce(${columnOf(property)} = any(${bind(values)}::uuid[]), false)`;
  });
  return `(${terms.join(' and ')})`;
}

/** Rules from the last, which counts most, to the first: allowed by the first that fits, as CASL decides. */
function rulesSql(rules: readonly PermissionRule[], columnOf: ColumnOf, bind: Bind): string {
  if (rules.length === 0) return 'false';
  if (rules.some((rule) => !rule.inverted && !rule.conditions) && !rules.some((rule) => rule.inverted)) return 'true';
  const branches = rules.map((rule) => `when ${rule.conditions ? conditionSql(rule.conditions as Record<string, unknown>, columnOf, bind) : 'true'} then ${rule.inverted ? 'false' : 'true'}`);
  if (rules.some((rule) => rule.inverted)) return `(case ${branches.join(' ')} else false end)`;
  return `(${rules.map((rule) => conditionSql(rule.conditions as Record<string, unknown>, columnOf, bind)).join(' or ')})`;
}

/** Which rows an ability may act on, in SQL: the same answer that `ability.can` gives for the record in memory. */
export function rowRestriction(ability: Ability, action: string, subject: string, columnOf: ColumnOf, bind: Bind): string {
  return rulesSql(ability.rulesFor(action, subject) as PermissionRule[], columnOf, bind);
}

/** In which rows a field may be seen; 'true' or 'false' when that does not depend on the row. */
export function fieldRestriction(ability: Ability, action: string, subject: string, field: string, columnOf: ColumnOf, bind: Bind): string {
  const rules = (ability.rulesFor(action, subject) as PermissionRule[]).filter((rule) => rule.fields === undefined || rule.fields.includes(field));
  return rulesSql(rules, columnOf, bind);
}

/**
 * Whether a field is open in every row the reader sees: then it needs no mask, and may be filtered, sorted and searched by.
 * Comparing is reading, so a field that is hidden in some visible rows must not be compared at all.
 */
export function opensWithRow(ability: Ability, subject: string, field: string): boolean {
  const rules = (ability.rulesFor('read', subject) as PermissionRule[]).filter((rule) => !rule.inverted);
  const opens = (rule: PermissionRule) => rule.fields === undefined || rule.fields.includes(field);
  return rules.some((rule) => !rule.conditions && opens(rule)) || (rules.length > 0 && rules.every(opens));
}

/** The answer in memory for one record. */
export function mayAct(ability: Ability, action: string, subject: string, record: object): boolean {
  return ability.can(action, subjectOf(subject, record) as never);
}
