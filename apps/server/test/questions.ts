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
  /** Fields of results, filters and orders behind which the reader suspects something. */
  look: readonly string[];
}

/** Makes questions to some root fields: any selection, filter, order, search, page and cursor that the contract allows. */
export function questions(schema: GraphQLSchema, fields: readonly string[], curiosity: Curiosity): fc.Arbitrary<Question> {
  const roots = schema.getQueryType()?.getFields() ?? {};
  return fc.constantFrom(...fields).chain((name) => {
    const field = roots[name];
    if (!field) throw new Error(`There is no field ${name}`);
    return fc
      .record({ selection: selectionOf(field.type, curiosity, 3), variables: argumentsOf(field, curiosity) })
      .map(({ selection, variables }) => documentOf(field, selection, variables));
  });
}

function documentOf(field: GraphQLField<unknown, unknown>, selection: string, variables: Record<string, unknown>): Question {
  const used = field.args.filter(({ name }) => name in variables || name === 'after');
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

/** Some of the fields below a type, suspected ones more often; connections always show their rows. */
function selectionOf(type: GraphQLOutputType, curiosity: Curiosity, depth: number): fc.Arbitrary<string> {
  const named = getNamedType(type);
  if (!isObjectType(named)) return fc.constant('');
  const fields = Object.values(named.getFields()).filter(({ name }) => !PASSING.includes(name));
  const leaves = fields.filter((each) => !isObjectType(getNamedType(each.type)) && isLeaf(each.type)).map(({ name }) => name);
  const objects = depth > 0 ? fields.filter((each) => isObjectType(getNamedType(each.type))) : [];
  const always = objects.filter(({ name }) => name === 'nodes');
  const below = objects.map((each) => {
    const inner = selectionOf(each.type, curiosity, depth - 1).map((selection) => `${each.name} { __typename ${selection} }`);
    return always.includes(each)
      ? inner
      : fc.oneof({ arbitrary: fc.constant(''), weight: curiosity.look.includes(each.name) ? 1 : 6 }, { arbitrary: inner, weight: 2 });
  });
  const looked = leaves.filter((name) => curiosity.look.includes(name));
  return fc
    .tuple(fc.subarray(leaves), fc.subarray(looked), ...below)
    .map(([chosen, also, ...parts]) => [...new Set([...chosen, ...also]), ...parts.filter((part) => part !== '')].join(' '));
}

function isLeaf(type: GraphQLOutputType): boolean {
  const { constructor } = getNamedType(type);
  return constructor.name === 'GraphQLScalarType' || constructor.name === 'GraphQLEnumType';
}

function argumentsOf(field: GraphQLField<unknown, unknown>, curiosity: Curiosity): fc.Arbitrary<Record<string, unknown>> {
  const seldom = (value: fc.Arbitrary<unknown>) =>
    fc.oneof({ arbitrary: fc.constant(undefined), weight: 5 }, { arbitrary: value, weight: 1 });
  const often = (value: fc.Arbitrary<unknown>) => fc.oneof(fc.constant(undefined), value);
  const known: Record<string, fc.Arbitrary<unknown>> = {
    first: fc.constantFrom(1, 2, 5, 20),
    offset: seldom(fc.constantFrom(1, 3)),
    after: seldom(cursors(curiosity)),
    search: often(words(curiosity)),
    id: idsFor(field.name, curiosity),
  };
  return fc
    .record(Object.fromEntries(field.args.map(({ name, type }) => [name, known[name] ?? often(valueOf(type, curiosity, 2, name))])))
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
}

/** Ids of the kind that a name speaks of, where it does. */
function idsFor(name: string, { ids }: Curiosity): fc.Arbitrary<string> {
  const prefix =
    name.startsWith('assignee') || name.startsWith('registered') ? 'mem' : name.startsWith('parent') ? 'dep' : name.slice(0, 3);
  const fitting = ids.filter((id) => id.startsWith(`${prefix}_`));
  return fc.constantFrom(...(fitting.length > 0 ? fitting : ids));
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

function valueOf(type: GraphQLInputType, curiosity: Curiosity, depth: number, name: string): fc.Arbitrary<unknown> {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const item = valueOf(bare.ofType as GraphQLInputType, curiosity, depth - 1, name);
    return String(bare).includes('DateTime')
      ? fc.tuple(item, item).map(([one, other]) => (String(one) < String(other) ? [one, other] : [other, one]))
      : fc.array(item, { minLength: 1, maxLength: 2 });
  }
  if (isEnumType(bare))
    return suspected(
      bare.getValues().map((value) => value.name),
      curiosity,
      (code) => code,
    ).chain((codes) => fc.constantFrom(...codes));
  if (isInputObjectType(bare)) return objectOf(bare, curiosity, depth, name);
  const scalars: Record<string, fc.Arbitrary<unknown>> = {
    ID: idsFor(name, curiosity),
    Boolean: fc.boolean(),
    Int: fc.constantFrom(1, 2),
    DateTime: fc.constantFrom(...curiosity.moments),
  };
  return scalars[bare.name] ?? words(curiosity);
}

/** Either all of a list, or what the reader suspects of it. */
function suspected<Each>(all: readonly Each[], { look }: Curiosity, nameOf: (each: Each) => string): fc.Arbitrary<readonly Each[]> {
  const some = all.filter((each) => look.includes(nameOf(each)));
  return some.length > 0 ? fc.constantFrom(all, some, some) : fc.constant(all);
}

/** One or two fields of an input; a comparison has one operator, an order its field. */
function objectOf(
  type: { name: string; getFields(): Record<string, { name: string; type: GraphQLInputType }> },
  curiosity: Curiosity,
  depth: number,
  above: string,
): fc.Arbitrary<unknown> {
  const fields = Object.values(type.getFields());
  if (type.name.endsWith('Order'))
    return fc.record(Object.fromEntries(fields.map(({ name, type: below }) => [name, valueOf(below, curiosity, 0, name)])));
  const usable = fields.filter(({ type: below }) => depth > 0 || !isInputObjectType(getNamedType(below)));
  if (usable.length === 0) return fc.constant({});
  // the operators of a comparison speak of the field they stand under
  const speaksOf = (name: string) => (depth > 1 ? name : above);
  return suspected(usable, curiosity, ({ name }) => name)
    .chain((few) => fc.subarray([...few], { minLength: 1, maxLength: Math.min(2, few.length) }))
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map(({ name, type: below }) => [name, valueOf(below, curiosity, depth - 1, speaksOf(name))]))),
    );
}
