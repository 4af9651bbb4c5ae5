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
import { MemberArguments, MemberConnection, MemberCreateInput, MemberPayload, MemberUpdateInput } from './member.graphql';
import { Members } from './member.service';
import { Member } from './organisation.graphql';
import { memberList, memberShape } from './shapes';

@Resolver(() => Member)
export class MemberResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Members) private readonly service: Members,
  ) {}

  @Allow('read', 'Member')
  @Query(() => MemberConnection, { description: 'Members (成员)' })
  members(
    @Args({ type: () => MemberArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.reads.list(readerOf(caller), memberList, args, info);
  }

  @Allow('read', 'Member')
  @Query(() => Member, { nullable: true })
  async member(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('mem', id);
    return uuid ? this.reads.one(readerOf(caller), memberShape, uuid, selectedFrom(info, 'Member')) : null;
  }

  @Allow('create', 'Member')
  @Mutation(() => MemberPayload)
  async memberCreate(
    @Args('input') input: MemberCreateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(await this.service.create(caller, input), { caller }, info);
  }

  @Allow('update', 'Member')
  @Mutation(() => MemberPayload)
  async memberUpdate(
    @Args('input') input: MemberUpdateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(await this.service.update(caller, input), { caller }, info);
  }

  private async answer(id: string, { caller }: Pick<ApiContext, 'caller'>, info: GraphQLResolveInfo): Promise<object> {
    return {
      member: await this.reads.one(readerOf(caller), memberShape, id, selectedBelow(info, 'MemberPayload', 'member')),
      userErrors: [],
    };
  }
}
