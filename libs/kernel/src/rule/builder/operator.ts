import type { Text } from '../../text';
import type { RuleVariables } from '../variable';
import { type FieldSort, fieldAt, sortOf } from './sort';

/** How many values an operator is compared with. */
type Takes = 'nothing' | 'one' | 'two' | 'several' | 'count';

interface OperatorForm {
  name: Required<Text>;
  sorts: readonly FieldSort[];
  /** The expression, with `field`, `first`, `second`, `several` and `count` standing for what is put in. */
  form: string;
  takes: Takes;
}

const TEXTS = ['text'] as const;
const NUMBERS = ['int', 'double'] as const;
const LISTS = ['texts', 'codes'] as const;
const TIMES = ['day', 'moment'] as const;

const operator = (zh: string, en: string, sorts: readonly FieldSort[], form: string, takes: Takes = 'one'): OperatorForm => ({
  name: { zh, en },
  sorts,
  form,
  takes,
});

/** Every comparison the form can show, each with the one way in which it is written. */
export const ROW_OPERATORS = {
  is: operator('等于', 'is', ['text', 'code', 'int', 'double', 'day'], 'field == first'),
  isNot: operator('不等于', 'is not', ['text', 'code', 'int', 'double', 'day'], 'field != first'),
  isOneOf: operator('是其中之一', 'is one of', ['code', 'text', 'int'], 'field in several', 'several'),
  isNoneOf: operator('不是其中任何一个', 'is none of', ['code', 'text', 'int'], '!(field in several)', 'several'),
  contains: operator('含有', 'contains', TEXTS, 'field.contains(first)'),
  containsNot: operator('不含', 'does not contain', TEXTS, '!field.contains(first)'),
  startsWith: operator('开头是', 'begins with', TEXTS, 'field.startsWith(first)'),
  endsWith: operator('结尾是', 'ends with', TEXTS, 'field.endsWith(first)'),
  atLeast: operator('不小于', 'is at least', NUMBERS, 'field >= first'),
  atMost: operator('不超过', 'is at most', NUMBERS, 'field <= first'),
  more: operator('大于', 'is more than', NUMBERS, 'field > first'),
  less: operator('小于', 'is less than', NUMBERS, 'field < first'),
  between: operator('在…之间', 'is between', ['int', 'double', 'day'], 'between(field, first, second)', 'two'),
  since: operator('不早于', 'is not before', TIMES, 'field >= first'),
  until: operator('不晚于', 'is not after', TIMES, 'field <= first'),
  before: operator('早于', 'is before', TIMES, 'field < first'),
  after: operator('晚于', 'is after', TIMES, 'field > first'),
  lastDays: operator('在最近…天内', 'is within the last … days', ['day'], 'withinLastDays(field, count, today)', 'count'),
  lastMonths: operator('在最近…个月内', 'is within the last … months', ['day'], 'withinLastMonths(field, count, today)', 'count'),
  agedAtLeast: operator('至今满…周岁', 'is at least … years ago', ['day'], 'ageOn(field, today) >= count', 'count'),
  agedLess: operator('至今不满…周岁', 'is less than … years ago', ['day'], 'ageOn(field, today) < count', 'count'),
  equals: operator('等于', 'is', ['decimal'], 'compare(field, first) == 0'),
  notLess: operator('不小于', 'is at least', ['decimal'], 'compare(field, first) >= 0'),
  notMore: operator('不超过', 'is at most', ['decimal'], 'compare(field, first) <= 0'),
  above: operator('大于', 'is more than', ['decimal'], 'compare(field, first) > 0'),
  below: operator('小于', 'is less than', ['decimal'], 'compare(field, first) < 0'),
  yes: operator('是', 'yes', ['yesNo'], 'field', 'nothing'),
  no: operator('否', 'no', ['yesNo'], '!field', 'nothing'),
  includes: operator('包括', 'include', [...LISTS, 'ints'], 'first in field'),
  includesNot: operator('不包括', 'do not include', [...LISTS, 'ints'], '!(first in field)'),
  includesAny: operator('包括其中任一项', 'include any of', LISTS, 'hasAny(field, several)', 'several'),
  includesAll: operator('包括其中全部', 'include all of', LISTS, 'hasAll(field, several)', 'several'),
  includesNone: operator('不包括其中任何一项', 'include none of', LISTS, '!hasAny(field, several)', 'several'),
  empty: operator('一项也没有', 'are none', [...LISTS, 'ints', 'others'], 'size(field) == 0', 'nothing'),
  filled: operator('至少有一项', 'are some', [...LISTS, 'ints', 'others'], 'size(field) > 0', 'nothing'),
  known: operator('已填', 'is known', [], 'has(field)', 'nothing'),
  unknown: operator('未填', 'is not known', [], '!has(field)', 'nothing'),
} as const satisfies Readonly<Record<string, OperatorForm>>;

export type RowOperator = keyof typeof ROW_OPERATORS;

const OPERATORS = Object.entries(ROW_OPERATORS) as [RowOperator, OperatorForm][];

export const formOf = (code: RowOperator): OperatorForm => ROW_OPERATORS[code];

/** What a name can be compared by, the usual ones first. */
export function operatorsOf(path: string, variables: RuleVariables): RowOperator[] {
  const field = fieldAt(variables, path);
  if (!field) return [];
  const today = fieldAt(variables, 'today');
  const offered = OPERATORS.filter(([, { sorts, form }]) => {
    if (sorts.length === 0) return path.includes('.');
    return sorts.includes(sortOf(field)) && (!form.includes('today') || today?.format === 'day');
  });
  return offered.map(([code]) => code);
}

/** A line about a name to begin with. */
export function rowOn(path: string, variables: RuleVariables): { field: string; operator: RowOperator; values: string[] } {
  const [first = 'known'] = operatorsOf(path, variables);
  return { field: path, operator: first, values: [] };
}
