import { DomainError } from '@charter/kernel';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** One selected field with what is selected below it. */
export interface Selected {
  name: string;
  args: Record<string, unknown>;
  fields: Selected[];
}

export interface SelectionSource {
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** Fragments on an interface apply to every type the read path knows. */
const isAbstract = (condition: string) => condition === 'Node';

function included(node: SelectionNode, variables: Record<string, unknown>): boolean {
  return (node.directives ?? []).every((directive) => {
    const condition = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
    if (!condition) return true;
    const holds = Boolean(valueFromASTUntyped(condition, variables));
    return directive.name.value === 'skip' ? !holds : holds;
  });
}

function* fieldNodes(set: SelectionSetNode, source: SelectionSource, type: string): Generator<FieldNode> {
  for (const node of set.selections) {
    if (!included(node, source.variables)) continue;
    if (node.kind === Kind.FIELD) yield node;
    else {
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? source.fragments[node.name.value] : node;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || type === '' || condition === type || isAbstract(condition)))
        yield* fieldNodes(fragment.selectionSet, source, type);
    }
  }
}

function argumentsOf(node: FieldNode, source: SelectionSource): Record<string, unknown> {
  return Object.fromEntries(
    (node.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value, source.variables)]),
  );
}

/**
 * The fields selected under some field nodes, those of the same name merged, fragments and directives resolved. The same
 * field twice with other arguments is refused: a row has it once.
 */
export function selectionUnder(nodes: readonly FieldNode[], source: SelectionSource, type: string): Selected[] {
  const merged = new Map<string, { args: Record<string, unknown>; nodes: FieldNode[] }>();
  for (const parent of nodes) {
    if (!parent.selectionSet) continue;
    for (const node of fieldNodes(parent.selectionSet, source, type)) {
      const known = merged.get(node.name.value);
      if (known && JSON.stringify(known.args) !== JSON.stringify(argumentsOf(node, source)))
        throw new DomainError('BAD_USER_INPUT', {}, node.name.value);
      if (known) known.nodes.push(node);
      else merged.set(node.name.value, { args: argumentsOf(node, source), nodes: [node] });
    }
  }
  return [...merged].map(([name, { args, nodes: below }]) => ({ name, args, fields: selectionUnder(below, source, '') }));
}

export function sourceOf(info: GraphQLResolveInfo): SelectionSource {
  return { fragments: info.fragments, variables: info.variableValues };
}

export function selectedFrom(info: GraphQLResolveInfo, type: string): Selected[] {
  return selectionUnder(info.fieldNodes, sourceOf(info), type);
}

/** What is selected below a path, for example `["nodes"]` or `["request"]`. */
export function below(fields: Selected[], ...path: string[]): Selected[] | undefined {
  let current: Selected[] | undefined = fields;
  for (const name of path) current = current?.find((field) => field.name === name)?.fields;
  return current;
}

/** Two selections of the same row as one, all the way down. */
export function together(one: Selected[], other: Selected[]): Selected[] {
  const fields = new Map(one.map((field) => [field.name, field]));
  for (const field of other) {
    const known = fields.get(field.name);
    if (known && JSON.stringify(known.args) !== JSON.stringify(field.args)) throw new DomainError('BAD_USER_INPUT', {}, field.name);
    fields.set(field.name, known ? { ...known, fields: together(known.fields, field.fields) } : field);
  }
  return [...fields.values()];
}
