import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Change } from '../core/graphql/history.graphql';
import { connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Node } from '../core/graphql/node.graphql';
import { Payload } from '../core/graphql/payload';
import { customerList } from './shapes';

@ObjectType({ implements: () => [Node], description: 'The person served (客户 / 居民)' })
export class Customer implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field() number!: string;
  @Field(() => String, { nullable: true, description: 'Null for roles that leave it out' }) name!: string | null;
  @Field(() => String, { nullable: true }) phoneMasked!: string | null;
  @Field(() => String, { nullable: true }) addressMasked!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date, { nullable: true, description: 'The person was erased on request (已按要求删除)' }) erasedAt!: string | null;
  @Field(() => Date, { nullable: true, description: 'Erasure waits until the open requests are settled (待删除)' }) erasureAskedAt!:
    | string
    | null;
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

export const CustomerConnection = connectionOf(Customer);
export const CustomerArguments = listArguments({
  filter: filterInput('CustomerFilter', customerList.filters),
  order: orderInput('CustomerOrder', customerList.orders),
  views: true,
});

@InputType()
export class CustomerCreateInput {
  @Field() name!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Registers although the phone number is on record' }) allowDuplicate?: boolean;
}

@InputType({ description: 'What is left out stays; null clears' })
export class CustomerUpdateInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType({ description: 'Masked fields are shown once, with a reason, on record (显示隐藏信息)' })
export class CustomerRevealInput {
  @Field(() => ID) id!: string;
  @Field(() => [String], { description: 'phone, address' }) fields!: string[];
  @Field() reason!: string;
}

@ObjectType()
export class CustomerPayload extends Payload {
  @Field(() => Customer, { nullable: true }) customer?: Customer | null;
}

@ObjectType()
export class CustomerRevealPayload extends Payload {
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
}
