import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RegulationVersion } from '../regulation';

export enum CoverageState {
  ENFORCED = 'enforced',
  IDLE = 'idle',
  UNBOUND = 'unbound',
  GUIDANCE = 'guidance',
}
registerEnumType(CoverageState, {
  name: 'CoverageState',
  description: 'How an article is carried out: by machinery that worked, by machinery that did not, by none, or as guidance (执行情况)',
});

@ObjectType({ description: 'What a provision did in the period (规定执行情况)' })
export class ProvisionUse {
  @Field() key!: string;
  @Field() kind!: string;
  @Field() name!: string;
  @Field({ description: 'In plain words' }) text!: string;
  @Field(() => Int, { description: 'Requests registered in the period that it governed' }) records!: number;
  @Field(() => Int, { description: 'Of these, those that broke it: overdue, or badly rated' }) breaches!: number;
}

@ObjectType({ description: 'How one article is carried out (条款执行度)' })
export class ArticleUse {
  @Field() key!: string;
  @Field({ description: 'As printed: 第十二条' }) label!: string;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => CoverageState) state!: string;
  @Field(() => [ProvisionUse], { description: 'Their figures do not add up: one request may be governed by several' })
  provisions!: ProvisionUse[];
}

@ObjectType({ description: 'Articles and what carries them out, gaps both ways (执行度)' })
export class RegulationCoverage {
  @Field(() => RegulationVersion, { description: 'The version in force, whose articles these are' }) regulationVersion!: object;
  @Field(() => Date) from!: string;
  @Field(() => Date, { description: 'Not included' }) to!: string;
  @Field(() => [ArticleUse]) articles!: ArticleUse[];
  @Field(() => [ProvisionUse], { description: 'Machinery that no article demands' }) loose!: ProvisionUse[];
}
