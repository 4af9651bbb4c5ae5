import { type Type } from '@nestjs/common';
import { DEMAND } from './declare';

/** Under this key @nestjs/graphql keeps whether a method is a Query, a Mutation or a Subscription; it does not export it. */
const RESOLVER_TYPE_METADATA = 'graphql:resolver_type';

const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

/** Root fields that say nothing about who may call them; the server refuses to start while there is one. */
export function undeclaredRootFields(resolvers: readonly Type[]): string[] {
  return resolvers.flatMap((resolver) =>
    Object.entries(Object.getOwnPropertyDescriptors(resolver.prototype as object))
      .filter(([, { value }]) => typeof value === 'function' && ROOT_TYPES.includes(Reflect.getMetadata(RESOLVER_TYPE_METADATA, value) as string))
      .filter(([, { value }]) => Reflect.getMetadata(DEMAND, value as object) === undefined)
      .map(([field]) => `${resolver.name}.${field}`),
  );
}
