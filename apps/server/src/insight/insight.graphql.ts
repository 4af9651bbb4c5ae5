import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { NamedCode } from '../core/graphql/text.graphql';

@InputType({ description: 'Looks through the eyes of a member; on record, and never more than the caller may see (权限预览)' })
export class MemberPreviewInput {
  @Field(() => ID) memberId!: string;
  @Field({ description: 'Request, Customer, Department or Member' }) subject!: string;
  @Field() reason!: string;
}

@ObjectType({ description: 'A record as the member would find it' })
export class PreviewRecord {
  @Field(() => ID) id!: string;
  @Field() label!: string;
}

@ObjectType({ description: 'What a member sees and may do of one kind of record (权限预览)' })
export class MemberPreview {
  @Field() memberName!: string;
  @Field(() => Int, { description: 'Capped at 1001' }) totalCount!: number;
  @Field(() => [PreviewRecord], { description: 'The newest 20' }) records!: PreviewRecord[];
  @Field(() => [NamedCode], { description: 'What they may do with at least some of them' }) actions!: NamedCode[];
  @Field(() => [NamedCode], { description: 'Fields that are open to them in at least some of them' }) openFields!: NamedCode[];
  @Field(() => [NamedCode], { description: 'Fields that stay hidden' }) hiddenFields!: NamedCode[];
}

@ObjectType()
export class MemberPreviewPayload extends Payload {
  @Field(() => MemberPreview, { nullable: true }) preview?: MemberPreview | null;
}

@InputType({ description: 'Why a member may or may not do something with one record (权限核查)' })
export class PermissionExplainInput {
  @Field(() => ID) memberId!: string;
  @Field(() => ID, { description: 'Of a record the caller may see' }) recordId!: string;
  @Field(() => String, { nullable: true, description: 'read when left out' }) action?: string | null;
}

@ObjectType({ description: 'One permission held against the record' })
export class PermissionVerdict {
  @Field() roleName!: string;
  @Field(() => String, { nullable: true, description: 'The member stood in for, when it comes by that' }) onBehalfOf!: string | null;
  @Field({ description: 'Whether it gives the action at all' }) givesAction!: boolean;
  @Field({ description: 'Whether it reaches this record' }) reaches!: boolean;
  @Field({ description: 'The condition and its values in words' }) explanation!: string;
}

@ObjectType({ description: 'May they or not, and why (权限核查)' })
export class PermissionExplanation {
  @Field() allowed!: boolean;
  @Field() memberName!: string;
  @Field() recordLabel!: string;
  @Field() actionName!: string;
  @Field({ description: 'The answer in a sentence' }) summary!: string;
  @Field(() => [PermissionVerdict]) verdicts!: PermissionVerdict[];
}
