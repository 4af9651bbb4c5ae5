import { SUGGESTED_KINDS } from '@charter/regulation';
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { TimeUnit } from './vocabulary.graphql';

/** A name per kind, as enums of the API are written. */
export const SuggestedKind = Object.fromEntries(SUGGESTED_KINDS.map((kind) => [kind.replace(/[A-Z]/g, '_$&').toUpperCase(), kind]));
registerEnumType(SuggestedKind, { name: 'SuggestedKind', description: 'Kind of provision an article calls for (建议的规定种类)' });

export enum LeftoverKind {
  FRONT = 'front',
  CONTENTS = 'contents',
  SUBTITLE = 'subtitle',
  SIGNATURE = 'signature',
}
registerEnumType(LeftoverKind, { name: 'LeftoverKind', description: 'What is part of the text but no article (条文以外的内容)' });

export enum ArticleLevel {
  PART = 'part',
  CHAPTER = 'chapter',
  SECTION = 'section',
  ARTICLE = 'article',
  PARAGRAPH = 'paragraph',
  ITEM = 'item',
}
registerEnumType(ArticleLevel, { name: 'ArticleLevel', description: 'Part, chapter, section, article, paragraph, item (篇章节条款项)' });

@InputType({ description: 'A file, base64 (文件)' })
export class RegulationFileInput {
  @Field() fileName!: string;
  @Field({ description: '.docx, .md or .txt of at most 2 MB, base64' }) content!: string;
}

@InputType({ isOneOf: true, description: 'A regulation as file or as text (制度文件或文字)' })
export class RegulationRecogniseInput {
  @Field(() => RegulationFileInput, { nullable: true }) file?: RegulationFileInput;
  @Field(() => String, { nullable: true }) text?: string;
}

@ObjectType({ description: 'A time limit the words name (时限)' })
export class SuggestedAmount {
  @Field(() => Int) value!: number;
  @Field(() => TimeUnit) unit!: string;
}

@ObjectType({ description: 'A kind of provision an article calls for, and the words that say so (建议)' })
export class ArticleSuggestion {
  @Field(() => SuggestedKind) kind!: string;
  @Field(() => [String]) words!: string[];
  @Field(() => [SuggestedAmount]) amounts!: SuggestedAmount[];
}

@ObjectType({ description: 'An article as it was recognised, with the lines it came from (识别出的条文)' })
export class RecognisedArticle {
  @Field() key!: string;
  @Field(() => String, { nullable: true }) parentKey!: string | null;
  @Field(() => ArticleLevel) level!: string;
  @Field({ description: 'As printed; empty for a paragraph without number' }) label!: string;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => String, { nullable: true, description: 'Markdown' }) body!: string | null;
  @Field(() => Int) fromLine!: number;
  @Field(() => Int) toLine!: number;
  @Field(() => [ArticleSuggestion]) suggestions!: ArticleSuggestion[];
}

@ObjectType({ description: 'Part of the text that is no article (条文以外的内容)' })
export class RegulationLeftover {
  @Field(() => LeftoverKind) kind!: string;
  @Field() text!: string;
  @Field(() => Int) fromLine!: number;
  @Field(() => Int) toLine!: number;
}

@ObjectType({ description: 'A regulation as it was recognised; nothing is stored (识别出的制度)' })
export class RecognisedRegulation {
  @Field({ description: 'Empty when the text names none' }) title!: string;
  @Field(() => Int) fromLine!: number;
  @Field(() => Int) toLine!: number;
  @Field(() => [RecognisedArticle]) nodes!: RecognisedArticle[];
  @Field(() => [RegulationLeftover]) leftovers!: RegulationLeftover[];
}

@ObjectType()
export class RegulationRecognisePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The text that was read, whose lines are named' }) text?: string | null;
  @Field(() => [RecognisedRegulation], { nullable: true }) regulations?: RecognisedRegulation[] | null;
}
