import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Request } from './request.graphql';

@ObjectType({ description: 'A queue of work with its number (待办队列)' })
export class WorkQueue {
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => Int) count!: number;
  @Field(() => GraphQLJSON, { description: 'The RequestFilter that lists what was counted' }) filter!: object;
}

@ObjectType({ description: 'A step towards being ready for work (上线检查)' })
export class ChecklistEntry {
  @Field() code!: string;
  @Field() name!: string;
  @Field() done!: boolean;
  @Field() detail!: string;
}

@ObjectType({ description: 'Workbench (工作台)' })
export class Workbench {
  @Field(() => [WorkQueue]) queues!: WorkQueue[];
  @Field(() => [Request], { description: 'The longest overdue first' }) overdue!: Request[];
  @Field(() => [Request], { description: 'Due next' }) dueSoon!: Request[];
  @Field(() => [ChecklistEntry]) checklist!: ChecklistEntry[];
}
