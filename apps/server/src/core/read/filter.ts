import { DomainError, USUAL_TIME_ZONE } from '@charter/kernel';
import type { Compilation } from './compile';
import type { Expression, Shape } from './shape';
import { opensWithRow } from '../permission/restriction';

/** How a field of a filter is compared. */
export interface FilterField {
  as: 'id' | 'ids' | 'text' | 'time' | 'boolean' | 'self';
  /** The compared expression; for `ids` a list of them, for `boolean` a condition, for `self` the member who is meant or is not. */
  sql: (row: Expression) => string;
  /** The permission field that is read by comparing; the field's own name when absent. */
  governedBy?: string;
  /** For ids of other records: one the reader may not see compares like none, as it reads. */
  of?: () => Shape;
  /** For ids: turns the public id into the UUID; an id of another kind matches nothing. */
  decode?: (id: string) => string | undefined;
}

export type FilterFields = Record<string, FilterField>;
export type Filter = { [field: string]: unknown };

const NOWHERE = '00000000-0000-0000-0000-000000000000';

interface Comparison {
  expression: string;
  field: FilterField;
  bind: (value: unknown) => string;
}

function castOf(field: FilterField): string {
  return field.as === 'id' || field.as === 'ids' ? 'uuid' : field.as === 'time' ? 'timestamptz' : 'text';
}

function toValue(field: FilterField, value: unknown): unknown {
  if (field.as === 'id' || field.as === 'ids') return field.decode?.(String(value)) ?? NOWHERE;
  return value;
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const OPERATORS: Record<string, (comparison: Comparison, operand: unknown) => string> = {
  eq: ({ expression, field, bind }, operand) =>
    field.as === 'boolean'
      ? operand
        ? expression
        : `not (${expression})`
      : `${expression} = ${bind(toValue(field, operand))}::${castOf(field)}`,
  ne: ({ expression, field, bind }, operand) => `${expression} is distinct from ${bind(toValue(field, operand))}::${castOf(field)}`,
  in: ({ expression, field, bind }, operand) =>
    `${expression} = any(${bind((operand as unknown[]).map((value) => toValue(field, value)))}::${castOf(field)}[])`,
  notIn: ({ expression, field, bind }, operand) =>
    `(${expression} is null or ${expression} <> all(${bind((operand as unknown[]).map((value) => toValue(field, value)))}::${castOf(field)}[]))`,
  isNull: ({ expression }, operand) => `${expression} is ${operand ? '' : 'not '}null`,
  contains: ({ expression, bind }, operand) => `${expression} ilike ${bind(`%${escapeLike(String(operand))}%`)}`,
  startsWith: ({ expression, bind }, operand) => `${expression} ilike ${bind(`${escapeLike(String(operand))}%`)}`,
  gt: ({ expression, bind }, operand) => `${expression} > ${bind(operand)}::timestamptz`,
  gte: ({ expression, bind }, operand) => `${expression} >= ${bind(operand)}::timestamptz`,
  lt: ({ expression, bind }, operand) => `${expression} < ${bind(operand)}::timestamptz`,
  lte: ({ expression, bind }, operand) => `${expression} <= ${bind(operand)}::timestamptz`,
  between: ({ expression, bind }, operand) => {
    const [from, to] = operand as unknown[];
    return `(${expression} >= ${bind(from)}::timestamptz and ${expression} < ${bind(to)}::timestamptz)`;
  },
  range: ({ expression }, operand) => `(${expression} >= ${rangeStart(String(operand))} and ${expression} < ${rangeEnd(String(operand))})`,
};

/** The same words about a list of ids: it has the id, or any of them. */
const LIST_OPERATORS: typeof OPERATORS = {
  eq: ({ expression, field, bind }, operand) => `${bind(toValue(field, operand))}::uuid = any(${expression})`,
  ne: (comparison, operand) => `not (${LIST_OPERATORS['eq']?.(comparison, operand)})`,
  in: ({ expression, field, bind }, operand) =>
    `${expression} && ${bind((operand as unknown[]).map((value) => toValue(field, value)))}::uuid[]`,
  notIn: (comparison, operand) => `not (${LIST_OPERATORS['in']?.(comparison, operand)})`,
  isNull: ({ expression }, operand) => `cardinality(${expression}) ${operand ? '=' : '>'} 0`,
};

const LOCAL_DAY = `date_trunc('day', now() at time zone '${USUAL_TIME_ZONE}')`;
const zoned = (sql: string) => `((${sql}) at time zone '${USUAL_TIME_ZONE}')`;
const RANGES: Record<string, [string, string]> = {
  TODAY: [LOCAL_DAY, `${LOCAL_DAY} + interval '1 day'`],
  THIS_WEEK: [`date_trunc('week', ${LOCAL_DAY})`, `date_trunc('week', ${LOCAL_DAY}) + interval '7 days'`],
  THIS_MONTH: [`date_trunc('month', ${LOCAL_DAY})`, `date_trunc('month', ${LOCAL_DAY}) + interval '1 month'`],
  LAST_MONTH: [`date_trunc('month', ${LOCAL_DAY}) - interval '1 month'`, `date_trunc('month', ${LOCAL_DAY})`],
};
const rangeStart = (name: string) => zoned(RANGES[name]?.[0] ?? LOCAL_DAY);
const rangeEnd = (name: string) => zoned(RANGES[name]?.[1] ?? LOCAL_DAY);

/** Whether the reader may see a field in every row that they see. */
export function isReadable({ reader }: Compilation, subject: string | undefined, field: string): boolean {
  return !subject || !reader.isGoverned(subject, field) || opensWithRow(reader.ability, subject, field);
}

/** Refuses a field the reader may not see in every row: comparing is reading, and a hidden field equals an unknown one. */
export function requireReadable(compilation: Compilation, subject: string | undefined, field: string): void {
  if (!isReadable(compilation, subject, field)) throw new DomainError('FIELD_INVALID', { field }, field);
}

/** The id of a related record; null when the reader may not see that record. */
function visibleId(compilation: Compilation, id: string, shape: Shape): string {
  const alias = compilation.alias();
  const restriction = compilation.visible(shape, alias);
  return restriction === 'true'
    ? id
    : `(select ${alias}.id from ${compilation.table(shape)} ${alias} where ${alias}.id = ${id} and ${restriction})`;
}

/** What is compared, as far as the reader may see what it leads to. */
export function comparisonOf(compilation: Compilation, field: FilterField, row: Expression): Comparison {
  const { bind, reader } = compilation;
  if (field.of) return { expression: visibleId(compilation, field.sql(row), field.of()), field, bind };
  if (field.as !== 'self') return { expression: field.sql(row), field, bind };
  return { expression: `coalesce(${field.sql(row)} = ${bind(reader.scope.actor)}::uuid, false)`, field: { ...field, as: 'boolean' }, bind };
}

/** A typed filter as a condition; every compared field needs to be readable. */
export function filterSql(compilation: Compilation, filter: Filter, fields: FilterFields, row: Expression, subject?: string): string {
  const terms = Object.entries(filter).map(([name, condition]) => {
    if (condition === null || condition === undefined) return 'true';
    if (name === 'and')
      return `(${(condition as Filter[]).map((each) => filterSql(compilation, each, fields, row, subject)).join(' and ') || 'true'})`;
    if (name === 'or')
      return `(${(condition as Filter[]).map((each) => filterSql(compilation, each, fields, row, subject)).join(' or ') || 'true'})`;
    if (name === 'not') return `not coalesce(${filterSql(compilation, condition as Filter, fields, row, subject)}, false)`;
    const field = fields[name];
    if (!field) throw new DomainError('FIELD_INVALID', { field: name }, `filter.${name}`);
    requireReadable(compilation, subject, field.governedBy ?? name);
    const comparison = comparisonOf(compilation, field, row);
    return (
      Object.entries(condition as Record<string, unknown>)
        .filter(([, operand]) => operand !== null && operand !== undefined)
        .map(([operator, operand]) => (field.as === 'ids' ? LIST_OPERATORS : OPERATORS)[operator]?.(comparison, operand) ?? 'false')
        .join(' and ') || 'true'
    );
  });
  return terms.length > 0 ? `(${terms.join(' and ')})` : 'true';
}
