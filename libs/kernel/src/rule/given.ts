import { DomainError } from '../error';
import { inLanguage, type Text } from '../text';
import { type RuleInput, type RuleInputs, type RuleVariables, type RuleValueVariable, type ScalarType, valueVariables } from './variable';

/** One named value as an example or a form holds it: `customer.age`, "72". */
export interface GivenValue {
  name: string;
  value: string;
}

/**
 * Named texts as the inputs of a rule; lists are separated by commas, what is empty is not given.
 * @throws DomainError RULE_REFUSED for a name nobody declared or a value that is not of its type.
 */
export function inputsOf(variables: RuleVariables, given: readonly GivenValue[]): RuleInputs {
  const known = new Map(valueVariables(variables).map(({ path, variable }) => [path, variable]));
  const values = new Map(
    given.map(({ name, value }) => {
      const variable = known.get(name);
      if (!variable) throw refused(`没有“${name}”这个名称。`, `there is no name "${name}".`);
      return [name, value.trim() === '' && !isList(variable) ? undefined : read(variable, value)];
    }),
  );
  return nested(variables, '', values);
}

function nested(variables: RuleVariables, before: string, values: ReadonlyMap<string, RuleInput>): RuleInputs {
  return Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => [
      name,
      'fields' in variable ? nested(variable.fields, `${before}${name}.`, values) : values.get(`${before}${name}`),
    ]),
  );
}

const isList = ({ type }: RuleValueVariable) => type.startsWith('list<');

function read(variable: RuleValueVariable, text: string): RuleInput {
  if (!isList(variable)) return readOne(variable, variable.type as ScalarType, text.trim());
  if (EMPTY.includes(text.trim())) return [];
  const parts = text.split(/[,，、]/).map((part) => part.trim());
  const type = variable.type.slice('list<'.length, -1) as ScalarType;
  return parts.filter((part) => part !== '').map((part) => readOne(variable, type, part)) as RuleInput;
}

/** A list with nothing in it, where something has to be written. */
const EMPTY: readonly string[] = ['[]', '无', 'none'];

const YES: readonly string[] = ['true', 'yes', '是'];
const NO: readonly string[] = ['false', 'no', '否'];

/** What each type looks like as text, and how a value that is not so is refused. */
const READERS: Readonly<Record<ScalarType, { sound: (text: string) => boolean; value: (text: string) => RuleInput; like: string }>> = {
  string: { sound: () => true, value: (text) => text, like: '' },
  int: { sound: (text) => /^-?\d{1,15}$/.test(text), value: Number, like: '12' },
  double: { sound: (text) => /^-?\d{1,15}(\.\d{1,15})?$/.test(text), value: Number, like: '12.5' },
  bool: { sound: (text) => YES.includes(text) || NO.includes(text), value: (text) => YES.includes(text), like: 'true / false' },
  timestamp: { sound: (text) => !Number.isNaN(Date.parse(text)), value: Date.parse, like: '2026-01-31T09:00:00+08:00' },
};

function readOne({ doc, values }: RuleValueVariable, type: ScalarType, text: string): RuleInput {
  const { sound, value, like } = READERS[type];
  const codes = values?.map(({ code }) => code);
  if (codes && !codes.includes(text)) throw unlike(doc, text, codes.join(' / '));
  if (!sound(text)) throw unlike(doc, text, like);
  return value(text);
}

function unlike(doc: Text, text: string, like: string): DomainError {
  return refused(
    `“${doc.zh}”不能是“${text}”，应如 ${like}。`,
    `"${inLanguage(doc, 'en')}" cannot be "${text}"; it should be like ${like}.`,
  );
}

function refused(zh: string, en: string): DomainError {
  return new DomainError('RULE_REFUSED', { problem: { zh, en } });
}
