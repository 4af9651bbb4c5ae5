/** What a record property may be compared as. */
export type ConditionType = 'text' | 'id' | 'moment' | 'number' | 'yesno';
export type ConditionValue = string | number | boolean;

/** A comparison of one property of a record. Moments are milliseconds since 1970. */
export interface Comparison {
  property: string;
  type: ConditionType;
  is: 'in' | 'less' | 'atMost' | 'more' | 'atLeast' | 'contains' | 'startsWith' | 'present';
  values: ConditionValue[];
  /** As it was written, for explanations. */
  text: string;
}

/** What a rule asks of a record (O-3), as memory and SQL both can answer it. */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison;

type Compared = Readonly<Record<string, unknown>>;

/** Every comparison within a condition. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  return 'not' in condition ? comparisonsOf(condition.not) : [condition];
}

/**
 * Whether a record fits. What is empty equals nothing and is neither more nor less than anything; a record that was loaded
 * without a property that is asked for fits no rule at all, for nobody can tell.
 */
export function fitsCondition(condition: Condition, record: Compared): boolean {
  return comparisonsOf(condition).every(({ property }) => record[property] !== undefined) && holds(condition, record);
}

function holds(condition: Condition, record: Compared): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, record));
  if ('any' in condition) return condition.any.some((part) => holds(part, record));
  return 'not' in condition ? !holds(condition.not, record) : compares(condition, record[condition.property]);
}

/** Whether one comparison holds for the value of its property. */
export function compares({ type, is, values }: Comparison, found: unknown): boolean {
  const value = comparable(type, found);
  if (value === null) return false;
  const [bound] = values;
  if (is === 'present') return true;
  if (is === 'in') return values.includes(value);
  if (bound === undefined) return false;
  if (is === 'contains') return String(value).includes(String(bound));
  if (is === 'startsWith') return String(value).startsWith(String(bound));
  if (is === 'less') return value < bound;
  if (is === 'atMost') return value <= bound;
  return is === 'more' ? value > bound : value >= bound;
}

function comparable(type: ConditionType, value: unknown): ConditionValue | null {
  if (value === null || value === undefined) return null;
  if (type === 'moment') return value instanceof Date ? value.getTime() : Date.parse(String(value as string));
  return value as ConditionValue;
}
