import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType({ description: 'Everything that has an id (对象)', resolveType: (node: { __typename: string }) => node.__typename })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}
