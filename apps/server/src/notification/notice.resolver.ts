import { inLanguage } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { AnyMember } from '../core/permission/declare';
import { Reads } from '../core/read/reads';
import { noticeKind } from './kinds';
import {
  Notice,
  NoticeArguments,
  NoticeConnection,
  NoticeSetting,
  NoticeSettingsPayload,
  NoticeSettingsUpdateInput,
  NoticesReadInput,
  NoticesReadPayload,
} from './notice.graphql';
import { Notices } from './notices.service';
import { noticeList } from './shapes';

@Resolver(() => Notice)
export class NoticeResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Notices) private readonly service: Notices,
  ) {}

  @AnyMember()
  @Query(() => NoticeConnection, { description: "The member's own notices of records the member may read now (我的通知)" })
  notices(
    @Args({ type: () => NoticeArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.reads.list(readerOf(caller), noticeList, args, info);
  }

  @AnyMember()
  @Query(() => [NoticeSetting], { description: 'How the member hears of each kind of notice (通知设置)' })
  noticeSettings(@Context() { caller }: ApiContext): Promise<NoticeSetting[]> {
    return this.service.settings(caller);
  }

  @AnyMember()
  @Mutation(() => NoticesReadPayload, { description: 'Marks notices as read (标记已读)' })
  async noticesRead(@Args('input') { ids }: NoticesReadInput, @Context() { caller }: ApiContext): Promise<object> {
    return { unread: await this.service.read(caller, ids), userErrors: [] };
  }

  @AnyMember()
  @Mutation(() => NoticeSettingsPayload, { description: 'Changes how the member hears of notices (修改通知设置)' })
  async noticeSettingsUpdate(@Args('input') input: NoticeSettingsUpdateInput, @Context() { caller }: ApiContext): Promise<object> {
    return { settings: await this.service.updateSettings(caller, input), userErrors: [] };
  }

  @ResolveField(() => String)
  title(@Parent() { kind }: Notice, @Context() { caller }: ApiContext): string {
    return inLanguage(noticeKind(kind).says, caller.language);
  }

  @ResolveField(() => String)
  kindName(@Parent() { kind }: Notice, @Context() { caller }: ApiContext): string {
    return inLanguage(noticeKind(kind).name, caller.language);
  }
}
