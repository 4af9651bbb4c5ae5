import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalTextInput } from '../core/graphql/text.graphql';
import { PeriodUnit, PostingKind } from './codes.graphql';

@InputType({ description: 'Title and content are written by hand, or taken from the regulation in force by kinds of it (起草公示)' })
export class PostingCreateInput {
  @Field(() => PostingKind) kind!: PostingKind;
  @Field(() => LocalTextInput, { nullable: true }) title?: LocalTextInput | null;
  @Field(() => LocalTextInput, { nullable: true, description: 'Markdown' }) body?: LocalTextInput | null;
  @Field(() => Int, { description: '1 to 180' }) periodValue!: number;
  @Field(() => PeriodUnit) periodUnit!: PeriodUnit;
  @Field(() => Boolean, { nullable: true, description: 'Whoever objects gives name and contact' }) namedObjections?: boolean | null;
}

@InputType({ description: 'What is left out stays' })
export class PostingUpdateInput {
  @Field(() => ID) id!: string;
  @Field(() => LocalTextInput, { nullable: true }) title?: LocalTextInput | null;
  @Field(() => LocalTextInput, { nullable: true }) body?: LocalTextInput | null;
  @Field(() => Int, { nullable: true }) periodValue?: number | null;
  @Field(() => PeriodUnit, { nullable: true }) periodUnit?: PeriodUnit | null;
  @Field(() => Boolean, { nullable: true }) namedObjections?: boolean | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class PostingDraftInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType({ description: 'Opens the posting for its period; nothing of its content changes after that (开始公示)' })
export class PostingOpenInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Why personal data that were found may be public' }) personalDataReason?:
    | string
    | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class PostingConcludeInput {
  @Field(() => ID) id!: string;
  @Field(() => LocalTextInput, { description: 'Markdown' }) result!: LocalTextInput;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class PostingWithdrawInput {
  @Field(() => ID) id!: string;
  @Field() reason!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType({ description: 'The answer is public at once, without whoever objected (答复异议)' })
export class ObjectionAnswerInput {
  @Field(() => ID) id!: string;
  @Field() answer!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What the public reads of the objection; its own words with numbers hidden if left out',
  })
  publicText?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType()
export class ObjectionRevealInput {
  @Field(() => ID) id!: string;
  @Field() reason!: string;
}
