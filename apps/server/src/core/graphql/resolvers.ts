import type { INestApplicationContext, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

/** Under this key @nestjs/graphql marks resolver classes; it does not export it. */
const RESOLVER_NAME = 'graphql:resolver_name';
/** Under this one whether a method is a Query, a Mutation or a Subscription. */
const RESOLVER_TYPE = 'graphql:resolver_type';

const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

/** All resolver classes of the application, or of some of its modules. */
export function resolversOf(app: INestApplicationContext, modules?: readonly Function[]): Type[] {
  const found = [...app.get(ModulesContainer).values()]
    .filter(({ metatype }) => modules === undefined || modules.includes(metatype))
    .flatMap(({ providers }) => [...providers.values()].map(({ metatype }) => metatype))
    .filter((type): type is Type => typeof type === 'function' && Reflect.hasMetadata(RESOLVER_NAME, type));
  return [...new Set(found)];
}

/** The resolver classes of modules that are not started, as their decorators declare them. */
export function moduleResolvers(modules: readonly Function[]): Type[] {
  return modules.flatMap((module) =>
    (Reflect.getMetadata('providers', module) as Type[]).filter(
      (type) => typeof type === 'function' && Reflect.hasMetadata(RESOLVER_NAME, type),
    ),
  );
}

/** Root fields that resolver classes declare, each with its method. */
export function rootFieldsOf(resolvers: readonly Type[]): { resolver: string; field: string; method: object }[] {
  return resolvers.flatMap((resolver) =>
    Object.entries(Object.getOwnPropertyDescriptors(resolver.prototype as object))
      .filter(([, { value }]) => typeof value === 'function' && ROOT_TYPES.includes(Reflect.getMetadata(RESOLVER_TYPE, value) as string))
      .map(([name, { value }]) => ({
        resolver: resolver.name,
        field: (Reflect.getMetadata(RESOLVER_NAME, value as object) as string | undefined) ?? name,
        method: value as object,
      })),
  );
}
