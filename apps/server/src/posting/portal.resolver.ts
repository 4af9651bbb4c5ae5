import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../core/graphql/context';
import { Visitor } from '../core/permission/declare';
import { visitOf } from '../service';
import { Objecting } from './objecting.service';
import {
  PublicObjection,
  PublicObjectionSubmitInput,
  PublicObjectionSubmitPayload,
  PublicPosting,
  PublicPostingArguments,
  PublicPostingPage,
} from './portal.graphql';
import { NoticeBoard } from './portal.service';

/** Postings and objections in the anonymous schema of the portal. */
@Resolver()
export class PostingPortalResolver {
  constructor(
    @Inject(NoticeBoard) private readonly board: NoticeBoard,
    @Inject(Objecting) private readonly objecting: Objecting,
  ) {}

  @Visitor()
  @Query(() => PublicPostingPage, { description: 'The notice board (公示栏)' })
  postings(@Args() args: PublicPostingArguments, @Context() { visited, caller }: ApiContext): Promise<object> {
    return this.board.list(visitOf(visited, caller), args);
  }

  @Visitor()
  @Query(() => PublicPosting, { nullable: true, description: 'A posting by its number (公示详情)' })
  posting(@Args('number') number: string, @Context() { visited, caller }: ApiContext): Promise<object | null> {
    return this.board.one(visitOf(visited, caller), number);
  }

  @Visitor()
  @Query(() => PublicObjection, { nullable: true, description: 'The own objection and its answer (我的异议)' })
  objection(@Args('token') token: string, @Context() { visited, caller }: ApiContext): Promise<object | null> {
    return this.objecting.own(visitOf(visited, caller), token);
  }

  @Visitor()
  @Mutation(() => PublicObjectionSubmitPayload, { description: 'Objects to a posting (提出异议)' })
  async objectionSubmit(@Args('input') input: PublicObjectionSubmitInput, @Context() { visited, caller }: ApiContext): Promise<object> {
    const visit = visitOf(visited, caller);
    const token = await this.objecting.submit(visit, input);
    return { token, objection: await this.objecting.own(visit, token), userErrors: [] };
  }
}
