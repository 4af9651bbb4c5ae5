import { Field, ID, ObjectType } from '@nestjs/graphql';
import { FieldChange } from '../core/graphql/history.graphql';
import { connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Node } from '../core/graphql/node.graphql';
import { auditList } from './list';

@ObjectType({ implements: () => [Node], description: 'One act on record (操作日志)' })
export class AuditEvent implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: string;
  @Field() actorName!: string;
  @Field(() => String, { nullable: true, description: 'Whom the actor stood in for (代理)' }) onBehalfOf!: string | null;
  @Field() action!: string;
  @Field() subject!: string;
  @Field(() => ID, { description: 'Of the object; its kind is the subject' }) subjectId!: string;
  @Field(() => String, { nullable: true }) subjectLabel!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field({ description: 'console, api, portal or job' }) source!: string;
  @Field(() => String, { nullable: true, description: 'Id of the HTTP request' }) requestId!: string | null;
  @Field(() => [FieldChange]) fields!: FieldChange[];
  @Field({ description: 'SHA-256 of the canonical event' }) leafHash!: string;
}

export const AuditEventConnection = connectionOf(AuditEvent);
export const AuditEventArguments = listArguments({
  filter: filterInput('AuditEventFilter', auditList.filters),
  order: orderInput('AuditEventOrder', auditList.orders),
  search: false,
});
