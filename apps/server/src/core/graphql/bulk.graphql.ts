import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Payload } from './payload';
import { UserError } from './user-error.graphql';

@ObjectType({ description: 'What became of one of many records (单条结果)' })
export class BulkResult {
  @Field(() => ID) id!: string;
  @Field() ok!: boolean;
  @Field(() => [UserError], { description: 'Why it was left as it is' }) userErrors!: UserError[];
}

@ObjectType({ description: 'One result for each record, in the order given; some may be done and others not (批量结果)' })
export class BulkPayload extends Payload {
  @Field(() => [BulkResult], { nullable: true }) results?: BulkResult[] | null;
}
