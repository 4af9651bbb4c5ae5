import { decodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Caller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import { Posting, PostingArguments, PostingConnection, PostingPayload, PostingProof } from './posting.graphql';
import {
  PostingConcludeInput,
  PostingCreateInput,
  PostingDraftInput,
  PostingOpenInput,
  PostingUpdateInput,
  PostingWithdrawInput,
} from './posting-input.graphql';
import { Postings } from './posting.service';
import { PostingProofs } from './proof.service';
import { postingList, postingShape } from './shapes';
import { PostingStages } from './stages.service';

/** Postings (公示, Q-2.4). */
@Resolver()
export class PostingResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Postings) private readonly service: Postings,
    @Inject(PostingStages) private readonly stages: PostingStages,
    @Inject(PostingProofs) private readonly proofs: PostingProofs,
  ) {}

  @Allow('read', 'Posting')
  @Query(() => PostingConnection, { description: 'Postings (公示)' })
  postings(@Args({ type: () => PostingArguments }) args: ListArgs, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.reads.list(readerOf(caller), postingList, args, info);
  }

  @Allow('read', 'Posting')
  @Query(() => Posting, { nullable: true })
  async posting(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    const uuid = decodeId('pst', id);
    return uuid ? this.reads.one<object>(readerOf(caller), postingShape, uuid, selectedFrom(info, 'Posting')) : null;
  }

  @Allow('read', 'Posting')
  @Query(() => PostingProof, { nullable: true, description: 'What was shown from when until when; none for a draft (公示证明)' })
  postingProof(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext): Promise<PostingProof | null> {
    return this.proofs.of(caller, id);
  }

  @Allow('create', 'Posting')
  @Mutation(() => PostingPayload, { description: 'Drafts a posting (起草公示)' })
  async postingCreate(@Args('input') input: PostingCreateInput, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.shown(caller, info, await this.service.create(caller, input));
  }

  @Allow('update', 'Posting')
  @Mutation(() => PostingPayload, { description: 'Changes a draft (修改草稿)' })
  async postingUpdate(@Args('input') input: PostingUpdateInput, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.shown(caller, info, await this.service.update(caller, input));
  }

  @Allow('update', 'Posting')
  @Mutation(() => PostingPayload, { description: 'Takes the content of a draft anew from what is in force (更新内容)' })
  async postingRefresh(@Args('input') input: PostingDraftInput, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.shown(caller, info, await this.service.refresh(caller, input));
  }

  @Allow('update', 'Posting')
  @Mutation(() => PostingPayload, { description: 'Masks names and numbers of persons in a draft (脱敏)' })
  async postingMask(@Args('input') input: PostingDraftInput, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.shown(caller, info, await this.service.mask(caller, input));
  }

  @Allow('publish', 'Posting')
  @Mutation(() => PostingPayload, { description: 'Opens a posting for its period (开始公示)' })
  async postingOpen(@Args('input') input: PostingOpenInput, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.shown(caller, info, await this.stages.open(caller, input));
  }

  @Allow('publish', 'Posting')
  @Mutation(() => PostingPayload, { description: 'Publishes the result after the period (公布结果)' })
  async postingConclude(@Args('input') input: PostingConcludeInput, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.shown(caller, info, await this.stages.conclude(caller, input));
  }

  @Allow('publish', 'Posting')
  @Mutation(() => PostingPayload, { description: 'Withdraws a posting with a reason (撤销)' })
  async postingWithdraw(@Args('input') input: PostingWithdrawInput, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.shown(caller, info, await this.stages.withdraw(caller, input));
  }

  private async shown(caller: Caller, info: GraphQLResolveInfo, id: string): Promise<object> {
    const posting = await this.reads.one(readerOf(caller), postingShape, id, selectedBelow(info, 'PostingPayload', 'posting'));
    return { posting, userErrors: [] };
  }
}
