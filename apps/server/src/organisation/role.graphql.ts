import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Payload } from '../core/graphql/payload';
import { Grant, Role, Scope } from './organisation.graphql';
import { roleList } from './shapes';

export const RoleConnection = connectionOf(Role);
export const RoleArguments = listArguments({ order: orderInput('RoleOrder', roleList.orders), first: 50 });

@InputType()
export class GrantInput {
  @Field() subject!: string;
  @Field(() => [String]) actions!: string[];
  @Field(() => [String], { nullable: true, description: 'All fields that are not sensitive when left out' }) fields?: string[] | null;
  @Field(() => Scope) scope!: Scope;
  @Field(() => String, { nullable: true, description: 'With the scope RULE: which records, in the rule language' }) rule?: string | null;
}

@InputType()
export class RoleCreateInput {
  @Field() name!: string;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field(() => [GrantInput]) grants!: GrantInput[];
}

@InputType({ description: 'What is left out stays' })
export class RoleUpdateInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field(() => [GrantInput], { nullable: true }) grants?: GrantInput[];
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType({ description: 'Takes over what the template gives the role by now' })
export class RoleAdoptInput {
  @Field(() => ID) id!: string;
  @Field(() => Boolean, { nullable: true, description: 'What the role gives beyond the template stays' }) keepExtra?: boolean | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@ObjectType({ description: 'How a role differs from that of the template (与模板的差异)' })
export class RoleDifference {
  @Field(() => [Grant], { description: 'What the template gives and the role does not' }) missing!: Grant[];
  @Field(() => [Grant], { description: 'What the role gives beyond the template' }) extra!: Grant[];
}

@ObjectType()
export class RolePayload extends Payload {
  @Field(() => Role, { nullable: true }) role?: Role | null;
}
