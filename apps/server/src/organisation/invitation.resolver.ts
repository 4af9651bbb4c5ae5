import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { SessionPayload, sessionAnswer } from '../account';
import { deviceOf } from '../core/auth/device';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow, Anyone } from '../core/permission/declare';
import { Once } from '../core/permission/once';
import { Reads, selectedBelow } from '../core/read/reads';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Invitation, InvitationAcceptInput, MemberInviteInput } from './invitation.graphql';
import { Invitations } from './invitation.service';
import { MemberPayload } from './member.graphql';
import { memberShape } from './shapes';

@Resolver()
export class InvitationResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Once()
  @Anyone()
  @Query(() => Invitation, { nullable: true, description: 'The invitation of a link; null when it is over (邀请)' })
  invitation(@Args('token') token: string, @Context() { req }: ApiContext): Promise<Invitation | null> {
    return this.invitations.look(token, deviceOf(req));
  }

  @Once()
  @Anyone()
  @Mutation(() => SessionPayload, { description: 'Joins the organisation one is invited to (接受邀请)' })
  async invitationAccept(
    @Args('input') input: InvitationAcceptInput,
    @Context() { caller, req, reply }: ApiContext,
  ): Promise<SessionPayload> {
    return sessionAnswer(await this.invitations.accept(caller, input, deviceOf(req)), reply, this.settings, caller.language);
  }

  @Allow('create', 'Member')
  @Mutation(() => MemberPayload, { description: 'Sends the invitation of a member who has not joined yet anew (重新邀请)' })
  async memberInvite(
    @Args('input') input: MemberInviteInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.invitations.sendAgain(caller, input);
    return {
      member: await this.reads.one(readerOf(caller), memberShape, id, selectedBelow(info, 'MemberPayload', 'member')),
      userErrors: [],
    };
  }
}
