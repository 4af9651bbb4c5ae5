import { Field, ObjectType } from '@nestjs/graphql';
import { Reason } from './user-error.graphql';

@ObjectType({ description: 'A step the caller may take, or why not (可用操作)' })
export class AvailableAction {
  @Field() action!: string;
  @Field() name!: string;
  @Field() allowed!: boolean;
  @Field(() => [String], { description: 'department, assignee, reason, result' }) requires!: string[];
  @Field(() => [Reason]) reasons!: Reason[];
  @Field(() => String, { nullable: true, description: 'Whom the caller stands in for with it (代理)' }) onBehalfOf!: string | null;
}
