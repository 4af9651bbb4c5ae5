import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Payload } from '../core/graphql/payload';
import { Department } from './organisation.graphql';
import { departmentList } from './shapes';

export const DepartmentConnection = connectionOf(Department);
export const DepartmentArguments = listArguments({
  filter: filterInput('DepartmentFilter', departmentList.filters),
  order: orderInput('DepartmentOrder', departmentList.orders),
  first: 100,
});

@InputType()
export class DepartmentCreateInput {
  @Field() name!: string;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @Field(() => ID, { nullable: true }) headId?: string | null;
}

@InputType({ description: 'What is left out stays; null clears' })
export class DepartmentUpdateInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @Field(() => ID, { nullable: true }) headId?: string | null;
  @Field(() => Boolean, { nullable: true }) active?: boolean;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType({ description: 'Closing, or merging into another: everything open goes to the successor (部门撤并)' })
export class DepartmentCloseInput {
  @Field(() => ID) id!: string;
  @Field(() => ID, { description: 'Takes over people, departments below and open work' }) successorId!: string;
  @Field() reason!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@ObjectType({ description: 'A department as it was at some moment (历史部门)' })
export class DepartmentThen {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field() active!: boolean;
}

@ObjectType()
export class DepartmentPayload extends Payload {
  @Field(() => Department, { nullable: true }) department?: Department | null;
}
