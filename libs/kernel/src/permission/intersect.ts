import { NO_FIELD, type PermissionRule } from './ability';

type Conditions = Record<string, { $in: string[] }>;

/**
 * What two sets of rules both allow: a preview shows what a member may see, and never more than whoever looks (O-3). A record
 * fits when it fits a rule of either side; a field opens when both sides open it.
 */
export function intersectRules(one: readonly PermissionRule[], other: readonly PermissionRule[]): PermissionRule[] {
  return one.flatMap((rule) =>
    other
      .filter(({ action, subject }) => action === rule.action && subject === rule.subject)
      .flatMap((held) => {
        const conditions = bothConditions(rule.conditions as Conditions | undefined, held.conditions as Conditions | undefined);
        if (conditions === null) return [];
        const fields = bothFields(listOf(rule.fields), listOf(held.fields));
        return [
          {
            action: rule.action,
            subject: rule.subject,
            ...(fields ? { fields } : {}),
            ...(Object.keys(conditions).length > 0 ? { conditions } : {}),
          } as PermissionRule,
        ];
      }),
  );
}

/** Both conditions at once; null when no record can fit them. */
function bothConditions(one: Conditions = {}, other: Conditions = {}): Conditions | null {
  const both: Conditions = { ...one };
  for (const [property, { $in }] of Object.entries(other)) {
    const values = one[property] ? $in.filter((value) => one[property]?.$in.includes(value)) : $in;
    if (values.length === 0) return null;
    both[property] = { $in: values };
  }
  return both;
}

function bothFields(one: string[] | undefined, other: string[] | undefined): string[] | undefined {
  if (!one || !other) return one ?? other;
  const both = one.filter((field) => other.includes(field));
  return both.length > 0 ? both : [NO_FIELD];
}

function listOf(fields: string | string[] | undefined): string[] | undefined {
  return typeof fields === 'string' ? [fields] : fields;
}
