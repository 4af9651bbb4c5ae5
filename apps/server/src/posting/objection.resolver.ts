import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { Objections } from './objections.service';
import { ObjectionPayload, ObjectionRevealPayload } from './posting.graphql';
import { ObjectionAnswerInput, ObjectionRevealInput } from './posting-input.graphql';
import { objectionShape } from './shapes';

/** Objections (异议, Q-2.4). */
@Resolver()
export class ObjectionResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Objections) private readonly objections: Objections,
  ) {}

  @Allow('answer', 'Posting')
  @Mutation(() => ObjectionPayload, { description: 'Answers an objection, once and in public (答复异议)' })
  async objectionAnswer(
    @Args('input') input: ObjectionAnswerInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.objections.answer(caller, input);
    const objection = await this.reads.one(readerOf(caller), objectionShape, id, selectedBelow(info, 'ObjectionPayload', 'objection'));
    return { objection, userErrors: [] };
  }

  @Allow('reveal', 'Posting')
  @Mutation(() => ObjectionRevealPayload, { description: 'Shows who objected, once and on record (显示异议人)' })
  async objectionReveal(@Args('input') input: ObjectionRevealInput, @Context() { caller }: ApiContext): Promise<ObjectionRevealPayload> {
    return { ...(await this.objections.reveal(caller, input)), userErrors: [] };
  }
}
