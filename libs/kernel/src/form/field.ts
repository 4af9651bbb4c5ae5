import { z } from 'zod';
import type { Text } from '../text';

type Words = Required<Text>;

/** What a part of a definition is to whoever fills it in. */
export const FIELD_TYPES = [
  'words',
  'line',
  'paragraph',
  'integer',
  'decimal',
  'yesNo',
  'day',
  'choice',
  'rule',
  'reference',
  'record',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One part of a definition: enough to draw its editor, its API and its checks from. */
export interface FieldSpec {
  name: string;
  label: Words;
  hint?: Words;
  type: FieldType;
  /** A list of such values. */
  many: boolean;
  required: boolean;
  /** Codes to choose from, with their names. */
  options?: Readonly<Record<string, Words>>;
  /** Name of the options where several parts of the API share them, such as "Priority". */
  vocabulary?: string;
  /** Kind of provision whose key it names; `department` and `role` name codes of the organisation. */
  refersTo?: string;
  /** List of the same definition, one of whose codes it names. */
  within?: string;
  /** Names a rule (CEL) may use here, by the name of their set. */
  environment?: string;
  /** Type (CEL) of what the rule gives. */
  gives?: 'bool' | 'double' | 'int' | 'string';
  /** Parts of a record. */
  fields?: FieldSpec[];
  /** The value taken when it is left out. */
  fallback?: unknown;
  min?: number;
  max?: number;
}

/** What is noted on the schema of a part, beside what the schema says itself. */
export interface FieldNote extends Partial<
  Pick<FieldSpec, 'label' | 'hint' | 'options' | 'vocabulary' | 'refersTo' | 'within' | 'environment' | 'gives'>
> {
  editor?: FieldType;
}

function noted<Schema extends z.ZodType>(schema: Schema, note: FieldNote): Schema {
  return schema.meta({ ...note });
}

/** Gives a part of a definition the words people know it by. Every part of a described definition needs them. */
export function called<Schema extends z.ZodType>(schema: Schema, zh: string, en: string, hint?: Words): Schema {
  return noted(schema, { label: { zh, en }, ...(hint ? { hint } : {}) });
}

/** A code as enums of the API are written: `workingDays` and `on-time` as WORKING_DAYS and ON_TIME. */
export function enumName(code: string): string {
  return code.replace(/[A-Z]/g, '_$&').replaceAll('-', '_').toUpperCase();
}

/** One of some codes, each with its name; with a `vocabulary`, options that other parts of the API have too. */
export function choiceOf<Code extends string>(
  options: Readonly<Record<Code, Words>>,
  vocabulary?: string,
): z.ZodEnum<{ [Key in Code]: Key }> {
  const note: FieldNote = { editor: 'choice', options, ...(vocabulary ? { vocabulary } : {}) };
  return noted(z.enum(Object.keys(options) as Code[]), note) as z.ZodEnum<{ [Key in Code]: Key }>;
}

/** The key of a provision of another kind, or the code of a department or role. */
export function referenceTo(refersTo: string): z.ZodString {
  return noted(z.string().min(1).max(100), { editor: 'reference', refersTo });
}

/** A code of a list of the same definition: `codeOf('states')` names one of its states. */
export function codeOf(within: string): z.ZodString {
  return noted(z.string().min(1).max(60), { editor: 'reference', within });
}

/** A rule (CEL) over the names of an environment; whether it is one is checked with all others. */
export function ruleOf(environment: string, gives: NonNullable<FieldSpec['gives']> = 'bool'): z.ZodString {
  return noted(z.string().min(1).max(2000), { editor: 'rule', environment, gives });
}

/** A code that records will name: it stays when the words change. */
export const code = noted(
  z
    .string()
    .regex(/^[a-z][A-Za-z0-9-]*$/)
    .max(60),
  { editor: 'line' },
);

/** A code that is also a name in programs and rules: letters and digits only. */
export const nameCode = noted(
  z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/)
    .max(60),
  { editor: 'line' },
);

export const line = noted(z.string().min(1).max(200), { editor: 'line' });
export const paragraph = noted(z.string().min(1).max(5000), { editor: 'paragraph' });

/** A decimal as text, never a float: weights, points, money. */
export const decimalText = noted(z.string().regex(/^-?\d{1,9}(\.\d{1,6})?$/), { editor: 'decimal' });

/** A day as YYYY-MM-DD. */
export const day = noted(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), { editor: 'day' });
