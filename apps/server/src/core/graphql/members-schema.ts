import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';

/** Whatever finds the parts of the application. */
interface Finder {
  get(part: typeof GraphQLSchemaHost, options: { strict: false; each: true }): GraphQLSchemaHost[];
}

/** The schema of members and integrators, the only one with subscriptions; there once the application has begun. */
export function membersSchema(app: Finder): GraphQLSchema {
  const schema = app
    .get(GraphQLSchemaHost, { strict: false, each: true })
    .map((host) => host.schema)
    .find((each) => each.getSubscriptionType());
  if (!schema) throw new Error('No schema has subscriptions');
  return schema;
}
