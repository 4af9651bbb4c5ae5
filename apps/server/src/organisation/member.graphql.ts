import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { facetsOn } from '../core/graphql/facet.resolver';
import { connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Payload } from '../core/graphql/payload';
import { Member } from './organisation.graphql';
import { memberList } from './shapes';

export const MemberConnection = connectionOf(Member);
export const MemberFacets = facetsOn(MemberConnection, 'MemberFacet', memberList.facets);
export const MemberArguments = listArguments({
  filter: filterInput('MemberFilter', memberList.filters),
  order: orderInput('MemberOrder', memberList.orders),
});

@InputType({ description: 'Whoever is new gets an invitation by mail, whether the address has an account or not' })
export class MemberCreateInput {
  @Field() name!: string;
  @Field() email!: string;
  @Field(() => ID, { nullable: true }) departmentId?: string | null;
  @Field(() => String, { nullable: true }) post?: string | null;
  @Field(() => [ID]) roleIds!: string[];
}

@InputType({ description: 'What is left out stays; null clears' })
export class MemberUpdateInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => ID, { nullable: true }) departmentId?: string | null;
  @Field(() => String, { nullable: true }) post?: string | null;
  @Field(() => [ID], { nullable: true }) roleIds?: string[];
  @Field(() => Boolean, { nullable: true }) active?: boolean;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@ObjectType()
export class MemberPayload extends Payload {
  @Field(() => Member, { nullable: true }) member?: Member | null;
}
