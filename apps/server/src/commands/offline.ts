import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { idempotentDirective } from '../core/graphql/idempotent';
import { userErrorTypes } from '../core/graphql/user-error.graphql';
import { DateTimeScalar } from '../core/graphql/scalar';
import { moduleResolvers } from '../core/graphql/resolvers';
import { reachableSchema } from '../core/graphql/reachable';
import { apiModules } from '../app.module';

/** Builds a schema from its modules without a database. */
export async function buildSchema(which: 'core' | 'portal' | 'platform'): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const resolvers = moduleResolvers(apiModules[which]);
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers, [DateTimeScalar], {
    orphanedTypes: userErrorTypes,
    directives: which === 'core' ? [idempotentDirective] : [],
  });
  await app.close();
  return lexicographicSortSchema(reachableSchema(schema));
}
