import type { Comparison, Condition, ConditionType } from '@charter/kernel';

/** Types of SQL by those of comparisons. */
const TYPES: Readonly<Record<ConditionType, string>> = { text: 'text', id: 'uuid', moment: 'timestamptz', number: 'int', yesno: 'boolean' };
const ORDERS = { less: '<', atMost: '<=', more: '>', atLeast: '>=' } as const;

/**
 * A rule in SQL, with the answer memory gives: what is empty fits no comparison, and thereby every denied one. `not` must not
 * meet NULL, which it would leave as it is.
 */
export function fitsSql(condition: Condition, columnOf: (property: string) => string, bind: (value: unknown) => string): string {
  const joined = (parts: Condition[], by: string, none: string) =>
    parts.length === 0 ? none : `(${parts.map((part) => fitsSql(part, columnOf, bind)).join(` ${by} `)})`;
  if ('all' in condition) return joined(condition.all, 'and', 'true');
  if ('any' in condition) return joined(condition.any, 'or', 'false');
  if ('not' in condition) return `(${fitsSql(condition.not, columnOf, bind)}) is not true`;
  return comparisonSql(condition, columnOf(condition.property), bind);
}

function comparisonSql({ type, is, values }: Comparison, column: string, bind: (value: unknown) => string): string {
  const given = values.map((value) => (type === 'moment' ? new Date(value as number).toISOString() : value));
  if (is === 'present') return `${column} is not null`;
  if (is === 'in') return `${column} = any(${bind(given)}::${TYPES[type]}[])`;
  const [bound] = given;
  if (bound === undefined) return 'false';
  if (is === 'contains') return `position(${bind(bound)}::text in ${column}) > 0`;
  if (is === 'startsWith') return `starts_with(${column}, ${bind(bound)}::text)`;
  return `${column} ${ORDERS[is]} ${bind(bound)}::${TYPES[type]}`;
}
