import { type RuleVariables, type RuleValueVariable, variableAt } from '../variable';

/** What a name is to somebody who fills in a form. */
export const FIELD_SORTS = [
  'text',
  'code',
  'day',
  'decimal',
  'int',
  'double',
  'yesNo',
  'moment',
  'texts',
  'codes',
  'ints',
  'others',
] as const;
export type FieldSort = (typeof FIELD_SORTS)[number];

const SORTS: Readonly<Record<string, FieldSort>> = {
  string: 'text',
  int: 'int',
  double: 'double',
  bool: 'yesNo',
  timestamp: 'moment',
  'list<string>': 'texts',
  'list<int>': 'ints',
};

export function sortOf({ type, format, values }: RuleValueVariable): FieldSort {
  const sort = SORTS[type] ?? 'others';
  if (values && sort === 'text') return 'code';
  if (values && sort === 'texts') return 'codes';
  return sort === 'text' ? (format ?? sort) : sort;
}

/** The name a row is about; undefined for a record or a name nobody declared. */
export function fieldAt(variables: RuleVariables, path: string): RuleValueVariable | undefined {
  const variable = variableAt(variables, path);
  return variable && 'type' in variable ? variable : undefined;
}
