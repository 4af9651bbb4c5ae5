import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  typeFromAST,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** What an operation asks for, whatever its variables. */
export interface Measure {
  fields: number;
  aliases: number;
  directives: number;
  depth: number;
  roots: number;
  /** What it costs with these variables: 0 for a scalar, 1 for an object, as many times as a list may have entries. */
  cost(variables: Variables): number;
}

/** Fields after which there is no use in counting on: a document of fragments in fragments can name billions. */
const COUNTED = 1000;
/** Entries assumed of a list that has no pages. */
const UNPAGED = 3;
/** A change costs more than looking at what it changed. */
const CHANGE = 10;
const LARGEST_PAGE = 100;

interface Term {
  own: number;
  times: (variables: Variables) => number;
  below: Term[];
}

const once = () => 1;

interface Walk {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  defaults: Map<string, unknown>;
  total: Omit<Measure, 'cost'>;
}

/** Counts what the operation selects, its fragments followed. */
export function measure(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Measure {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );
  const total = { fields: 0, aliases: 0, directives: 0, depth: 0, roots: 0 };
  const walk: Walk = { schema, fragments, defaults, total };
  const root = schema.getRootType(operation.operation);
  const terms = root && !isIntrospection(operation.selectionSet) ? termsOf(walk, operation.selectionSet, root, 1) : [];
  const change = operation.operation === 'mutation' ? CHANGE * total.roots : 0;
  return { ...total, cost: (variables) => change + sum(terms, variables) };
}

function sum(terms: readonly Term[], variables: Variables): number {
  let cost = 0;
  for (const { own, times, below } of terms) cost += times(variables) * (own + sum(below, variables));
  return cost;
}

/** Reading the schema is deeper than any work should be, and touches no data. */
const isIntrospection = (set: SelectionSetNode) =>
  set.selections.every((node) => node.kind === Kind.FIELD && (node.name.value === '__schema' || node.name.value === '__type'));

function termsOf(walk: Walk, set: SelectionSetNode, type: GraphQLCompositeType, depth: number): Term[] {
  const { total } = walk;
  total.depth = Math.max(total.depth, depth);
  const terms: Term[] = [];
  for (const node of set.selections) {
    if (total.fields > COUNTED) return terms;
    total.directives += node.directives?.length ?? 0;
    if (node.kind === Kind.FIELD) terms.push(...fieldTerms(walk, node, type, depth));
    else {
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : walk.fragments.get(node.name.value);
      const condition = fragment?.typeCondition ? typeFromAST(walk.schema, fragment.typeCondition) : type;
      // a spread counts as a field, so that fragments which hold only fragments come to an end too
      total.fields += 1;
      if (fragment && isCompositeType(condition)) terms.push(...termsOf(walk, fragment.selectionSet, condition, depth));
    }
  }
  return terms;
}

function fieldTerms(walk: Walk, node: FieldNode, type: GraphQLCompositeType, depth: number): Term[] {
  const { total } = walk;
  total.fields += 1;
  if (node.alias) total.aliases += 1;
  if (depth === 1) total.roots += 1;
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  const result = field && getNamedType(field.type);
  if (!field || !isCompositeType(result) || !node.selectionSet) return [];
  const below = termsOf(walk, node.selectionSet, result, depth + 1);
  return [{ own: 1, times: timesOf(walk, node, field, type), below }];
}

/** How often the object of a field may come. Pages are counted where their entries are; other lists are assumed to be short. */
function timesOf(walk: Walk, node: FieldNode, field: GraphQLField<unknown, unknown>, type: GraphQLCompositeType): Term['times'] {
  const page = field.args.find(({ name }) => name === 'first');
  if (page)
    return pageSize(
      walk,
      node.arguments?.find(({ name }) => name.value === 'first'),
      Number(page.defaultValue ?? UNPAGED),
    );
  const countedAbove = type.name.endsWith('Connection');
  return !countedAbove && isList(field.type) ? () => UNPAGED : once;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function pageSize({ defaults }: Walk, argument: ArgumentNode | undefined, usual: number): Term['times'] {
  const value = argument?.value;
  if (value?.kind === Kind.INT) return () => clamped(Number(value.value), usual);
  if (value?.kind !== Kind.VARIABLE) return () => usual;
  const name = value.name.value;
  return (variables) => clamped(variables[name] ?? defaults.get(name), usual);
}

const clamped = (first: unknown, usual: number) =>
  typeof first === 'number' && first >= 0 ? Math.min(LARGEST_PAGE, Math.max(1, first)) : usual;

/** Values within an input, counted up to a limit: a filter of a thousand terms is a thousand conditions of SQL. */
export function valuesWithin(value: unknown, most: number): number {
  let count = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && count <= most) {
    const next = waiting.pop();
    count += 1;
    if (Array.isArray(next)) for (const each of next) waiting.push(each);
    else if (typeof next === 'object' && next !== null) for (const each of Object.values(next)) waiting.push(each);
  }
  return count;
}
