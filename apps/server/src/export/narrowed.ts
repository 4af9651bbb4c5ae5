import { type PermissionRule, type RecordConditions, abilityFrom, bothConditions } from '@charter/kernel';
import type { Principal } from '../core/auth/principal';

/** The same member, who sees of a subject only the rows that may also be taken out: reading alone gives no file. */
export function narrowedTo(principal: Principal, action: string, subject: string): Principal {
  const of = (wanted: string) => principal.rules.filter((rule) => rule.action === wanted && rule.subject === subject);
  const others = principal.rules.filter((rule) => !(rule.action === 'read' && rule.subject === subject));
  const reading = of('read').flatMap((read) =>
    of(action).flatMap((taking): PermissionRule[] => {
      const conditions = bothConditions(read.conditions as RecordConditions | undefined, taking.conditions as RecordConditions | undefined);
      if (conditions === null) return [];
      const { conditions: _, ...rule } = read;
      return [Object.keys(conditions).length > 0 ? ({ ...rule, conditions } as PermissionRule) : rule];
    }),
  );
  const rules = [...others, ...reading];
  const ability = abilityFrom(rules);
  const { zh, en } = principal.readers;
  return { ...principal, rules, ability, readers: { zh: { ...zh, ability }, en: { ...en, ability } } };
}
