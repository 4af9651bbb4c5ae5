import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { facetsOn } from '../core/graphql/facet.resolver';
import { codeFilter, connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Payload } from '../core/graphql/payload';
import { CustomerCreateInput } from '../customer';
import { Department } from '../organisation';
import { IntakeChannel, Priority, ProvisionRef, StateType } from '../regulation';
import { FieldAnswer, Request } from './request.graphql';
import { requestList } from './list';

export const RequestConnection = connectionOf(Request);
export const RequestFacets = facetsOn(RequestConnection, 'RequestFacet', requestList.facets);
export const RequestArguments = listArguments({
  filter: filterInput('RequestFilter', requestList.filters, {
    stateType: codeFilter('StateTypeFilter', StateType),
    priority: codeFilter('PriorityFilter', Priority),
    channel: codeFilter('IntakeChannelFilter', IntakeChannel),
  }),
  order: orderInput('RequestOrder', requestList.orders),
  views: true,
});

@InputType()
export class FieldAnswerInput {
  @Field() code!: string;
  @Field() value!: string;
}

@InputType({ description: 'Either customerId or newCustomer; a department dispatches at once' })
export class RequestCreateInput {
  @Field({ description: 'Key of the service item' }) item!: string;
  @Field(() => ID, { nullable: true }) customerId?: string | null;
  @Field(() => CustomerCreateInput, { nullable: true }) newCustomer?: CustomerCreateInput | null;
  @Field() summary!: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => IntakeChannel) channel!: IntakeChannel;
  @Field(() => Priority, { nullable: true }) priority?: Priority | null;
  @Field(() => [FieldAnswerInput], { nullable: true }) answers?: FieldAnswerInput[] | null;
  @Field(() => ID, { nullable: true }) departmentId?: string | null;
  @Field(() => ID, { nullable: true }) assigneeId?: string | null;
}

@InputType({ description: 'What is left out stays; null clears' })
export class RequestUpdateInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) summary?: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class RequestStepInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class RequestReasonInput {
  @Field(() => ID) id!: string;
  @Field() reason!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class RequestDispatchInput extends RequestStepInput {
  @Field(() => ID) departmentId!: string;
  @Field(() => ID, { nullable: true, description: "The department's pool when left out" }) assigneeId?: string | null;
}

@InputType()
export class RequestTransferInput extends RequestReasonInput {
  @Field(() => ID) departmentId!: string;
  @Field(() => ID, { nullable: true }) assigneeId?: string | null;
}

@InputType()
export class RequestCompleteInput {
  @Field(() => ID) id!: string;
  @Field({ description: 'What was done, in words the customer may read' }) result!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType({ description: 'A rating given by phone (代录评价)' })
export class RequestRatingRecordInput {
  @Field(() => ID) id!: string;
  @Field() level!: string;
  @Field(() => String, { nullable: true }) comment?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@ObjectType()
export class RequestPayload extends Payload {
  @Field(() => Request, { nullable: true }) request?: Request | null;
}

@InputType()
export class RequestPreviewInput {
  @Field() item!: string;
  @Field(() => Priority, { nullable: true }) priority?: Priority | null;
}

@ObjectType({ description: 'What a request registered now would get (登记预览)' })
export class RequestPreview {
  @Field(() => Date, { nullable: true }) promisedAt!: string | null;
  @Field({ description: 'In words: 2 个工作日' }) promise!: string;
  @Field(() => Department, { nullable: true, description: 'Usually in charge' }) department!: Department | null;
  @Field(() => Priority) priority!: Priority;
  @Field(() => ProvisionRef) provision!: ProvisionRef;
}

@InputType({ description: 'What a request hides is shown once, with a reason, on record (显示隐藏信息)' })
export class RequestRevealInput {
  @Field(() => ID) id!: string;
  @Field(() => [String], { description: 'phone and address of the customer, and codes of personal answers' }) fields!: string[];
  @Field() reason!: string;
}

@ObjectType()
export class RequestRevealPayload extends Payload {
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => [FieldAnswer], { nullable: true }) answers?: FieldAnswer[] | null;
}
