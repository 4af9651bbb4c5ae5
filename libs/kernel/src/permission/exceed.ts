import type { Grant, Scope, SubjectDefinition } from './grant';
import { SCOPES } from './grant';

/** Scopes that lie within a scope, itself included. `own` and `assigned` do not contain each other. */
function within(scope: Scope): readonly Scope[] {
  return scope === 'assigned'
    ? ['assigned']
    : scope === 'own'
      ? ['own']
      : SCOPES.slice(SCOPES.indexOf(scope)).filter((narrower) => scope === 'all' || (narrower !== 'own' && narrower !== 'assigned'));
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
      held.some(
        (own) => own.subject === grant.subject && own.actions.includes(action) && within(own.scope).includes(grant.scope) && opens(own),
      );
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
