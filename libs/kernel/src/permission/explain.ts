import { scopeValues } from './ability';
import { type Comparison, compares, comparisonsOf, fitsCondition } from './condition';
import type { Actor, Grant, SubjectDefinition } from './grant';
import { readRule } from './rule-condition';

/** One grant held against one record: whether it reaches it, and by which value (O-3, "why can she not see this"). */
export interface GrantVerdict {
  grant: Grant;
  /** The property of the record that decides; none for everything. */
  property: string | undefined;
  recordValue: string | null;
  /** Values the scope accepts from this member. */
  accepted: string[];
  givesAction: boolean;
  reaches: boolean;
  /** Of a rule: each of its comparisons, and whether it holds. */
  comparisons: (Comparison & { holds: boolean })[];
}

/** Every grant on a subject held against a record, those that give the action first. */
export function explainGrants(
  grants: readonly Grant[],
  actor: Actor,
  definition: SubjectDefinition,
  action: string,
  record: Readonly<Record<string, unknown>>,
): GrantVerdict[] {
  const verdicts = grants
    .filter(({ subject }) => subject === definition.subject)
    .map((grant) => ({ grant, givesAction: grant.actions.includes(action), ...reach(grant, actor, definition, record) }));
  return verdicts.toSorted((one, other) => Number(other.givesAction) - Number(one.givesAction));
}

type Reach = Omit<GrantVerdict, 'grant' | 'givesAction'>;

function reach(grant: Grant, actor: Actor, definition: SubjectDefinition, record: Readonly<Record<string, unknown>>): Reach {
  const { scope } = grant;
  const nothing = { property: undefined, recordValue: null, accepted: [], comparisons: [] };
  if (scope === 'all') return { ...nothing, reaches: true };
  if (scope === 'rule') return { ...nothing, ...reachOfRule(grant.rule ?? '', actor, definition, record) };
  const property = definition.scopes[scope];
  const value = property === undefined ? undefined : record[property];
  const recordValue = typeof value === 'string' ? value : null;
  const accepted = scopeValues(scope, actor);
  const reaches = property !== undefined && recordValue !== null && accepted.includes(recordValue);
  return { ...nothing, property, recordValue, accepted, reaches };
}

function reachOfRule(rule: string, actor: Actor, definition: SubjectDefinition, record: Readonly<Record<string, unknown>>) {
  const reading = readRule(rule, definition, actor);
  if ('problems' in reading) return { reaches: false };
  const comparisons = comparisonsOf(reading.condition).map((each) => ({ ...each, holds: compares(each, record[each.property]) }));
  return { reaches: fitsCondition(reading.condition, record), comparisons };
}
