import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How much work of one kind is open (在办事项)' })
export class OpenWorkCount {
  @Field() kind!: string;
  @Field() name!: string;
  @Field(() => Int) count!: number;
}

@InputType({ description: 'Leaving: everything open goes to the receiver, in the same moment (离任交接)' })
export class MemberLeaveInput {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'Required while work is open' }) receiverId?: string | null;
  @Field() reason!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType({ description: 'Coming back: the seat opens again (返岗)' })
export class MemberReturnInput {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'The old one when left out' }) departmentId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'The old ones when left out' }) roleIds?: string[];
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}
