import type { Type } from '@nestjs/common';
import { Args, Field, Int, ObjectType, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import type { Facet as Counted } from '../read/facet';

@ObjectType({ description: 'A value, and how many records of the list have it' })
export class FacetValue {
  @Field({ description: 'As the filter takes it: a code, an id, true or false' }) value!: string;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'How many records have which value (分面计数)' })
export class Facet {
  @Field() by!: string;
  @Field(() => [FacetValue], { nullable: true, description: 'The most frequent first; null when the role hides the field' })
  values!: FacetValue[] | null;
}

/**
 * The field `facets` of a connection (api.md 6): the fields that can be counted become an enum, the counting itself is part of
 * the statement of the list.
 */
export function facetsOn(connection: Type<object>, name: string, fields: object | undefined): Type<object> {
  const by = Object.fromEntries(Object.keys(fields ?? {}).map((field) => [field, field]));
  registerEnumType(by, { name, description: 'What the records of a list can be counted by' });
  @Resolver(() => connection)
  class FacetResolver {
    @ResolveField(() => [Facet], {
      description: 'Counts under the filter of the list; for a field that the filter compares, without that comparison (分面计数)',
    })
    facets(@Parent() { facets }: { facets: Counted[] }, @Args('by', { type: () => [by] }) _by: string[]): Counted[] {
      return facets;
    }
  }
  return FacetResolver;
}
