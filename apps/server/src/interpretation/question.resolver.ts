import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import {
  ArticleQuestion,
  ArticleQuestionAnswerInput,
  ArticleQuestionArguments,
  ArticleQuestionAskInput,
  ArticleQuestionConnection,
  ArticleQuestionPayload,
} from './question.graphql';
import { Questions } from './questions.service';
import { questionList, questionShape } from './shapes';

/** Questions on articles and interpretations (P-1.1 解释). */
@Resolver(() => ArticleQuestion)
export class ArticleQuestionResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Questions) private readonly questions: Questions,
  ) {}

  @Allow('read', 'Regulation')
  @Query(() => ArticleQuestionConnection, { description: 'Answered questions, and those of the caller (条款提问与解释)' })
  articleQuestions(
    @Args({ type: () => ArticleQuestionArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.reads.list(readerOf(caller), questionList, args, info);
  }

  @Allow('read', 'Regulation')
  @Mutation(() => ArticleQuestionPayload, { description: 'Asks about an article of the version in force (条款提问)' })
  async articleQuestionAsk(
    @Args('input') input: ArticleQuestionAskInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.told(call, await this.questions.ask(call.caller, input), info);
  }

  @Allow('interpret', 'Regulation')
  @Mutation(() => ArticleQuestionPayload, { description: 'Answers a question, officially where it is said so (答复与解释)' })
  async articleQuestionAnswer(
    @Args('input') input: ArticleQuestionAnswerInput,
    @Context() call: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.told(call, await this.questions.answer(call.caller, input), info);
  }

  private async told({ caller }: ApiContext, id: string, info: GraphQLResolveInfo): Promise<object> {
    const selected = selectedBelow(info, 'ArticleQuestionPayload', 'articleQuestion');
    return { articleQuestion: await this.reads.one(readerOf(caller), questionShape, id, selected), userErrors: [] };
  }
}
