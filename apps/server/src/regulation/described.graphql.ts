import { type FieldSpec, enumName, fieldsOf } from '@charter/kernel';
import { DESCRIBED, KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { Field, InputType, Int, ObjectType, type ReturnTypeFunc, registerEnumType } from '@nestjs/graphql';
import { LocalText, LocalTextInput } from '../core/graphql/text.graphql';

/** A class of the API that is made from a schema instead of written down. */
type Made = new () => object;

interface DescribedType {
  /** Name of the body in the API. */
  typename: string;
  body: Made;
  input: Made;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Enums are shared by the body and its input. */
const choices = new Map<string, Record<string, string>>();

function choiceType(owner: string, { name, label, options = {} }: FieldSpec): Record<string, string> {
  const title = `${owner}${capital(name)}`;
  const known = choices.get(title) ?? Object.fromEntries(Object.keys(options).map((code) => [enumName(code), code]));
  if (!choices.has(title)) registerEnumType(known, { name: title, description: `${label.en} (${label.zh})` });
  choices.set(title, known);
  return known;
}

const SCALARS: Partial<Record<FieldSpec['type'], unknown>> = { integer: Int, yesNo: Boolean };

function bodyType(owner: string, title: string, description: string, fields: readonly FieldSpec[]): Made {
  const made = named(title, ObjectType(title, { description }));
  for (const field of fields) {
    const { label, name, fields: parts, required, fallback } = field;
    const below = `${owner}${capital(name)}`;
    const type = parts ? bodyType(below, below, label.en, parts) : field.type === 'words' ? LocalText : plainType(owner, field);
    Field(listOf(type, field), { nullable: !required && fallback === undefined, description: `${label.en} (${label.zh})` })(
      made.prototype,
      name,
    );
  }
  return made;
}

function inputType(owner: string, title: string, fields: readonly FieldSpec[], partial: boolean): Made {
  const made = named(title, InputType(title));
  for (const field of fields) {
    const below = `${owner}${capital(field.name)}`;
    const type = field.fields
      ? inputType(below, `${below}Input`, field.fields, false)
      : field.type === 'words'
        ? LocalTextInput
        : plainType(owner, field);
    const { label, hint } = field;
    const description = `${label.en} (${label.zh})${hint ? `: ${hint.en}` : ''}`;
    Field(listOf(type, field), { nullable: partial || !field.required, description })(made.prototype, field.name);
  }
  return made;
}

function plainType(owner: string, field: FieldSpec): unknown {
  return field.type === 'choice' ? choiceType(owner, field) : (SCALARS[field.type] ?? String);
}

const listOf =
  (type: unknown, { many }: FieldSpec): ReturnTypeFunc =>
  () =>
    (many ? [type] : type) as never;

function named(name: string, decorate: ClassDecorator): Made {
  const made = { [name]: class {} }[name] as Made;
  decorate(made);
  return made;
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
