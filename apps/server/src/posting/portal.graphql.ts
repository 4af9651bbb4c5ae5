import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { PostingKind, PostingState } from './codes.graphql';

@ObjectType({ description: 'A posting as the notice board lists it (公示)' })
export class PublicPostingBrief {
  @Field() number!: string;
  @Field(() => PostingKind) kind!: PostingKind;
  @Field() kindName!: string;
  @Field(() => PostingState) state!: PostingState;
  @Field() stateName!: string;
  @Field() title!: string;
  @Field(() => Date) opensAt!: string;
  @Field(() => Date) endsAt!: string;
  @Field(() => Int, { description: 'Today included; 0 when the period is over' }) daysLeft!: number;
  @Field(() => Int) objectionsReceived!: number;
  @Field(() => Int) objectionsAnswered!: number;
}

@ObjectType({ description: 'An objection with its answer, without whoever objected (异议与答复)' })
export class PublicAnsweredObjection {
  @Field() number!: string;
  @Field() text!: string;
  @Field() answer!: string;
  @Field(() => Date) answeredAt!: string;
}

@ObjectType({ description: 'A posting with its content (公示详情)' })
export class PublicPosting extends PublicPostingBrief {
  @Field(() => String, {
    nullable: true,
    description: 'The content as HTML; none once a posting was withdrawn, or a list of persons is past its period',
  })
  html!: string | null;
  @Field(() => Int, { nullable: true, description: 'Version of the regulation it was taken from' }) regulationVersion!: number | null;
  @Field({ description: 'SHA-256 of what is shown' }) digest!: string;
  @Field() takesObjections!: boolean;
  @Field({ description: 'Name and contact are asked for' }) namedObjections!: boolean;
  @Field(() => [PublicAnsweredObjection]) answers!: PublicAnsweredObjection[];
  @Field(() => String, { nullable: true, description: 'As HTML' }) resultHtml!: string | null;
  @Field(() => Date, { nullable: true }) concludedAt!: string | null;
  @Field(() => String, { nullable: true }) withdrawalReason!: string | null;
}

@ObjectType({ description: 'A page of the notice board (公示栏)' })
export class PublicPostingPage {
  @Field(() => [PublicPostingBrief]) nodes!: PublicPostingBrief[];
  @Field(() => Int) totalCount!: number;
}

@ArgsType()
export class PublicPostingArguments {
  @Field(() => PostingKind, { nullable: true }) kind?: PostingKind | null;
  @Field(() => Boolean, { defaultValue: false, description: 'What is over instead of what is open (往期)' }) archived!: boolean;
  @Field(() => String, { nullable: true, description: 'Words, pinyin or initials' }) search?: string | null;
  @Field(() => Int, { defaultValue: 20, description: 'At most 100' }) first!: number;
  @Field(() => Int, { defaultValue: 0 }) offset!: number;
}

@ObjectType({ description: 'The own objection, as the holder of its link sees it (我的异议)' })
export class PublicObjection {
  @Field() number!: string;
  @Field() postingNumber!: string;
  @Field() postingTitle!: string;
  @Field() text!: string;
  @Field(() => Date) submittedAt!: string;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => Date, { nullable: true }) answeredAt!: string | null;
}

@InputType({ description: 'Objects to a posting within its period (提出异议)' })
export class PublicObjectionSubmitInput {
  @Field({ description: 'Number of the posting' }) posting!: string;
  @Field() text!: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true, description: 'Phone or e-mail' }) contact?: string | null;
  @Field({ description: 'Made once per form: sending again objects only once' }) idempotencyKey!: string;
}

@ObjectType()
export class PublicObjectionSubmitPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Opens the objection and its answer later' }) token?: string | null;
  @Field(() => PublicObjection, { nullable: true }) objection?: PublicObjection | null;
}
