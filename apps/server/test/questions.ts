import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';

/** One query of a reader, made up. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  /** The list that was asked, for asking the page after. */
  list: string | undefined;
}

/** Words, numbers, moments and ids that a curious reader would compare with. */
export interface Curiosity {
  texts: readonly string[];
  ids: readonly string[];
  moments: readonly string[];
}

/** Makes questions to some root fields: any selection, filter, order, search, page and cursor that the contract allows. */
export function questions(schema: GraphQLSchema, fields: readonly string[], curiosity: Curiosity): fc.Arbitrary<Question> {
  const roots = schema.getQueryType()?.getFields() ?? {};
  return fc.constantFrom(...fields).chain((name) => {
    const field = roots[name];
    if (!field) throw new Error(`There is no field ${name}`);
    return fc
      .record({ selection: selectionOf(field.type, 3), variables: argumentsOf(field, curiosity) })
      .map(({ selection, variables }) => documentOf(field, selection, variables));
  });
}

function documentOf(field: GraphQLField<unknown, unknown>, selection: string, variables: Record<string, unknown>): Question {
  const used = field.args.filter(({ name }) => name in variables);
  const declared = used.length > 0 ? ` (${used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})` : '';
  const given = used.length > 0 ? `(${used.map(({ name }) => `${name}: $${name}`).join(', ')})` : '';
  const isList = getNamedType(field.type).name.endsWith('Connection');
  const paging = isList ? ' pageInfo { endCursor }' : '';
  return {
    query: `query${declared} { ${field.name}${given} { __typename ${selection}${paging} } }`,
    variables,
    list: isList ? field.name : undefined,
  };
}

/** Fields that tell the time of asking rather than what is stored. */
const PASSING = ['remainingMinutes'];

/** Some of the fields below a type; connections always show their rows. */
function selectionOf(type: GraphQLOutputType, depth: number): fc.Arbitrary<string> {
  const named = getNamedType(type);
  if (!isObjectType(named)) return fc.constant('');
  const fields = Object.values(named.getFields()).filter(({ name }) => !PASSING.includes(name));
  const leaves = fields.filter((each) => !isObjectType(getNamedType(each.type)) && isLeaf(each.type)).map(({ name }) => name);
  const objects = depth > 0 ? fields.filter((each) => isObjectType(getNamedType(each.type))) : [];
  const always = objects.filter(({ name }) => name === 'nodes');
  const below = objects.map((each) => {
    const inner = selectionOf(each.type, depth - 1).map((selection) => `${each.name} { __typename ${selection} }`);
    return always.includes(each)
      ? inner
      : fc.oneof({ arbitrary: fc.constant(''), weight: depth > 2 ? 1 : 3 }, { arbitrary: inner, weight: 1 });
  });
  return fc.tuple(fc.subarray(leaves), ...below).map(([chosen, ...parts]) => [...chosen, ...parts.filter((part) => part !== '')].join(' '));
}

function isLeaf(type: GraphQLOutputType): boolean {
  const { constructor } = getNamedType(type);
  return constructor.name === 'GraphQLScalarType' || constructor.name === 'GraphQLEnumType';
}

function argumentsOf(field: GraphQLField<unknown, unknown>, curiosity: Curiosity): fc.Arbitrary<Record<string, unknown>> {
  const known: Record<string, fc.Arbitrary<unknown>> = {
    first: fc.constantFrom(1, 2, 5, 50),
    offset: fc.constantFrom(1, 3),
    after: cursors(curiosity),
    search: words(curiosity),
    id: fc.constantFrom(...curiosity.ids),
  };
  const optional = Object.fromEntries(
    field.args
      .filter(({ name }) => name !== 'id' && name !== 'first')
      .map(({ name, type }) => [name, known[name] ?? valueOf(type, curiosity, 2)]),
  );
  const required = Object.fromEntries(
    field.args.filter(({ name }) => name === 'id' || name === 'first').map(({ name }) => [name, known[name] ?? fc.constant(null)]),
  );
  return fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
    .map(([always, sometimes]) => ({ ...always, ...sometimes }));
}

/** Whole words and parts of them. */
function words({ texts }: Curiosity): fc.Arbitrary<string> {
  return fc.constantFrom(...texts).chain((text) =>
    fc.oneof(
      fc.constant(text),
      fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 6 })).map(([from, length]) => text.slice(from, from + length)),
    ),
  );
}

/** Cursors as the server makes them, forged around values the reader may not see. */
function cursors(curiosity: Curiosity): fc.Arbitrary<string> {
  const uuids = curiosity.ids.map((id) => id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  return fc
    .tuple(fc.constantFrom(...curiosity.texts, ...curiosity.moments, '1', null), fc.constantFrom(...uuids))
    .map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'));
}

function valueOf(type: GraphQLInputType, curiosity: Curiosity, depth: number): fc.Arbitrary<unknown> {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const item = valueOf(bare.ofType as GraphQLInputType, curiosity, depth - 1);
    return String(bare).includes('DateTime')
      ? fc.tuple(item, item).map(([one, other]) => (String(one) < String(other) ? [one, other] : [other, one]))
      : fc.array(item, { minLength: 1, maxLength: 2 });
  }
  if (isEnumType(bare)) return fc.constantFrom(...bare.getValues().map(({ name }) => name));
  if (isInputObjectType(bare)) return objectOf(bare, curiosity, depth);
  const scalars: Record<string, fc.Arbitrary<unknown>> = {
    ID: fc.constantFrom(...curiosity.ids),
    Boolean: fc.boolean(),
    Int: fc.constantFrom(1, 2),
    DateTime: fc.constantFrom(...curiosity.moments),
  };
  return scalars[bare.name] ?? words(curiosity);
}

/** One or two fields of an input; a comparison has one operator, an order its field. */
function objectOf(
  type: { name: string; getFields(): Record<string, { name: string; type: GraphQLInputType }> },
  curiosity: Curiosity,
  depth: number,
): fc.Arbitrary<unknown> {
  const fields = Object.values(type.getFields());
  if (type.name.endsWith('Order'))
    return fc.record(Object.fromEntries(fields.map(({ name, type: below }) => [name, valueOf(below, curiosity, 0)])));
  const usable = fields.filter(({ type: below }) => depth > 0 || !isInputObjectType(getNamedType(below)));
  if (usable.length === 0) return fc.constant({});
  return fc
    .subarray(usable, { minLength: 1, maxLength: Math.min(2, usable.length) })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map(({ name, type: below }) => [name, valueOf(below, curiosity, depth - 1)]))));
}
