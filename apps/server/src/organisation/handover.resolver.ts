import { inLanguage } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Caller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { MemberLeaveInput, MemberReturnInput, OpenWorkCount } from './handover.graphql';
import { Handovers } from './handover.service';
import { MemberPayload } from './member.graphql';
import { Members } from './member.service';
import { memberShape } from './shapes';

/** Leaving and coming back. */
@Resolver()
export class HandoverResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Handovers) private readonly handovers: Handovers,
    @Inject(Members) private readonly members: Members,
  ) {}

  @Allow('update', 'Member')
  @Query(() => [OpenWorkCount], { description: 'What a member has in hand, to be handed over on leaving (在办事项)' })
  async memberOpenWork(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext): Promise<OpenWorkCount[]> {
    const counts = await this.handovers.preview(caller, id);
    return counts.map(({ kind, name, count }) => ({ kind, name: inLanguage(name, caller.language), count }));
  }

  @Allow('update', 'Member')
  @Mutation(() => MemberPayload, { description: 'Lets a member go, with all open work handed over (离任交接)' })
  async memberLeave(
    @Args('input') input: MemberLeaveInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(await this.handovers.leave(caller, input), caller, info);
  }

  @Allow('update', 'Member')
  @Mutation(() => MemberPayload, { description: 'Takes a member back (返岗)' })
  async memberReturn(
    @Args('input') { id, departmentId, roleIds, expectedVersion }: MemberReturnInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const changes = { ...(departmentId ? { departmentId } : {}), ...(roleIds ? { roleIds } : {}) };
    const version = expectedVersion === undefined ? {} : { expectedVersion };
    return this.answer(await this.members.update(caller, { id, active: true, ...changes, ...version }), caller, info);
  }

  private async answer(id: string, caller: Caller, info: GraphQLResolveInfo): Promise<object> {
    const member = await this.reads.one(readerOf(caller), memberShape, id, selectedBelow(info, 'MemberPayload', 'member'));
    return { member, userErrors: [] };
  }
}
