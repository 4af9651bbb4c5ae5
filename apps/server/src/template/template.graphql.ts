import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

@ObjectType({ description: 'Model regulation to start from (制度模板)' })
export class TemplateInfo {
  @Field() code!: string;
  @Field() name!: string;
  @Field() summary!: string;
  @Field(() => [String], { description: 'Kinds of organisation it is offered to' }) kinds!: string[];
  @Field(() => Int) articleCount!: number;
  @Field(() => Int) itemCount!: number;
}

export enum TemplateClashReason {
  SAME_KEY = 'sameKey',
  SAME_NAME = 'sameName',
}
registerEnumType(TemplateClashReason, {
  name: 'TemplateClashReason',
  description: 'The same thing with different contents, or different things people know by the same name (冲突原因)',
});

@InputType({ description: 'Which side of a clash is followed (冲突的决定)' })
export class TemplateDecisionInput {
  @Field({ description: 'Id of the clash' }) clash!: string;
  @Field({ description: 'Code of the template whose side is kept, or all to keep every side under a name of its own' }) keep!: string;
}

@ObjectType({ description: 'One side of a clash (冲突的一方)' })
export class TemplateClashVariant {
  @Field(() => [String], { description: 'Codes of the templates that say so' }) templates!: string[];
  @Field() name!: string;
  @Field({ description: 'What it says, in words' }) text!: string;
}

@ObjectType({ description: 'What cannot stand side by side as it is in the templates chosen (模板冲突)' })
export class TemplateClash {
  @Field() id!: string;
  @Field({ description: 'chapter, article, department, role or the kind of a provision' }) sort!: string;
  @Field({ description: 'The sort in words' }) sortName!: string;
  @Field(() => TemplateClashReason) reason!: string;
  @Field() name!: string;
  @Field({ description: 'One has to be chosen; they cannot all be kept' }) onlyOne!: boolean;
  @Field({ description: 'How it is settled: as decided, or as proposed where nobody decided' }) keep!: string;
  @Field(() => [TemplateClashVariant]) variants!: TemplateClashVariant[];
}

@ObjectType({ description: 'How much of one kind comes along (规定数量)' })
export class TemplateProvisions {
  @Field({ description: 'Kind of provision' }) kind!: string;
  @Field({ description: 'The kind in words' }) kindName!: string;
  @Field(() => [String], { description: 'Names of the provisions' }) names!: string[];
}

@ObjectType({ description: 'An article and what carries it out (条款与落实它的规定)' })
export class TemplateArticle {
  @Field() label!: string;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => [String], { description: 'Names of the provisions that carry it out' }) provisions!: string[];
}

@ObjectType({ description: 'A chapter with its articles (章)' })
export class TemplateChapter {
  @Field() label!: string;
  @Field() title!: string;
  @Field(() => [TemplateArticle]) articles!: TemplateArticle[];
}

@ObjectType({ description: 'What an organisation starts with that takes some templates together (所选模板的内容)' })
export class TemplateCombination {
  @Field(() => [String], { description: 'Codes of the templates; the first is followed where nobody decided' }) templates!: string[];
  @Field({ description: 'Title of the regulation' }) title!: string;
  @Field(() => Int) articleCount!: number;
  @Field(() => Int) itemCount!: number;
  @Field(() => [TemplateChapter]) chapters!: TemplateChapter[];
  @Field(() => [TemplateProvisions], { description: 'What runs, by kind' }) provisions!: TemplateProvisions[];
  @Field(() => [String]) departments!: string[];
  @Field(() => [String]) roles!: string[];
  @Field(() => [TemplateClash]) clashes!: TemplateClash[];
}
