import { startOfDay } from '../shared/moment';
import type { RuleFieldInfo, SubjectInfo } from './organisation';

/** How a field can be compared in the simple editor. */
export type RuleOperator =
  | 'eq'
  | 'ne'
  | 'in'
  | 'contains'
  | 'startsWith'
  | 'atLeast'
  | 'atMost'
  | 'before'
  | 'since'
  | 'yes'
  | 'no'
  | 'self'
  | 'ownDepartment'
  | 'ownTree'
  | 'some'
  | 'none';

export interface RuleLine {
  field: string;
  operator: RuleOperator;
  values: string[];
}

/** A rule as the simple editor shows it: comparisons that all, or any, must hold. */
export interface RuleDraft {
  join: 'all' | 'any';
  lines: RuleLine[];
}

const quoted = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
const unquoted = (text: string) => text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
/** A text as a pattern that finds just it. */
const exactly = (text: string) => text.replaceAll(/[()!.=[\]]/g, String.raw`\$&`);
const QUOTED = String.raw`'(?:[^'\\]|\\.)*'`;

/** How an operator is written, and read back: the two must fit, else the rule is shown as text. */
interface Form {
  types: readonly string[];
  write: (field: string, values: readonly string[]) => string;
  pattern: (field: string) => RegExp;
  read?: (found: string) => string[];
}

const number = (sign: string): Form => ({
  types: ['number'],
  write: (field, [value = '0']) => `${field} ${sign} ${Number.parseInt(value, 10) || 0}`,
  pattern: (field) => new RegExp(`^${exactly(field)} ${sign} (\\d+)$`),
  read: (found) => [found],
});

const FIRST_DAY = '2026-01-01';
const isDay = (text: string) => /^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text);

const moment = (sign: string): Form => ({
  types: ['moment'],
  write: (field, [day = '']) => `${field} ${sign} timestamp('${startOfDay(isDay(day) ? day : FIRST_DAY)}')`,
  pattern: (field) => new RegExp(`^${exactly(field)} ${sign} timestamp\\('([^']+)'\\)$`),
  read: (found) => [localDayOf(found)],
});

const word = (write: Form['write'], pattern: (field: string) => string): Form => ({
  types: ['text'],
  write,
  pattern: (field) => new RegExp(`^${pattern(exactly(field))}$`),
  read: (found) => [unquoted(found)],
});

const fixed = (types: readonly string[], write: (field: string) => string): Form => ({
  types,
  write,
  pattern: (field) => new RegExp(`^${exactly(write(field))}$`),
});

const FORMS: Readonly<Record<RuleOperator, Form>> = {
  eq: word(
    (field, [value = '']) => `${field} == ${quoted(value)}`,
    (field) => `${field} == (${QUOTED})`,
  ),
  ne: word(
    (field, [value = '']) => `${field} != ${quoted(value)}`,
    (field) => `${field} != (${QUOTED})`,
  ),
  in: {
    types: ['text'],
    write: (field, values) => `${field} in [${values.map(quoted).join(', ')}]`,
    pattern: (field) => new RegExp(`^${exactly(field)} in \\[((?:${QUOTED}(?:, )?)*)\\]$`),
    read: (found) => (found.match(new RegExp(QUOTED, 'g')) ?? []).map(unquoted),
  },
  contains: word(
    (field, [value = '']) => `${field}.contains(${quoted(value)})`,
    (field) => `${field}\\.contains\\((${QUOTED})\\)`,
  ),
  startsWith: word(
    (field, [value = '']) => `${field}.startsWith(${quoted(value)})`,
    (field) => `${field}\\.startsWith\\((${QUOTED})\\)`,
  ),
  atLeast: number('>='),
  atMost: number('<='),
  before: moment('<'),
  since: moment('>='),
  yes: fixed(['yesno'], (field) => field),
  no: fixed(['yesno'], (field) => `!${field}`),
  self: fixed(['id'], (field) => `${field} == caller.memberId`),
  ownDepartment: fixed(['id'], (field) => `${field} == caller.departmentId`),
  ownTree: fixed(['id'], (field) => `${field} in caller.departmentTree`),
  some: fixed(['text', 'id', 'moment', 'number'], (field) => `has(${field})`),
  none: fixed(['text', 'id', 'moment', 'number'], (field) => `!has(${field})`),
};

const OPERATORS = Object.keys(FORMS) as RuleOperator[];

function localDayOf(iso: string): string {
  const day = new Date(new Date(iso).getTime() + 43_200_000).toISOString().slice(0, 10);
  return startOfDay(day) === iso ? day : '';
}

/** What a field can be compared by; of a closed list only whether it is among some of it. */
export function operatorsOf({ type, values }: RuleFieldInfo): RuleOperator[] {
  const fitting = OPERATORS.filter((operator) => FORMS[operator].types.includes(type));
  return values.length > 0 ? fitting.filter((operator) => operator === 'in' || operator === 'eq' || operator === 'ne') : fitting;
}

/** Whether an operator is compared with something that is typed or chosen. */
export const takesValue = (operator: RuleOperator) => FORMS[operator].read !== undefined;

/** A comparison on a field to begin with. */
export function lineOn(field: RuleFieldInfo): RuleLine {
  const [operator = 'eq'] = operatorsOf(field);
  return { field: field.name, operator, values: field.values[0] ? [field.values[0].code] : [] };
}

export function ruleText({ join, lines }: RuleDraft): string {
  return lines.map(({ field, operator, values }) => FORMS[operator].write(field, values)).join(join === 'all' ? ' && ' : ' || ');
}

/** The rule as the simple editor shows it; undefined when it says more than that can show. */
export function draftOf(text: string, fields: readonly RuleFieldInfo[]): RuleDraft | undefined {
  const join = text.includes(' || ') ? 'any' : 'all';
  const lines = text.split(join === 'any' ? ' || ' : ' && ').map((part) => lineOf(part, fields));
  if (lines.some((line) => line === undefined)) return undefined;
  const draft: RuleDraft = { join, lines: lines as RuleLine[] };
  return ruleText(draft) === text ? draft : undefined;
}

function lineOf(text: string, fields: readonly RuleFieldInfo[]): RuleLine | undefined {
  for (const { name, type } of fields)
    for (const operator of OPERATORS) {
      const { types, pattern, read } = FORMS[operator];
      const found = types.includes(type) ? pattern(name).exec(text) : null;
      if (found) return { field: name, operator, values: read ? read(found[1] ?? '') : [] };
    }
  return undefined;
}

/** What a new rule says. */
export function firstRule({ ruleFields }: SubjectInfo): string {
  const [field] = ruleFields;
  return field ? ruleText({ join: 'all', lines: [lineOn(field)] }) : '';
}
