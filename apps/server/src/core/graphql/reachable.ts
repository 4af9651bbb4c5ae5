import { GraphQLSchema, isInterfaceType } from 'graphql';

/**
 * The schema without types that no root field leads to. The builder knows the types of all schemas of the process; the
 * portal's must not even name those of the members'.
 */
export function reachableSchema(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const bare = new GraphQLSchema({ ...config, types: [] });
  const implementers = Object.values(bare.getTypeMap())
    .filter(isInterfaceType)
    .flatMap((type) => schema.getPossibleTypes(type));
  return new GraphQLSchema({ ...config, types: implementers });
}
