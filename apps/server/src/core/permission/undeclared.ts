import { type Type } from '@nestjs/common';
import { rootFieldsOf } from '../graphql/resolvers';
import { DEMAND } from './declare';

/** Root fields that say nothing about who may call them; the server refuses to start while there is one. */
export function undeclaredRootFields(resolvers: readonly Type[]): string[] {
  return rootFieldsOf(resolvers)
    .filter(({ method }) => Reflect.getMetadata(DEMAND, method) === undefined)
    .map(({ resolver, field }) => `${resolver}.${field}`);
}
