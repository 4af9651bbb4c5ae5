import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { MemberPreviewInput, MemberPreviewPayload, PermissionExplainInput, PermissionExplanation } from './insight.graphql';
import { Insights } from './insight.service';

/** See as a member, and why not. */
@Resolver()
export class InsightResolver {
  constructor(@Inject(Insights) private readonly insights: Insights) {}

  @Allow('update', 'Member')
  @Mutation(() => MemberPreviewPayload, { description: 'What a member sees, as far as the caller may see it; on record (权限预览)' })
  async memberPreview(@Args('input') input: MemberPreviewInput, @Context() { caller }: ApiContext): Promise<object> {
    return { preview: await this.insights.preview(caller, input), userErrors: [] };
  }

  @Allow('update', 'Member')
  @Query(() => PermissionExplanation, { nullable: true, description: 'Why a member may or may not, permission by permission (权限核查)' })
  permissionExplain(
    @Args('input') input: PermissionExplainInput,
    @Context() { caller }: ApiContext,
  ): Promise<PermissionExplanation | null> {
    return this.insights.explain(caller, input);
  }
}
