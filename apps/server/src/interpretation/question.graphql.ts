import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Change } from '../core/graphql/history.graphql';
import { connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Node } from '../core/graphql/node.graphql';
import { Payload } from '../core/graphql/payload';
import { RegulationVersion } from '../regulation';
import { questionList } from './shapes';

@ObjectType({ implements: () => [Node], description: 'Question on an article, and its answer (条款提问与解释)' })
export class ArticleQuestion implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field({ description: 'Key of the article, stable over all versions' }) articleKey!: string;
  @Field(() => String, { nullable: true, description: 'As printed: 第十二条' }) articleLabel!: string | null;
  @Field() text!: string;
  @Field() askedByName!: string;
  @Field(() => Date) askedAt!: string;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => String, { nullable: true }) answeredByName!: string | null;
  @Field(() => Date, { nullable: true }) answeredAt!: string | null;
  @Field({ description: 'The answer is an official interpretation (正式解释)' }) official!: boolean;
  @Field({ description: 'It may be shown to the public' }) public!: boolean;
  @Field(() => RegulationVersion, { description: 'The version it is about' }) regulationVersion!: RegulationVersion;
  @Field({ description: 'The article reads otherwise in the version in force: it holds for its own version' }) outdated!: boolean;
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

export const ArticleQuestionConnection = connectionOf(ArticleQuestion);
export const ArticleQuestionArguments = listArguments({
  filter: filterInput('ArticleQuestionFilter', questionList.filters),
  order: orderInput('ArticleQuestionOrder', questionList.orders),
  search: false,
});

@InputType({ description: 'Asks about an article of the version in force (条款提问)' })
export class ArticleQuestionAskInput {
  @Field(() => ID) regulationId!: string;
  @Field() articleKey!: string;
  @Field() text!: string;
}

@InputType({ description: 'Answers a question, or corrects the answer (答复)' })
export class ArticleQuestionAnswerInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field() answer!: string;
  @Field(() => Boolean, { nullable: true, description: 'Makes the answer an official interpretation (正式解释)' }) official?:
    | boolean
    | null;
  @Field(() => Boolean, { nullable: true, description: 'Only with an official interpretation' }) public?: boolean | null;
}

@ObjectType()
export class ArticleQuestionPayload extends Payload {
  @Field(() => ArticleQuestion, { nullable: true }) articleQuestion?: ArticleQuestion | null;
}
