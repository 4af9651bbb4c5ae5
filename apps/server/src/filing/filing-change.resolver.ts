import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import {
  Filing,
  FilingAcceptInput,
  FilingCreateInput,
  FilingPayload,
  FilingReasonInput,
  FilingStepInput,
  FilingUpdateInput,
} from './filing.graphql';
import { FilingSteps } from './filing-steps.service';
import { Filings } from './filings.service';
import { filingShape } from './shapes';
import { FilingViews } from './views.service';

/** What can be done with implementing rules (P-1.2). */
@Resolver(() => Filing)
export class FilingChangeResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Filings) private readonly filings: Filings,
    @Inject(FilingSteps) private readonly steps: FilingSteps,
    @Inject(FilingViews) private readonly views: FilingViews,
  ) {}

  @Allow('create', 'Filing')
  @Mutation(() => FilingPayload, { description: 'Begins implementing rules of a department (起草实施细则)' })
  async filingCreate(
    @Args('input') input: FilingCreateInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.filings.create(call.caller, input), info);
  }

  @Allow('create', 'Filing')
  @Mutation(() => FilingPayload, { description: 'Changes them while they are written (修改)' })
  async filingUpdate(
    @Args('input') input: FilingUpdateInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.filings.update(call.caller, input), info);
  }

  @Allow('create', 'Filing')
  @Mutation(() => FilingPayload, { description: 'Begins a revision that supersedes them once in force (修订)' })
  async filingRevise(
    @Args('input') input: FilingStepInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.filings.revise(call.caller, input), info);
  }

  @Allow('create', 'Filing')
  @Mutation(() => FilingPayload, { description: 'They stand as they are under the latest version of the parent (确认已核对)' })
  async filingLookOver(
    @Args('input') input: FilingStepInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.steps.lookOver(call.caller, input), info);
  }

  @Allow('file', 'Filing')
  @Mutation(() => FilingPayload, { description: 'Files them with head office (报备)' })
  async filingFile(@Args('input') input: FilingStepInput, @Context() call: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return this.answer(call, await this.steps.file(call.caller, input), info);
  }

  @Allow('file', 'Filing')
  @Mutation(() => FilingPayload, { description: 'Takes them back before they are decided on (取回修改)' })
  async filingRecall(
    @Args('input') input: FilingStepInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.steps.recall(call.caller, input), info);
  }

  @Allow('review', 'Filing')
  @Mutation(() => FilingPayload, { description: 'Accepts them, from a date on (准予备案)' })
  async filingAccept(
    @Args('input') input: FilingAcceptInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.steps.accept(call.caller, input), info);
  }

  @Allow('review', 'Filing')
  @Mutation(() => FilingPayload, { description: 'Sends them back with the reason (退回)' })
  async filingReturn(
    @Args('input') input: FilingReasonInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.steps.giveBack(call.caller, input), info);
  }

  @Allow('file', 'Filing')
  @Mutation(() => FilingPayload, { description: 'Gives them up before they take effect (撤销)' })
  async filingWithdraw(
    @Args('input') input: FilingReasonInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.steps.withdraw(call.caller, input), info);
  }

  @Allow('file', 'Filing')
  @Mutation(() => FilingPayload, { description: 'Ends them while they are in force (废止)' })
  async filingRepeal(
    @Args('input') input: FilingReasonInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.steps.repeal(call.caller, input), info);
  }

  private async answer(call: ApiContext, id: string, info: GraphQLResolveInfo): Promise<object> {
    this.views.forget(call);
    const selected = selectedBelow(info, 'FilingPayload', 'filing');
    return { filing: await this.reads.one(readerOf(call.caller), filingShape, id, selected), userErrors: [] };
  }
}
