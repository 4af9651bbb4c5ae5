import { type FieldSpec, enumName, fieldsOf } from '@charter/kernel';
import { DESCRIBED, KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { Field, InputType, Int, ObjectType, type ReturnTypeFunc, registerEnumType } from '@nestjs/graphql';
import { LocalText, LocalTextInput } from '../core/graphql/text.graphql';
import { VOCABULARIES } from './vocabulary.graphql';

/** A class of the API that is made from a schema instead of written down. */
type Made = new () => object;

interface DescribedType {
  /** Name of the body in the API. */
  typename: string;
  body: Made;
  input: Made;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Types by their name: a body and its input share enums, and all kinds share what they have in common. */
const made = new Map<string, unknown>();

function shared<Type>(title: string, make: () => Type): Type {
  const type = (made.get(title) as Type | undefined) ?? make();
  made.set(title, type);
  return type;
}

/** Examples are the same for every kind. */
const belowOf = (owner: string, { name }: FieldSpec) => (name === 'examples' ? 'ProvisionExample' : `${owner}${capital(name)}`);

const titleOf = ({ label }: FieldSpec) => `${label.en} (${label.zh})`;

function choiceType(owner: string, field: FieldSpec): Readonly<Record<string, string>> {
  const known = VOCABULARIES[field.vocabulary ?? ''];
  if (known) return known;
  const title = `${owner}${capital(field.name)}`;
  return shared(title, () => {
    const values = Object.fromEntries(Object.keys(field.options ?? {}).map((code) => [enumName(code), code]));
    registerEnumType(values, { name: title, description: titleOf(field) });
    return values;
  });
}

const SCALARS: Partial<Record<FieldSpec['type'], unknown>> = { integer: Int, yesNo: Boolean };

function bodyType(owner: string, title: string, description: string, fields: readonly FieldSpec[]): Made {
  return shared(title, () => {
    const type = named(title, ObjectType(title, { description }));
    for (const field of fields) {
      const below = belowOf(owner, field);
      const part = field.fields ? bodyType(below, below, titleOf(field), field.fields) : plainType(owner, field, LocalText);
      const nullable = !field.required && field.fallback === undefined;
      Field(listOf(part, field), { nullable, description: titleOf(field) })(type.prototype, field.name);
    }
    return type;
  });
}

function inputType(owner: string, title: string, fields: readonly FieldSpec[], partial: boolean): Made {
  return shared(title, () => {
    const type = named(title, InputType(title));
    for (const field of fields) {
      const below = belowOf(owner, field);
      const part = field.fields ? inputType(below, `${below}Input`, field.fields, false) : plainType(owner, field, LocalTextInput);
      const description = field.hint ? `${titleOf(field)}: ${field.hint.en}` : titleOf(field);
      Field(listOf(part, field), { nullable: partial || !field.required, description })(type.prototype, field.name);
    }
    return type;
  });
}

function plainType(owner: string, field: FieldSpec, words: unknown): unknown {
  if (field.type === 'words') return words;
  return field.type === 'choice' ? choiceType(owner, field) : (SCALARS[field.type] ?? String);
}

const listOf =
  (type: unknown, { many }: FieldSpec): ReturnTypeFunc =>
  () =>
    (many ? [type] : type) as never;

function named(name: string, decorate: ClassDecorator): Made {
  const type = { [name]: class {} }[name] as Made;
  decorate(type);
  return type;
}

function describedType(kind: ProvisionKind): DescribedType {
  const { name, schema } = KINDS[kind];
  const [owner, fields] = [capital(kind), fieldsOf(schema)];
  const typename = `${owner}Body`;
  return {
    typename,
    body: bodyType(owner, typename, `${name.en} (${name.zh})`, fields),
    input: inputType(owner, `${owner}Input`, fields, true),
  };
}

/** Bodies and inputs of all kinds that are described by their schema. */
export const DESCRIBED_TYPES: ReadonlyMap<ProvisionKind, DescribedType> = new Map(DESCRIBED.map((kind) => [kind, describedType(kind)]));
