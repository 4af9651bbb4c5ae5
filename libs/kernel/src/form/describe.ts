import { z } from 'zod';
import type { Text } from '../text';
import type { FieldNote, FieldSpec, FieldType } from './field';

/** What the schema tells of a part, with the words that were given to it. */
interface Described extends FieldNote {
  type?: string;
  enum?: string[];
  properties?: Record<string, Described>;
  required?: string[];
  items?: Described;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

const known = new WeakMap<z.ZodType, FieldSpec[]>();

/**
 * The parts of a definition in the order of its schema.
 * @throws TypeError when a part has no words or is of a sort no editor is made for; found by the tests of its kind.
 */
export function fieldsOf(schema: z.ZodType): FieldSpec[] {
  const fields = known.get(schema) ?? partsOf(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Described, '');
  known.set(schema, fields);
  return fields;
}

function partsOf({ properties = {}, required = [] }: Described, path: string): FieldSpec[] {
  return Object.entries(properties).map(([name, part]) => fieldOf(name, part, required.includes(name), `${path}${name}`));
}

function fieldOf(name: string, part: Described, required: boolean, path: string): FieldSpec {
  const many = part.type === 'array';
  const value = (many && part.items) || part;
  const type = typeOf(value, path);
  const { options, vocabulary, refersTo, within, environment, gives } = value;
  const notes = {
    hint: part.hint,
    options,
    vocabulary,
    refersTo,
    within,
    environment,
    gives,
    fallback: part.default,
    ...boundsOf(part, many),
  };
  const fields = type === 'record' ? partsOf(value, `${path}.`) : undefined;
  return { name, label: labelOf(part, path), type, many, required, ...given({ ...notes, fields }) };
}

/** How many there may be of a list, or between what a number may be. */
function boundsOf(part: Described, many: boolean): Pick<FieldSpec, 'min' | 'max'> {
  const [min, max] = many ? [part.minItems, part.maxItems] : [part.minimum, part.maximum];
  return {
    ...(min !== undefined && min > Number.MIN_SAFE_INTEGER ? { min } : {}),
    ...(max !== undefined && max < Number.MAX_SAFE_INTEGER ? { max } : {}),
  };
}

/** What is said at all. */
function given<Part extends object>(part: Part): { [Key in keyof Part]?: NonNullable<Part[Key]> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never;
}

function labelOf({ label }: Described, path: string): Required<Text> {
  if (!label) throw new TypeError(`${path} has no words`);
  return label;
}

const BY_JSON: Readonly<Record<string, FieldType>> = { integer: 'integer', boolean: 'yesNo', object: 'record' };

function typeOf({ type, editor, properties }: Described, path: string): FieldType {
  if (isText(properties)) return 'words';
  const found = editor ?? BY_JSON[type ?? ''];
  if (!found) throw new TypeError(`${path} has no editor`);
  return found;
}

/** Whether it is a wording in both languages. */
function isText(properties: Described['properties']): boolean {
  return properties !== undefined && Object.keys(properties).sort().join() === 'en,zh';
}
