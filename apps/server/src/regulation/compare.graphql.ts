import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ProvisionChange } from './regulation.graphql';

export enum PartChange {
  KEPT = 'kept',
  ADDED = 'added',
  REMOVED = 'removed',
}
registerEnumType(PartChange, { name: 'PartChange', description: 'What became of a stretch of text (文字变化)' });

export enum ArticleChangeKind {
  ADDED = 'added',
  REMOVED = 'removed',
  CHANGED = 'changed',
  MOVED = 'moved',
}
registerEnumType(ArticleChangeKind, { name: 'ArticleChangeKind', description: 'What became of an article (条款变化)' });

@ObjectType({ description: 'A stretch of a text that was kept, added or removed (文字片段)' })
export class TextPart {
  @Field(() => PartChange) change!: string;
  @Field() text!: string;
}

@ObjectType({ description: 'An article that differs between two versions (条款对照)' })
export class ArticleChange {
  @Field() key!: string;
  @Field(() => ArticleChangeKind) change!: string;
  @Field({ description: 'As printed, in the newer version where it has one' }) label!: string;
  @Field(() => [TextPart], { description: 'Both texts in one, word by word' }) parts!: TextPart[];
}

@ObjectType({ description: 'What differs between two versions or drafts (版本对照)' })
export class Comparison {
  @Field(() => ID) from!: string;
  @Field(() => ID) to!: string;
  @Field(() => [ArticleChange]) articles!: ArticleChange[];
  @Field(() => [ProvisionChange]) provisions!: ProvisionChange[];
}
