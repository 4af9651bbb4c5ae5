import { scopeValues } from './ability';
import type { Actor, Grant, Scope, SubjectDefinition } from './grant';

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
    .map((grant) => ({ grant, givesAction: grant.actions.includes(action), ...reach(grant.scope, actor, definition, record) }));
  return verdicts.toSorted((one, other) => Number(other.givesAction) - Number(one.givesAction));
}

function reach(scope: Scope, actor: Actor, definition: SubjectDefinition, record: Readonly<Record<string, unknown>>) {
  if (scope === 'all') return { property: undefined, recordValue: null, accepted: [], reaches: true };
  const property = definition.scopes[scope];
  const value = property === undefined ? undefined : record[property];
  const recordValue = typeof value === 'string' ? value : null;
  const accepted = scopeValues(scope, actor);
  return { property, recordValue, accepted, reaches: property !== undefined && recordValue !== null && accepted.includes(recordValue) };
}
