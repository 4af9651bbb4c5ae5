import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { FieldAnswerInput } from './request-input.graphql';

@ObjectType({ description: 'A choice of a question' })
export class PublicOption {
  @Field() code!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'A question of the form (表单字段)' })
export class PublicField {
  @Field() code!: string;
  @Field() label!: string;
  @Field({ description: 'text, longText, number, date or choice' }) type!: string;
  @Field() required!: boolean;
  @Field(() => String, { nullable: true }) hint!: string | null;
  @Field(() => [PublicOption]) options!: PublicOption[];
}

@ObjectType({ description: 'An article an item stands on (依据条款)' })
export class PublicArticleRef {
  @Field() key!: string;
  @Field() label!: string;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => String, { nullable: true }) body!: string | null;
}

@ObjectType({ description: 'A node of the text in force (制度条款)' })
export class PublicArticle extends PublicArticleRef {
  @Field(() => String, { nullable: true }) parentKey!: string | null;
  @Field() level!: string;
}

@ObjectType({ description: 'The organisation as visitors see it (机构)' })
export class PublicOrganisation {
  @Field() name!: string;
  @Field() slug!: string;
  @Field() kind!: string;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true }) hours!: string | null;
  @Field(() => String, { nullable: true }) regulationTitle!: string | null;
  @Field(() => Date, { nullable: true }) regulationEffectiveFrom!: string | null;
}

@ObjectType({ description: 'Guide to one service item (办事指南)' })
export class PublicItem {
  @Field() key!: string;
  @Field() name!: string;
  @Field() family!: string;
  @Field() familyName!: string;
  @Field() summary!: string;
  @Field() audience!: string;
  @Field(() => [String]) documents!: string[];
  @Field(() => [String]) steps!: string[];
  @Field() feeAmount!: string;
  @Field() feeUnit!: string;
  @Field() feeBasis!: string;
  @Field() free!: boolean;
  @Field({ description: 'In words: 2 个工作日' }) promise!: string;
  @Field(() => [String]) channels!: string[];
  @Field() priority!: string;
  @Field(() => String, { nullable: true, description: 'Usually in charge' }) department!: string | null;
  @Field(() => [PublicField]) fields!: PublicField[];
  @Field(() => Date) updatedAt!: string;
  @Field(() => Int) regulationVersion!: number;
  @Field(() => [PublicArticleRef]) articles!: PublicArticleRef[];
}

@ObjectType({ description: 'The text of a version of the regulation (服务制度)' })
export class PublicRegulation {
  @Field() title!: string;
  @Field(() => Int) number!: number;
  @Field(() => Date) effectiveFrom!: string;
  @Field({ description: 'Whether it governs now' }) inForce!: boolean;
  @Field(() => [PublicArticle]) articles!: PublicArticle[];
}

@ObjectType({ description: 'A version of the regulation that was or is in force (历次版本)' })
export class PublicRegulationVersion {
  @Field(() => Int) number!: number;
  @Field() title!: string;
  @Field(() => Date) effectiveFrom!: string;
  @Field(() => Date, { nullable: true, description: 'When the next one took its place; none while it is in force' }) until!: string | null;
}

@ObjectType({ description: 'A service standard the organisation binds itself to (服务标准)' })
export class PublicStandard {
  @Field() key!: string;
  @Field() name!: string;
  @Field({ description: 'What is to be reached: "at least 95%"' }) target!: string;
  @Field(() => String, { nullable: true, description: 'What it follows from' }) basis!: string | null;
  @Field(() => [String], { description: 'Service items it is about; all when empty' }) items!: string[];
  @Field(() => [PublicArticle], { description: 'Articles that demand it' }) articles!: PublicArticle[];
}

@ObjectType({ description: 'Public standards of one dimension of quality (维度)' })
export class PublicStandardGroup {
  @Field() dimension!: string;
  @Field(() => [PublicStandard]) standards!: PublicStandard[];
}

@ObjectType({ description: 'What happened, in plain words (进度)' })
export class PublicStep {
  @Field(() => Date) at!: string;
  @Field() text!: string;
}

@ObjectType({ description: 'A request as the holder of its link sees it; nothing personal (诉求进度)' })
export class PublicRequest {
  @Field() number!: string;
  @Field() itemName!: string;
  @Field() summary!: string;
  @Field() status!: string;
  @Field({ description: 'open, paused, done, closed or cancelled' }) statusType!: string;
  @Field({ description: 'Who is responsible now' }) responsible!: string;
  @Field(() => Date) registeredAt!: string;
  @Field(() => Date, { nullable: true }) promisedAt!: string | null;
  @Field() promise!: string;
  @Field() overdue!: boolean;
  @Field(() => [PublicStep]) timeline!: PublicStep[];
  @Field() canWithdraw!: boolean;
  @Field(() => String, { nullable: true, description: 'While a rating can be given' }) ratingToken!: string | null;
  @Field(() => String, { nullable: true }) ratedLevel!: string | null;
  @Field() receiptUrl!: string;
}

@ObjectType({ description: 'Level of the rating scale (评价等级)' })
export class PublicRatingLevel {
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => Int) points!: number;
  @Field() bad!: boolean;
}

@ObjectType({ description: 'What a one-time rating link opens (评价)' })
export class PublicRatingForm {
  @Field() number!: string;
  @Field() itemName!: string;
  @Field(() => [PublicRatingLevel]) levels!: PublicRatingLevel[];
}

@InputType({ description: 'The form of an item, filled in (提交诉求)' })
export class PublicRequestSubmitInput {
  @Field() item!: string;
  @Field() name!: string;
  @Field() phone!: string;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field() summary!: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => [FieldAnswerInput], { nullable: true }) answers?: FieldAnswerInput[] | null;
  @Field({ description: 'Made once per form: sending again registers nothing new' }) idempotencyKey!: string;
}

@InputType()
export class PublicRequestWithdrawInput {
  @Field() token!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class PublicRequestRateInput {
  @Field({ description: 'Of the one-time link' }) token!: string;
  @Field() level!: string;
  @Field(() => String, { nullable: true }) comment?: string | null;
}

@InputType()
export class PublicRequestTrackInput {
  @Field() number!: string;
  @Field() phoneLast4!: string;
}

@ObjectType()
export class PublicRequestPayload extends Payload {
  @Field(() => PublicRequest, { nullable: true }) request?: PublicRequest | null;
}

@ObjectType()
export class PublicRequestSubmitPayload extends PublicRequestPayload {
  @Field(() => String, { nullable: true }) token?: string | null;
}

@ObjectType()
export class PublicRequestTrackPayload extends Payload {
  @Field(() => String, { nullable: true }) token?: string | null;
}
