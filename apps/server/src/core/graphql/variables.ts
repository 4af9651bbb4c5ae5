import {
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type VariableDefinitionNode,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  isInputType,
  typeFromAST,
} from 'graphql';

type Variables = Record<string, unknown>;

/** Takes what it is given; whatever stands in for a type that contains itself must not change a value again. */
const STAND_IN = 'JSON';

/** An operation as the compiler can take it, and what must happen to its variables before. */
export interface Prepared {
  document: DocumentNode;
  /** The variables, those of types that contain themselves read by graphql's own rules; or why they cannot be. */
  read(variables: Variables): { values: Variables } | { errors: readonly GraphQLError[] };
}

/**
 * graphql-jit writes the reading of a variable as code, one piece for every field of its type; for a filter, which can hold
 * filters, it would never end. Such variables are read by graphql, and the compiler sees a scalar in their place.
 */
export function prepared(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined): Prepared {
  const endless = (getOperationAST(document, operationName)?.variableDefinitions ?? []).filter((each) => isEndless(schema, each));
  if (endless.length === 0) return { document, read: (values) => ({ values }) };
  return {
    document: withStandIns(document, new Set(endless)),
    read(variables) {
      const { coerced, errors } = getVariableValues(schema, endless, variables, { maxErrors: 10 });
      return errors ? { errors } : { values: { ...variables, ...coerced } };
    },
  };
}

function isEndless(schema: GraphQLSchema, { type }: VariableDefinitionNode): boolean {
  const input = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
  return isInputType(input) && containsItself(input, []);
}

function containsItself(type: GraphQLInputType, around: readonly unknown[]): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  return around.includes(named) || Object.values(named.getFields()).some((field) => containsItself(field.type, [...around, named]));
}

function withStandIns(document: DocumentNode, endless: ReadonlySet<VariableDefinitionNode>): DocumentNode {
  const standIn = ({ kind, variable }: VariableDefinitionNode): VariableDefinitionNode => ({
    kind,
    variable,
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: STAND_IN } },
  });
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? {
            ...definition,
            variableDefinitions: (definition.variableDefinitions ?? []).map((each) => (endless.has(each) ? standIn(each) : each)),
          }
        : definition,
    ),
  };
}
