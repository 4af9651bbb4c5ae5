import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LocalText } from '../../core/graphql/text.graphql';
import { ProvisionChangeInput } from '../amend.graphql';
import { ProvisionBody } from '../body.graphql';
import { ArticleChange } from '../compare.graphql';
import { ArticleInput, DraftProblem } from '../draft/draft.graphql';
import { ProvisionChange } from '../regulation.graphql';

@ObjectType({ description: 'A node of a text in both languages (条款)' })
export class ContentArticle {
  @Field() key!: string;
  @Field(() => String, { nullable: true }) parentKey!: string | null;
  @Field({ description: 'part, chapter, section, article, paragraph or item' }) level!: string;
  @Field(() => LocalText) label!: LocalText;
  @Field(() => LocalText, { nullable: true }) title!: LocalText | null;
  @Field(() => LocalText, { nullable: true, description: 'Markdown' }) body!: LocalText | null;
  @Field() guidance!: boolean;
}

@ObjectType({ description: 'A provision with everything it lays down (规定)' })
export class ContentProvision {
  @Field() kind!: string;
  @Field() key!: string;
  @Field(() => LocalText) name!: LocalText;
  @Field(() => [String], { description: 'Keys of the articles that demand it' }) articles!: string[];
  @Field(() => ProvisionBody) body!: typeof ProvisionBody;
}

@ObjectType({ description: 'Text and provisions of a version or a revision as a whole, to be kept elsewhere (制度全文)' })
export class RegulationContent {
  @Field(() => ID) id!: string;
  @Field(() => ID) regulationId!: string;
  @Field(() => LocalText) title!: LocalText;
  @Field(() => [ContentArticle]) articles!: ContentArticle[];
  @Field(() => [ContentProvision]) provisions!: ContentProvision[];
}

@InputType({ description: 'A changed regulation that nothing is kept of (校验)' })
export class RegulationValidateInput {
  @Field(() => ID) regulationId!: string;
  @Field(() => [ArticleInput], { nullable: true, description: 'The whole text, in order; the latest when left out' })
  articles?: ArticleInput[] | null;
  @Field(() => [ProvisionChangeInput], { nullable: true, description: 'Only what is changed, added or taken out' })
  provisions?: ProvisionChangeInput[] | null;
}

@ObjectType({ description: 'What a changed regulation would come to, against the latest version (校验结果)' })
export class RegulationValidation {
  @Field(() => [DraftProblem], { description: 'All faults at once; it could be published when there are none' }) problems!: DraftProblem[];
  @Field(() => [ArticleChange]) articles!: ArticleChange[];
  @Field(() => [ProvisionChange]) provisions!: ProvisionChange[];
}
