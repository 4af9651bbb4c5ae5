import type { Environment } from '@marcbachmann/cel-js';
import type { Text } from '../text';

/** Types a rule may use for one value. `timestamp` values are given as `Instant`. */
export type ScalarType = 'bool' | 'int' | 'double' | 'string' | 'timestamp';
export type ValueType = ScalarType | `list<${ScalarType}>`;

/** A code a variable may have, with the word people know it by. */
export interface RuleCode {
  code: string;
  name: Text;
}

/** A name that stands for one value, or a list of such. */
export interface RuleValueVariable {
  doc: Text;
  type: ValueType;
  /** What its text is: a day as YYYY-MM-DD, a decimal such as "12.50". */
  format?: 'day' | 'decimal';
  /** Codes it is one of, where the list is closed. */
  values?: readonly RuleCode[];
}

/** One name a rule may use, with the words that explain it to whoever writes the rule. */
export type RuleVariable = RuleValueVariable | { doc: Text; fields: RuleVariables };
export type RuleVariables = Readonly<Record<string, RuleVariable>>;

/** What a rule reads and answers. */
export type RuleValue = boolean | number | string | null | RuleValue[];
export type RuleInput = RuleValue | undefined | { readonly [name: string]: RuleInput };
export type RuleInputs = Readonly<Record<string, RuleInput>>;

const TIMESTAMP = 'google.protobuf.Timestamp';

interface Schema {
  [name: string]: string | Schema;
}

/** Makes the names known to the checker. */
export function declare(environment: Environment, variables: RuleVariables): void {
  for (const [name, variable] of Object.entries(variables)) {
    if ('fields' in variable) environment.registerVariable({ name, schema: schemaOf(variable.fields) });
    else environment.registerVariable(name, celType(variable.type));
  }
}

/** Inputs as the evaluator wants them: whole numbers as bigint, moments as dates. What is not declared is left out. */
export function admit(variables: RuleVariables, inputs: RuleInputs): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variables)
      .filter(([name]) => inputs[name] !== undefined)
      .map(([name, variable]) => [name, admitOne(variable, inputs[name], name)]),
  );
}

/** The variable of a dotted name such as `customer.age`. */
export function variableAt(variables: RuleVariables, path: string): RuleVariable | undefined {
  const [name = '', ...rest] = path.split('.');
  const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (!variable || rest.length === 0) return variable;
  return 'fields' in variable ? variableAt(variable.fields, rest.join('.')) : undefined;
}

/** Every name that stands for a value, dotted where it is within a record, in the order they are declared. */
export function valueVariables(variables: RuleVariables, before = ''): { path: string; variable: RuleValueVariable }[] {
  return Object.entries(variables).flatMap(([name, variable]) => {
    const path = `${before}${name}`;
    return 'fields' in variable ? valueVariables(variable.fields, `${path}.`) : [{ path, variable }];
  });
}

function schemaOf(fields: RuleVariables): Schema {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, 'fields' in field ? schemaOf(field.fields) : celType(field.type)]),
  );
}

function celType(type: ValueType): string {
  return type.replace('timestamp', TIMESTAMP);
}

function admitOne(variable: RuleVariable, value: RuleInput, name: string): unknown {
  if ('fields' in variable) {
    if (!isRecord(value)) throw new TypeError(`${name} must be a record`);
    return admit(variable.fields, value);
  }
  if (!variable.type.startsWith('list<')) return admitScalar(variable.type as ScalarType, value, name);
  if (!Array.isArray(value)) throw new TypeError(`${name} must be a list`);
  const type = variable.type.slice('list<'.length, -1) as ScalarType;
  return value.map((element) => admitScalar(type, element, name));
}

function admitScalar(type: ScalarType, value: RuleInput, name: string): unknown {
  const expected = { bool: 'boolean', int: 'number', double: 'number', string: 'string', timestamp: 'number' }[type];
  if (typeof value !== expected) throw new TypeError(`${name} must be of type ${type}`);
  if (type === 'int') return BigInt(value as number);
  return type === 'timestamp' ? new Date(value as number) : value;
}

function isRecord(value: RuleInput): value is RuleInputs {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
