import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'At most 100 requests; each is treated by the same rule as alone' })
export class RequestBulkInput {
  @Field(() => [ID]) ids!: string[];
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class RequestBulkDispatchInput extends RequestBulkInput {
  @Field(() => ID) departmentId!: string;
  @Field(() => ID, { nullable: true, description: "The department's pool when left out" }) assigneeId?: string | null;
}

@InputType()
export class RequestBulkTransferInput {
  @Field(() => [ID]) ids!: string[];
  @Field() reason!: string;
  @Field(() => ID) departmentId!: string;
  @Field(() => ID, { nullable: true }) assigneeId?: string | null;
}
