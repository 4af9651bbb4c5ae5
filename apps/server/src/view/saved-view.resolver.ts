import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ApiContext } from '../core/graphql/context';
import { AnyMember } from '../core/permission/declare';
import type { ViewListName } from './list';
import {
  SavedView,
  SavedViewCreateInput,
  SavedViewDefaultInput,
  SavedViewPayload,
  SavedViewRemoveInput,
  SavedViewUpdateInput,
  ViewList,
} from './saved-view.graphql';
import { SavedViews } from './saved-view.service';

@Resolver(() => SavedView)
export class SavedViewResolver {
  constructor(@Inject(SavedViews) private readonly views: SavedViews) {}

  @AnyMember()
  @Query(() => [SavedView], { description: 'Views of a list: own, of the department, of everybody (视图)' })
  savedViews(@Args('list', { type: () => ViewList }) list: string, @Context() { caller }: ApiContext): Promise<object[]> {
    return this.views.of(caller, list as ViewListName);
  }

  @AnyMember()
  @Mutation(() => SavedViewPayload, { description: 'Keeps a list as a view (保存视图)' })
  async savedViewCreate(
    @Args('input') input: SavedViewCreateInput,
    @Context() { caller }: ApiContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<object> {
    return { savedView: await this.views.create(caller, input, schema), userErrors: [] };
  }

  @AnyMember()
  @Mutation(() => SavedViewPayload, { description: 'Changes a view (修改视图)' })
  async savedViewUpdate(
    @Args('input') input: SavedViewUpdateInput,
    @Context() { caller }: ApiContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<object> {
    return { savedView: await this.views.update(caller, input, schema), userErrors: [] };
  }

  @AnyMember()
  @Mutation(() => SavedViewPayload, { description: 'Removes a view (删除视图)' })
  async savedViewRemove(@Args('input') { id }: SavedViewRemoveInput, @Context() { caller }: ApiContext): Promise<object> {
    await this.views.remove(caller, id);
    return { savedView: null, userErrors: [] };
  }

  @AnyMember()
  @Mutation(() => SavedViewPayload, { description: 'Chooses the view a list opens with (设为默认视图)' })
  async savedViewSetDefault(@Args('input') input: SavedViewDefaultInput, @Context() { caller }: ApiContext): Promise<object> {
    return { savedView: await this.views.setDefault(caller, input), userErrors: [] };
  }
}
