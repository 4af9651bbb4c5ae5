import { type FieldSpec, type Text, enumName } from '@charter/kernel';

/** A definition as it is typed: numbers and choices as text, wordings with both languages, records within records. */
export type Typed = { [name: string]: TypedValue };
export type TypedValue = string | boolean | Wording | Typed | TypedValue[];
export interface Wording {
  zh: string;
  en: string;
}

/** Something that is not yet as it must be, at `indicators.2.weight`. */
export interface TypedProblem {
  place: string;
  message: Required<Text>;
}

/** The definition as the API gives it, to be typed over; without one, a new one. */
export function typedOf(fields: readonly FieldSpec[], body: Readonly<Record<string, unknown>> = {}): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, typedValue(field, body[field.name])]));
}

/** What a list is given when a line is added. */
export function blankOf(field: FieldSpec): TypedValue {
  if (field.fields) return typedOf(field.fields);
  if (field.type === 'words') return { zh: '', en: '' };
  return field.type === 'yesNo' ? false : '';
}

function typedValue(field: FieldSpec, given: unknown): TypedValue {
  const value = given ?? (given === undefined ? field.fallback : undefined);
  if (field.many) return ((value as unknown[] | undefined) ?? []).map((each) => single(field, each));
  return value === undefined ? blankOf(field) : single(field, value);
}

function single(field: FieldSpec, value: unknown): TypedValue {
  if (field.fields) return typedOf(field.fields, value as Record<string, unknown>);
  if (field.type === 'words') return { zh: (value as Wording).zh, en: (value as Wording).en ?? '' };
  if (field.type === 'yesNo') return Boolean(value);
  return field.type === 'choice' ? codeOf(field, String(value)) : String(value);
}

/** The code behind a name of the API's enum. */
function codeOf({ options = {} }: FieldSpec, name: string): string {
  return Object.keys(options).find((code) => code === name || enumName(code) === name) ?? name;
}

/** The definition in the form of the API, and what still keeps it from being sent. */
export function givenOf(fields: readonly FieldSpec[], typed: Typed): { input: Record<string, unknown>; problems: TypedProblem[] } {
  const reading: Reading = { problems: [], choice: enumName };
  return { input: recordOf(fields, typed, '', reading), problems: reading.problems };
}

/** The definition in the form of its schema, as far as it is whole: what is left out is left out. */
export function definitionOf(fields: readonly FieldSpec[], typed: Typed): unknown {
  const given = recordOf(fields, typed, '', { problems: [], choice: (code) => code });
  return JSON.parse(JSON.stringify(given, (_, value: unknown) => value ?? undefined));
}

/** What is found while the definition is read, and how choices are written. */
interface Reading {
  problems: TypedProblem[];
  choice: (code: string) => string;
}

function recordOf(fields: readonly FieldSpec[], typed: Typed, place: string, reading: Reading): Record<string, unknown> {
  const entries = fields.map((field) => {
    const at = place === '' ? field.name : `${place}.${field.name}`;
    const value = typed[field.name] ?? blankOf(field);
    return [field.name, field.many ? listOf(field, value as TypedValue[], at, reading) : oneOf(field, value, at, reading)] as const;
  });
  return Object.fromEntries(entries);
}

function listOf(field: FieldSpec, values: readonly TypedValue[], place: string, reading: Reading): unknown[] {
  if (field.required && values.length < (field.min ?? 0)) reading.problems.push({ place, message: tooFew(field) });
  return values.map((value, index) => oneOf({ ...field, required: true }, value, `${place}.${index}`, reading));
}

function oneOf(field: FieldSpec, value: TypedValue, place: string, reading: Reading): unknown {
  if (field.fields) return field.required || !isBlank(field, value) ? recordOf(field.fields, value as Typed, place, reading) : null;
  if (typeof value === 'boolean') return value;
  if (field.type === 'words') return wordsOf(field, value as Wording, place, reading);
  const text = (value as string).trim();
  if (text === '') {
    if (field.required || field.fallback !== undefined) reading.problems.push({ place, message: missing(field) });
    return null;
  }
  const message = wrong(field, text);
  if (message) reading.problems.push({ place, message });
  if (field.type === 'integer') return Number(text);
  return field.type === 'choice' ? reading.choice(text) : text;
}

function wordsOf(field: FieldSpec, { zh, en }: Wording, place: string, { problems }: Reading): object | null {
  const [chinese, english] = [zh.trim(), en.trim()];
  if (chinese === '' && english === '' && !field.required) return null;
  if (chinese === '') problems.push({ place, message: missing(field) });
  return textOf({ zh: chinese, en: english });
}

/** A wording as the API takes it: English that is not there is left out. */
export function textOf({ zh, en }: Wording): Text {
  const text = { zh: zh.trim(), en: en.trim() };
  return text.en === '' ? omitEnglish(text) : text;
}

function omitEnglish({ en: _none, ...chinese }: Wording): Text {
  return chinese;
}

function isBlank(field: FieldSpec, value: TypedValue): boolean {
  return JSON.stringify(value) === JSON.stringify(blankOf(field));
}

const SHAPES: Partial<Record<FieldSpec['type'], { shape: RegExp; message: Required<Text> }>> = {
  integer: { shape: /^-?\d{1,15}$/, message: { zh: '请填写整数。', en: 'Give a whole number.' } },
  decimal: {
    shape: /^-?\d{1,9}(\.\d{1,6})?$/,
    message: { zh: '请填写数字，最多六位小数。', en: 'Give a number with up to six decimals.' },
  },
  day: { shape: /^\d{4}-\d{2}-\d{2}$/, message: { zh: '请选择日期。', en: 'Choose a day.' } },
};

function wrong({ type, min, max }: FieldSpec, text: string): Required<Text> | undefined {
  const { shape, message } = SHAPES[type] ?? {};
  if (shape && !shape.test(text)) return message;
  if (type !== 'integer') return undefined;
  if (min !== undefined && Number(text) < min) return { zh: `不能小于 ${min}。`, en: `At least ${min}.` };
  return max !== undefined && Number(text) > max ? { zh: `不能大于 ${max}。`, en: `At most ${max}.` } : undefined;
}

const missing = ({ label }: FieldSpec): Required<Text> => ({ zh: `请填写“${label.zh}”。`, en: `"${label.en}" is required.` });

const tooFew = ({ label, min }: FieldSpec): Required<Text> => ({
  zh: `“${label.zh}”至少 ${min} 项。`,
  en: `"${label.en}" needs at least ${min}.`,
});
