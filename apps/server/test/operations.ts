import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  astFromValue,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  print,
} from 'graphql';

/** Where an ID stands among the arguments of a root field: ["input", "roleIds"]. */
export type Path = readonly string[];

/** A root field with one of the places where it takes an id. */
export interface Operation {
  kind: 'query' | 'mutation';
  field: string;
  path: Path;
}

type Input = GraphQLArgument | GraphQLInputField;

/** Every place of an ID below some inputs; a filter within a filter is followed once. */
function idPaths(inputs: readonly Input[], above: readonly string[], within: readonly string[]): Path[] {
  return inputs.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (named.name === 'ID') return [[...above, name]];
    if (!isInputObjectType(named) || within.filter((each) => each === named.name).length > 1) return [];
    return idPaths(Object.values(named.getFields()), [...above, name], [...within, named.name]);
  });
}

/** Every root field and every place in it that takes an id. */
export function operationsWithIds(schema: GraphQLSchema): Operation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).flatMap(({ name, args }) => idPaths(args, [], []).map((path) => ({ kind, field: name, path }))),
  );
}

/** Fields below the roots that take an id. */
export function nestedIdArguments(schema: GraphQLSchema): string[] {
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !roots.has(type.name))
    .flatMap((type) =>
      Object.values((type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields()).flatMap(({ name, args }) =>
        idPaths(args, [], []).map((path) => `${type.name}.${name}.${path.join('.')}`),
      ),
    );
}

/** Gives the value of an input; undefined leaves it to the type. */
export type Filling = (path: Path, type: string) => unknown;

/** Arguments in which everything that is required stands, and an id at one place. */
export function argumentsFor(
  schema: GraphQLSchema,
  { kind, field, path }: Operation,
  id: string,
  filling: Filling,
): Record<string, unknown> {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return inputsFor(root?.getFields()[field]?.args ?? [], { target: path, id, filling }, []);
}

interface Making {
  target: Path;
  id: string;
  filling: Filling;
}

function inputsFor(inputs: readonly Input[], making: Making, above: Path): Record<string, unknown> {
  const given = inputs.flatMap((input): [string, unknown][] => {
    const path = [...above, input.name];
    const leads = path.every((name, place) => making.target[place] === name);
    const chosen = leads ? undefined : making.filling(path, getNamedType(input.type).name);
    if (chosen !== undefined) return [[input.name, chosen]];
    return leads || (isNonNullType(input.type) && input.defaultValue === undefined)
      ? [[input.name, valueFor(input.type, making, path)]]
      : [];
  });
  return Object.fromEntries(given);
}

function valueFor(type: GraphQLInputType, making: Making, path: Path): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueFor(bare.ofType as GraphQLInputType, making, path)];
  if (isInputObjectType(bare)) return inputsFor(Object.values(bare.getFields()), making, path);
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  const scalars: Record<string, unknown> = { ID: making.id, String: 'x', Int: 1, Boolean: false };
  return isScalarType(bare) ? scalars[bare.name] : undefined;
}

/** The document of an operation, with everything selected down to some depth. */
export function documentFor(schema: GraphQLSchema, { kind, field }: Operation, depth = 2): string {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const definition = root?.getFields()[field];
  if (!definition) throw new Error(`There is no field ${field}`);
  const variables = definition.args.map(declared).join(', ');
  const given = definition.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind} (${variables}) { ${field}(${given}) ${selectionOf(schema, definition.type, depth)} }`;
}

/** The variable of an argument, with the default that lets it be left out. */
function declared({ name, type, defaultValue }: GraphQLArgument): string {
  const otherwise = astFromValue(defaultValue, type);
  return `$${name}: ${String(type)}${otherwise ? ` = ${print(otherwise)}` : ''}`;
}

function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isAbstractType(named))
    return `{ __typename ${schema
      .getPossibleTypes(named)
      .map((each) => `... on ${each.name} ${selectionOf(schema, each, 0)}`)
      .join(' ')} }`;
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap(({ name, type: below }) => {
    const leaf = !isObjectType(getNamedType(below)) && !isAbstractType(getNamedType(below));
    if (leaf) return [name];
    return depth > 0 ? [`${name} ${selectionOf(schema, below, depth - 1)}`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}
