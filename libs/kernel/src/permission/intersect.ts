import { NO_FIELD, type PermissionRule, type RecordConditions } from './ability';

/**
 * What two sets of rules both allow: a preview shows what a member may see, and never more than whoever looks (O-3). A record
 * fits when it fits a rule of either side; a field opens when both sides open it.
 */
export function intersectRules(one: readonly PermissionRule[], other: readonly PermissionRule[]): PermissionRule[] {
  return one.flatMap((rule) =>
    other
      .filter(({ action, subject }) => action === rule.action && subject === rule.subject)
      .flatMap((held) => {
        const conditions = bothConditions(rule.conditions as RecordConditions | undefined, held.conditions as RecordConditions | undefined);
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
export function bothConditions(one: RecordConditions = {}, other: RecordConditions = {}): RecordConditions | null {
  const both: RecordConditions = { ...one };
  for (const [property, condition] of Object.entries(other)) {
    const joined = bothOf(one[property], condition);
    if (joined === null) return null;
    both[property] = joined;
  }
  return both;
}

function bothOf(one: RecordConditions[string] | undefined, other: RecordConditions[string]): RecordConditions[string] | null {
  if (!one) return other;
  if ('$fits' in one) return '$fits' in other ? { $fits: { all: [one.$fits, other.$fits] } } : null;
  const values = '$in' in other ? one.$in.filter((value) => other.$in.includes(value)) : [];
  return values.length > 0 ? { $in: values } : null;
}

function bothFields(one: string[] | undefined, other: string[] | undefined): string[] | undefined {
  if (!one || !other) return one ?? other;
  const both = one.filter((field) => other.includes(field));
  return both.length > 0 ? both : [NO_FIELD];
}

function listOf(fields: string | string[] | undefined): string[] | undefined {
  return typeof fields === 'string' ? [fields] : fields;
}
