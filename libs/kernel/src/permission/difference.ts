import type { Grant } from './grant';

/** What a role lacks of its model, and what it gives beyond it. */
export interface GrantDifference {
  missing: Grant[];
  extra: Grant[];
}

type Reach = Omit<Grant, 'actions'>;

const markOf = ({ subject, scope, rule, fields }: Reach) =>
  JSON.stringify([subject, scope, rule ?? null, fields ? fields.toSorted() : null]);

/** The actions of each reach: the same subject, whose and fields. */
function byReach(grants: readonly Grant[]): Map<string, { reach: Reach; actions: Set<string> }> {
  const found = new Map<string, { reach: Reach; actions: Set<string> }>();
  for (const { actions, ...reach } of grants) {
    const mark = markOf(reach);
    const known = found.get(mark) ?? { reach, actions: new Set<string>() };
    for (const action of actions) known.actions.add(action);
    found.set(mark, known);
  }
  return found;
}

/** What one set of grants gives that another does not say in the same way. */
function beyond(grants: readonly Grant[], others: readonly Grant[]): Grant[] {
  const known = byReach(others);
  return [...byReach(grants)].flatMap(([mark, { reach, actions }]) => {
    const left = [...actions].filter((action) => !known.get(mark)?.actions.has(action));
    return left.length > 0 ? [{ ...reach, actions: left }] : [];
  });
}

/** How a role differs from the model it came from (O-3), however its grants are put into lines. */
export function grantDifference(own: readonly Grant[], model: readonly Grant[]): GrantDifference {
  return { missing: beyond(model, own), extra: beyond(own, model) };
}
