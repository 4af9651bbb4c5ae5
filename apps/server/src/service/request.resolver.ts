import { decodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import { SavedViews } from '../view';
import { requestList } from './list';
import { Ratings } from './rating.service';
import { Request } from './request.graphql';
import {
  RequestArguments,
  RequestCompleteInput,
  RequestConnection,
  RequestCreateInput,
  RequestDispatchInput,
  RequestPayload,
  RequestRatingRecordInput,
  RequestReasonInput,
  RequestRevealInput,
  RequestRevealPayload,
  RequestStepInput,
  RequestTransferInput,
  RequestUpdateInput,
} from './request-input.graphql';
import { type AnswerOf, Requests } from './request.service';
import { RequestDisclosures } from './reveal.service';
import { requestShape } from './shapes';

type Stepping = [context: ApiContext, info: GraphQLResolveInfo];

@Resolver(() => Request)
export class RequestResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Requests) private readonly requests: Requests,
    @Inject(Ratings) private readonly ratings: Ratings,
    @Inject(SavedViews) private readonly views: SavedViews,
    @Inject(RequestDisclosures) private readonly disclosures: RequestDisclosures,
  ) {}

  @Allow('read', 'Request')
  @Query(() => RequestConnection, { name: 'requests', description: 'Requests (服务诉求)' })
  async list(
    @Args({ type: () => RequestArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const applied = await this.views.applied(caller, 'REQUESTS', args, info.schema);
    return this.reads.list(readerOf(caller), requestList, applied, info);
  }

  @Allow('read', 'Request')
  @Query(() => Request, { nullable: true })
  async request(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('req', id);
    return uuid ? this.reads.one(readerOf(caller), requestShape, uuid, selectedFrom(info, 'Request')) : null;
  }

  @Allow('create', 'Request')
  @Mutation(() => RequestPayload, { description: 'Registers a request (登记诉求)' })
  async requestCreate(
    @Args('input') input: RequestCreateInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return answer(await this.requests.create(context.caller, input, this.answerOf(context, info)));
  }

  @Allow('update', 'Request')
  @Mutation(() => RequestPayload, { description: 'Corrects a request (修改)' })
  async requestUpdate(
    @Args('input') input: RequestUpdateInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return answer(await this.requests.update(context.caller, input, this.answerOf(context, info)));
  }

  @Allow('reveal', 'Request')
  @Mutation(() => RequestRevealPayload, { description: 'Shows what a request hides once, with a reason, on record (显示隐藏信息)' })
  async requestReveal(@Args('input') input: RequestRevealInput, @Context() { caller }: ApiContext): Promise<object> {
    return { ...(await this.disclosures.reveal(caller, input)), userErrors: [] };
  }

  @Allow('dispatch', 'Request')
  @Mutation(() => RequestPayload, { description: 'Gives a request to a department (派单)' })
  requestDispatch(
    @Args('input') input: RequestDispatchInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.step('dispatch', input, context, info);
  }

  @Allow('accept', 'Request')
  @Mutation(() => RequestPayload, { description: 'Takes a request on (接单)' })
  requestAccept(@Args('input') input: RequestStepInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return this.step('accept', input, context, info);
  }

  @Allow('return', 'Request')
  @Mutation(() => RequestPayload, { description: 'Gives a request back with the reason (退单)' })
  requestReturn(
    @Args('input') input: RequestReasonInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.step('return', input, context, info);
  }

  @Allow('transfer', 'Request')
  @Mutation(() => RequestPayload, { description: 'Hands a request over (转办)' })
  requestTransfer(
    @Args('input') input: RequestTransferInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.step('transfer', input, context, info);
  }

  @Allow('escalate', 'Request')
  @Mutation(() => RequestPayload, { description: 'Passes a request one level up (逐级上报)' })
  requestEscalate(
    @Args('input') input: RequestReasonInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.step('escalate', input, context, info);
  }

  @Allow('suspend', 'Request')
  @Mutation(() => RequestPayload, { description: 'Lets the clocks rest with a reason (挂起)' })
  requestSuspend(
    @Args('input') input: RequestReasonInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.step('suspend', input, context, info);
  }

  @Allow('resume', 'Request')
  @Mutation(() => RequestPayload, { description: 'Goes on (恢复办理)' })
  requestResume(@Args('input') input: RequestStepInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return this.step('resume', input, context, info);
  }

  @Allow('complete', 'Request')
  @Mutation(() => RequestPayload, { description: 'Says what was done and asks for a rating (办结)' })
  requestComplete(
    @Args('input') input: RequestCompleteInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.step('complete', input, context, info);
  }

  @Allow('reopen', 'Request')
  @Mutation(() => RequestPayload, { description: 'Takes a request up again (重新办理)' })
  requestReopen(
    @Args('input') input: RequestReasonInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.step('reopen', input, context, info);
  }

  @Allow('close', 'Request')
  @Mutation(() => RequestPayload, { description: 'Closes a request (结案)' })
  requestClose(@Args('input') input: RequestStepInput, @Context() context: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return this.step('close', input, context, info);
  }

  @Allow('withdraw', 'Request')
  @Mutation(() => RequestPayload, { description: 'Withdraws a request for the customer (撤回)' })
  requestWithdraw(
    @Args('input') input: RequestReasonInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.step('withdraw', input, context, info);
  }

  @Allow('rate', 'Request')
  @Mutation(() => RequestPayload, { description: 'Records a rating given by phone (代录评价)' })
  async requestRatingRecord(
    @Args('input') input: RequestRatingRecordInput,
    @Context() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return answer(await this.ratings.record(context.caller, input, this.answerOf(context, info)));
  }

  private async step(action: string, input: RequestStepInput, ...[context, info]: Stepping): Promise<object> {
    return answer(await this.requests.step(context.caller, action, input, this.answerOf(context, info)));
  }

  /** The statement that reads the selected fields of the changed request. */
  private answerOf({ caller }: ApiContext, info: GraphQLResolveInfo): AnswerOf {
    return (id) => this.reads.oneStatement(readerOf(caller), requestShape, id, selectedBelow(info, 'RequestPayload', 'request'));
  }
}

function answer(text: string | null): object {
  return { request: text === null ? null : (JSON.parse(text) as object), userErrors: [] };
}
