import type { ASTNode } from '@marcbachmann/cel-js';
import type { RuleValueVariable } from '../variable';
import { writeText } from '../write';
import { type FieldSort, sortOf } from './sort';

/** How a value of a field is written in a rule, and read back. */
interface ValueForm {
  /** Undefined while what is typed is not such a value yet. */
  write: (typed: string) => string | undefined;
  read: (node: ASTNode) => string | undefined;
}

const quoted = (sound: (text: string) => boolean): ValueForm => ({
  write: (typed) => (sound(typed) ? writeText(typed) : undefined),
  read: (node) => (node.op === 'value' && typeof node.args === 'string' && sound(node.args) ? node.args : undefined),
});

/** Text as anybody may type it on one line. */
const TEXT = quoted((text) => !/[\n\r]/.test(text));
const DAY = quoted((text) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text));
const DECIMAL = quoted((text) => /^-?\d{1,20}(\.\d{1,20})?$/.test(text));

const INT: ValueForm = {
  write: (typed) => (/^-?\d{1,15}$/.test(typed) ? String(BigInt(typed)) : undefined),
  read: (node) => signed(node, (literal) => (typeof literal === 'bigint' ? String(literal) : undefined)),
};

const DOUBLE: ValueForm = {
  write: (typed) => (/^-?\d{1,15}(\.\d{1,6})?$/.test(typed) ? double(Number(typed)) : undefined),
  read: (node) => signed(node, (literal) => (typeof literal === 'number' ? double(literal) : undefined)),
};

const MOMENT: ValueForm = {
  write: (typed) => (isMoment(typed) ? `timestamp(${writeText(typed)})` : undefined),
  read: (node) => {
    const text = node.op === 'call' && node.args[0] === 'timestamp' && node.args[1][0] ? TEXT.read(node.args[1][0]) : undefined;
    return text !== undefined && isMoment(text) ? text : undefined;
  },
};

const FORMS: Readonly<Record<FieldSort, ValueForm>> = {
  text: TEXT,
  texts: TEXT,
  code: TEXT,
  codes: TEXT,
  day: DAY,
  decimal: DECIMAL,
  int: INT,
  ints: INT,
  double: DOUBLE,
  moment: MOMENT,
  yesNo: TEXT,
  others: TEXT,
};

/** Values of a field; of a closed list only those on it. */
export function valueForm(field: RuleValueVariable): ValueForm {
  const { values } = field;
  if (!values) return FORMS[sortOf(field)];
  return quoted((text) => values.some(({ code }) => code === text));
}

export const COUNT: ValueForm = {
  write: (typed) => (/^\d{1,4}$/.test(typed) ? INT.write(typed) : undefined),
  read: (node) => {
    const found = INT.read(node);
    return found !== undefined && /^\d{1,4}$/.test(found) ? found : undefined;
  },
};

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
}

function double(value: number): string {
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

/** A number with its sign, which the language reads as a part of its own. */
function signed(node: ASTNode, read: (literal: unknown) => string | undefined): string | undefined {
  if (node.op === 'value') return read(node.args);
  if (node.op !== '-_' || node.args.op !== 'value') return undefined;
  const text = read(node.args.args);
  return text === undefined ? undefined : `-${text}`;
}
