import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../../core/auth/principal';
import type { ApiContext } from '../../core/graphql/context';
import { Allow } from '../../core/permission/declare';
import { Reads, selectedBelow } from '../../core/read/reads';
import { DraftComments } from './comments.service';
import {
  DraftCommentSettleInput,
  RegulationDraft,
  RegulationDraftArticleRemoveInput,
  RegulationDraftArticleSaveInput,
  RegulationDraftCommentInput,
  RegulationDraftCreateInput,
  RegulationDraftPayload,
  RegulationDraftProvisionSaveInput,
  RegulationDraftPublishInput,
  RegulationDraftReturnInput,
  RegulationDraftStepInput,
} from './draft.graphql';
import { Drafts } from './drafts.service';
import { DraftEditing } from './editing.service';
import { DraftPublishing } from './publishing.service';
import { draftShape } from './shapes';
import { DraftViews } from './views.service';

/** What can be done with revisions (P-1.1). */
@Resolver(() => RegulationDraft)
export class RegulationDraftChangeResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(DraftEditing) private readonly editing: DraftEditing,
    @Inject(DraftPublishing) private readonly publishing: DraftPublishing,
    @Inject(DraftComments) private readonly comments: DraftComments,
    @Inject(DraftViews) private readonly views: DraftViews,
  ) {}

  @Allow('create', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Begins a revision (起草修订稿)' })
  async regulationDraftCreate(
    @Args('input') input: RegulationDraftCreateInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.drafts.create(call.caller, input), info);
  }

  @Allow('create', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Changes, adds or moves a node of the text (修改条款)' })
  async regulationDraftArticleSave(
    @Args('input') input: RegulationDraftArticleSaveInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.editing.saveArticle(call.caller, input), info);
  }

  @Allow('create', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Takes a node and all below it out (删除条款)' })
  async regulationDraftArticleRemove(
    @Args('input') input: RegulationDraftArticleRemoveInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.editing.removeArticle(call.caller, input), info);
  }

  @Allow('create', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Changes, adds or retires a provision (修改规定)' })
  async regulationDraftProvisionSave(
    @Args('input') input: RegulationDraftProvisionSaveInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.editing.saveProvision(call.caller, input), info);
  }

  @Allow('create', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Sends a revision to review (送审)' })
  async regulationDraftSubmit(
    @Args('input') input: RegulationDraftStepInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.drafts.step(call.caller, 'submit', input), info);
  }

  @Allow('review', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Approves a revision (审阅通过)' })
  async regulationDraftApprove(
    @Args('input') input: RegulationDraftStepInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.drafts.step(call.caller, 'approve', input), info);
  }

  @Allow('review', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Sends a revision back with the reason (退回)' })
  async regulationDraftReturn(
    @Args('input') input: RegulationDraftReturnInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.drafts.giveBack(call.caller, input), info);
  }

  @Allow('create', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Gives a revision up; it stays on record (作废)' })
  async regulationDraftDiscard(
    @Args('input') input: RegulationDraftStepInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.drafts.step(call.caller, 'discard', input), info);
  }

  @Allow('create', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Takes in what was published meanwhile (并入新版)' })
  async regulationDraftMerge(
    @Args('input') input: RegulationDraftStepInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.drafts.merge(call.caller, input), info);
  }

  @Allow('publish', 'Regulation')
  @Mutation(() => RegulationDraftPayload, { description: 'Publishes an approved revision as the next version (发布)' })
  async regulationDraftPublish(
    @Args('input') input: RegulationDraftPublishInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.publishing.publish(call.caller, input), info);
  }

  @Allow('read', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Remarks on a revision (提出意见)' })
  async regulationDraftComment(
    @Args('input') input: RegulationDraftCommentInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.comments.add(call.caller, input), info);
  }

  @Allow('read', 'RegulationDraft')
  @Mutation(() => RegulationDraftPayload, { description: 'Settles a remark, or opens it again (处理意见)' })
  async draftCommentSettle(
    @Args('input') input: DraftCommentSettleInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(call, await this.comments.settle(call.caller, input), info);
  }

  private async answer(call: ApiContext, id: string, info: GraphQLResolveInfo): Promise<object> {
    this.views.forget(call);
    const selected = selectedBelow(info, 'RegulationDraftPayload', 'draft');
    return { draft: await this.reads.one(readerOf(call.caller), draftShape, id, selected), userErrors: [] };
  }
}
