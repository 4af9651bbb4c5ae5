import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum SearchKind {
  REQUEST = 'REQUEST',
  CUSTOMER = 'CUSTOMER',
  MEMBER = 'MEMBER',
  DEPARTMENT = 'DEPARTMENT',
  ARTICLE = 'ARTICLE',
}
registerEnumType(SearchKind, { name: 'SearchKind', description: 'What was found (结果种类)' });

@ObjectType({ description: 'Something found by its words, pinyin, initials or number (搜索结果)' })
export class SearchHit {
  @Field(() => SearchKind) kind!: string;
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field(() => String, { nullable: true }) detail!: string | null;
}
