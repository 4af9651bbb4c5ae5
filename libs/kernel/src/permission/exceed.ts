import type { Grant, Scope, SubjectDefinition } from './grant';
import { SCOPES } from './grant';

/** Whether all that one grant reaches is reached by another; of two rules only the same is known to be within the other. */
function reachesWithin(grant: Grant, own: Grant): boolean {
  if (own.scope === 'rule' && grant.scope === 'rule') return own.rule === grant.rule;
  return within(own.scope).includes(grant.scope);
}

/** Scopes that lie within a scope, itself included. `own`, `assigned` and rules do not contain each other. */
function within(scope: Scope): readonly Scope[] {
  if (scope === 'all') return SCOPES;
  if (scope === 'own' || scope === 'assigned' || scope === 'rule') return [scope];
  return SCOPES.slice(SCOPES.indexOf(scope), SCOPES.indexOf('own'));
}

function fieldsOf(grant: Grant, definition: SubjectDefinition): string[] {
  return grant.fields ?? definition.fields.map(({ code }) => code).filter((code) => !definition.sensitive.includes(code));
}

/**
 * The right to open sensitive fields to others without seeing them oneself (P-2.2): it has to be held like any other, and
 * within the same reach.
 */
export const ENTRUST = 'entrust';

export interface Excess {
  subject: string;
  action: string;
}

/** What `wanted` gives beyond `held`: nobody grants more than they hold (O-3). Empty when all is covered. */
export function excessOf(wanted: Grant[], held: Grant[], subjects: readonly SubjectDefinition[]): Excess[] {
  return wanted.flatMap((grant) => {
    const definition = subjects.find(({ subject }) => subject === grant.subject);
    if (!definition) return grant.actions.map((action) => ({ subject: grant.subject, action }));
    const holds = (action: string, opens: (own: Grant) => boolean) =>
      held.some((own) => own.subject === grant.subject && own.actions.includes(action) && reachesWithin(grant, own) && opens(own));
    const entrusted = holds(ENTRUST, () => true);
    const covers = (action: string, field?: string) =>
      holds(
        action,
        (own) => field === undefined || fieldsOf(own, definition).includes(field) || (entrusted && definition.sensitive.includes(field)),
      );
    return grant.actions
      .filter((action) => !covers(action) || fieldsOf(grant, definition).some((field) => !covers(action, field)))
      .map((action) => ({ subject: grant.subject, action }));
  });
}
