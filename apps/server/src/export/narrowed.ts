import { type PermissionRule, abilityFrom } from '@charter/kernel';
import type { Principal } from '../core/auth/principal';

type Conditions = Record<string, { $in: string[] }>;

function both(one: Conditions | undefined, other: Conditions | undefined): Conditions | undefined {
  if (!one || !other) return one ?? other;
  const joined: Conditions = { ...one };
  for (const [property, { $in }] of Object.entries(other)) {
    const known = joined[property]?.$in;
    joined[property] = { $in: known ? $in.filter((value) => known.includes(value)) : $in };
  }
  return joined;
}

/** The same member, who sees of a subject only the rows that may also be taken out: reading alone gives no file. */
export function narrowedTo(principal: Principal, action: string, subject: string): Principal {
  const of = (wanted: string) => principal.rules.filter((rule) => rule.action === wanted && rule.subject === subject);
  const others = principal.rules.filter((rule) => !(rule.action === 'read' && rule.subject === subject));
  const reading = of('read').flatMap((read) =>
    of(action).map((taking): PermissionRule => {
      const conditions = both(read.conditions as Conditions | undefined, taking.conditions as Conditions | undefined);
      const { conditions: _, ...rule } = read;
      return conditions ? { ...rule, conditions } : rule;
    }),
  );
  const rules = [...others, ...reading];
  const ability = abilityFrom(rules);
  const { zh, en } = principal.readers;
  return { ...principal, rules, ability, readers: { zh: { ...zh, ability }, en: { ...en, ability } } };
}
