import { type MongoAbility, type RawRuleOf, createMongoAbility } from '@casl/ability';
import { type Condition, fitsCondition } from './condition';
import type { Actor, Grant, Scope, SubjectDefinition } from './grant';
import { readRule } from './rule-condition';

export type Ability = MongoAbility<[string, string | (Record<string, unknown> & { __subject: string })]>;
export type PermissionRule = RawRuleOf<Ability>;

/** What a permission asks of a record: that properties have one of some values, and that it fits a rule. */
export interface RecordConditions {
  [property: string]: { $in: string[] } | { $fits: Condition };
}

/** Under this name a rule stands among the conditions. */
export const RULE = '$rule';

/** Whether the condition of one property, or the rule, is met. */
export function meets(record: Readonly<Record<string, unknown>>, property: string, condition: RecordConditions[string]): boolean {
  return '$fits' in condition ? fitsCondition(condition.$fits, record) : condition.$in.includes(record[property] as string);
}

/** Values a scope compares with; an empty list reaches nobody's records. */
export function scopeValues(scope: Exclude<Scope, 'all' | 'rule'>, actor: Actor): string[] {
  if (scope === 'departmentTree') return actor.departmentTree;
  if (scope === 'department') return actor.departmentId ? [actor.departmentId] : [];
  return [actor.memberId];
}

function conditionsOf(definition: SubjectDefinition, { scope, rule }: Grant, actor: Actor): RecordConditions | undefined | null {
  if (scope === 'all') return undefined;
  if (scope === 'rule') {
    const reading = readRule(rule ?? '', definition, actor);
    return 'condition' in reading ? { [RULE]: { $fits: reading.condition } } : null;
  }
  const property = definition.scopes[scope];
  const values = scopeValues(scope, actor);
  return property && values.length > 0 ? { [property]: { $in: values } } : null;
}

/** Stands in a rule that opens no field at all: a rule without fields would open every one. */
export const NO_FIELD = '-';

/** The fields a rule opens; undefined where the subject declares none, so that nothing is governed by field. */
function fieldsOf(grant: Grant, { fields, sensitive }: SubjectDefinition): string[] | undefined {
  if (fields.length === 0) return undefined;
  const open = grant.fields ?? fields.map(({ code }) => code).filter((code) => !sensitive.includes(code));
  return open.length > 0 ? open : [NO_FIELD];
}

/**
 * The grants of an actor's roles as rules (deny by default, O-3). A scope the subject does not know, or that reaches
 * nobody, gives no rule; a grant without fields never clears a sensitive one.
 */
export function rulesOf(grants: Grant[], actor: Actor, subjects: readonly SubjectDefinition[]): PermissionRule[] {
  return grants.flatMap((grant) => {
    const definition = subjects.find(({ subject }) => subject === grant.subject);
    if (!definition) return [];
    const conditions = conditionsOf(definition, grant, actor);
    if (conditions === null) return [];
    const fields = fieldsOf(grant, definition);
    const actions = grant.actions.filter((action) => definition.actions.some(({ code }) => code === action));
    return actions.map(
      (action) =>
        ({ action, subject: definition.subject, ...(fields ? { fields } : {}), ...(conditions ? { conditions } : {}) }) as PermissionRule,
    );
  });
}

export function abilityFrom(rules: PermissionRule[]): Ability {
  return createMongoAbility<Ability>(rules, { detectSubjectType: (record) => record.__subject, conditionsMatcher: matcherOf });
}

/** All conditions are our own: nothing of the query language that CASL brings along is needed, or possible. */
function matcherOf(conditions: unknown) {
  const entries = Object.entries(conditions as RecordConditions);
  return (record: object) => entries.every(([property, condition]) => meets(record as Record<string, unknown>, property, condition));
}

/** A record with the name of its subject, as abilities want it. */
export function subjectOf<R extends object>(subject: string, record: R): R & { __subject: string } {
  return { ...record, __subject: subject };
}
