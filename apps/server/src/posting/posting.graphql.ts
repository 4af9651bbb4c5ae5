import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AvailableAction } from '../core/graphql/action.graphql';
import { Change } from '../core/graphql/history.graphql';
import { codeFilter, connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Node } from '../core/graphql/node.graphql';
import { Payload } from '../core/graphql/payload';
import { LocalText } from '../core/graphql/text.graphql';
import { Member } from '../organisation';
import { RegulationVersion } from '../regulation';
import { PeriodUnit, PersonalKind, PostingKind, PostingState } from './codes.graphql';
import { postingList } from './shapes';

@ObjectType({ description: 'Personal data found in what is to be posted (个人信息)' })
export class PersonalFinding {
  @Field(() => PersonalKind) kind!: PersonalKind;
  @Field() kindName!: string;
  @Field() excerpt!: string;
  @Field({ description: 'It has to be masked; other findings can be confirmed with a reason' }) never!: boolean;
}

@ObjectType({ implements: () => [Node], description: 'Objection to a posting (异议)' })
export class Objection implements Node {
  @Field(() => ID) id!: string;
  @Field() number!: string;
  @Field(() => Int) version!: number;
  @Field() text!: string;
  @Field(() => String, { nullable: true }) nameMasked!: string | null;
  @Field(() => String, { nullable: true }) contactMasked!: string | null;
  @Field(() => Date) submittedAt!: string;
  @Field(() => String, { nullable: true, description: 'What the public reads of it beside the answer' }) publicText!: string | null;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => Date, { nullable: true }) answeredAt!: string | null;
  @Field(() => Member, { nullable: true }) answeredBy!: Member | null;
  @Field(() => Posting) posting!: Posting | object;
}

@ObjectType({ implements: () => [Node], description: 'Public posting: content, period, objections, result (公示)' })
export class Posting implements Node {
  @Field(() => ID) id!: string;
  @Field() number!: string;
  @Field(() => Int) version!: number;
  @Field(() => PostingKind) kind!: PostingKind;
  @Field(() => PostingState) state!: PostingState;
  @Field() title!: string;
  @Field(() => LocalText) titles!: LocalText;
  @Field({ description: 'Markdown' }) body!: string;
  @Field(() => LocalText, { description: 'Markdown in both languages' }) bodies!: LocalText;
  @Field({ description: 'The content as the portal shows it; nothing in it runs' }) html!: string;
  @Field(() => RegulationVersion, { nullable: true, description: 'Which version the content was taken from' })
  regulationVersion!: RegulationVersion | null;
  @Field(() => Int) periodValue!: number;
  @Field(() => PeriodUnit) periodUnit!: PeriodUnit;
  @Field({ description: 'Whoever objects gives name and contact (实名异议)' }) namedObjections!: boolean;
  @Field(() => [PersonalFinding], { description: 'Personal data in the content (个人信息检查)' }) personalData!: PersonalFinding[];
  @Field(() => String, { nullable: true, description: 'Why personal data that were found may be public' }) personalDataReason!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of what is shown, from the opening on' }) digest!: string | null;
  @Field(() => Date, { nullable: true }) opensAt!: string | null;
  @Field(() => Date, { nullable: true, description: 'The first moment at which no objection is taken any more' }) endsAt!: string | null;
  @Field(() => Date, { nullable: true, description: 'When the end of the period was recorded' }) closedAt!: string | null;
  @Field(() => String, { nullable: true }) result!: string | null;
  @Field(() => Date, { nullable: true }) concludedAt!: string | null;
  @Field(() => Date, { nullable: true }) withdrawnAt!: string | null;
  @Field(() => String, { nullable: true }) withdrawalReason!: string | null;
  @Field(() => [Objection]) objections!: Objection[];
  @Field(() => Int) objectionCount!: number;
  @Field(() => Int) unansweredCount!: number;
  @Field(() => String, { nullable: true, description: 'Where the public finds it, once it is open' }) portalUrl!: string | null;
  @Field(() => [AvailableAction]) availableActions!: AvailableAction[];
  @Field(() => Member, { nullable: true }) createdBy!: Member | null;
  @Field(() => Date) createdAt!: string;
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

export const PostingConnection = connectionOf(Posting);
export const PostingArguments = listArguments({
  filter: filterInput('PostingFilter', postingList.filters, {
    kind: codeFilter('PostingKindFilter', PostingKind),
    state: codeFilter('PostingStateFilter', PostingState),
  }),
  order: orderInput('PostingOrder', postingList.orders),
});

@ObjectType({ description: 'An entry of the audit trail that proves a period (公示期证明记录)' })
export class PostingProofEntry {
  @Field(() => ID) id!: string;
  @Field({ description: 'create, openPeriod, endPeriod, conclude or withdraw' }) action!: string;
  @Field(() => Date) at!: string;
  @Field() actorName!: string;
  @Field(() => String, { nullable: true, description: 'The digest it recorded' }) digest!: string | null;
  @Field({ description: 'What seals the entry in the chain of the audit trail' }) leafHash!: string;
}

@ObjectType({ description: 'What was shown from when until when, and what proves it (公示证明)' })
export class PostingProof {
  @Field() number!: string;
  @Field() title!: string;
  @Field({ description: 'What the digest is made of: SHA-256 of these characters in UTF-8' }) canonical!: string;
  @Field({ description: 'As it was fixed at the opening' }) digest!: string;
  @Field({ description: 'As it comes out now' }) recomputed!: string;
  @Field({ description: 'The content now, at the opening and at the end of the period is the same' }) unchanged!: boolean;
  @Field(() => Date) opensAt!: string;
  @Field(() => Date) endsAt!: string;
  @Field(() => Date, { nullable: true }) withdrawnAt!: string | null;
  @Field(() => [PostingProofEntry]) entries!: PostingProofEntry[];
}

@ObjectType()
export class PostingPayload extends Payload {
  @Field(() => Posting, { nullable: true }) posting?: Posting | null;
}

@ObjectType()
export class ObjectionPayload extends Payload {
  @Field(() => Objection, { nullable: true }) objection?: Objection | null;
}

@ObjectType()
export class ObjectionRevealPayload extends Payload {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) contact?: string | null;
}
