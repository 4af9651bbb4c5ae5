import {
  GraphQLDirective,
  DirectiveLocation,
  type GraphQLSchema,
  GraphQLString,
  type OperationDefinitionNode,
  printSchema,
  valueFromASTUntyped,
} from 'graphql';

const NAME = 'idempotent';

/** Mutations that make, send, take in or publish something: a program that repeats one by mistake must not do it twice. */
export const MUST_HAVE_KEY = /(Create|Send|Import|Publish|Amend)$/;

/** On a field of the contract: a program must send a key with it. On an operation: the key, where no header can be set. */
export const idempotentDirective = new GraphQLDirective({
  name: NAME,
  description:
    'On a mutation of the schema: an API key must send an Idempotency-Key with it. On an operation: that key, for clients that cannot set headers (幂等)',
  locations: [DirectiveLocation.MUTATION, DirectiveLocation.FIELD_DEFINITION],
  args: { key: { type: GraphQLString } },
});

/** The key that an operation itself names. */
export function keyOf({ directives }: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): unknown {
  const argument = directives?.find(({ name }) => name.value === NAME)?.arguments?.find(({ name }) => name.value === 'key');
  return argument && valueFromASTUntyped(argument.value, { ...variables });
}

/** The contract as text: like graphql prints it, with the mutations marked that need a key. */
export function printContract(schema: GraphQLSchema): string {
  const printed = printSchema(schema);
  if (!schema.getDirective(NAME)) return printed;
  return printed.replace(/^type Mutation \{\n[^]*?\n\}$/m, (mutations) =>
    mutations.replace(/^( {2}(\w+)\(.*\): \w+!)$/gm, (line, _field, name: string) =>
      MUST_HAVE_KEY.test(name) ? `${line} @${NAME}` : line,
    ),
  );
}
