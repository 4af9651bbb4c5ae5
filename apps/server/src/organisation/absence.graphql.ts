import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { Absence, Deputyship } from './organisation.graphql';

export enum AbsenceKind {
  ANNUAL = 'annual',
  SICK = 'sick',
  PERSONAL = 'personal',
  OFFICIAL = 'official',
  OTHER = 'other',
}
registerEnumType(AbsenceKind, { name: 'AbsenceKind', description: 'Why somebody is away (请假类型)' });

@InputType({ description: 'Leave, and who stands in meanwhile (请假)' })
export class AbsenceCreateInput {
  @Field(() => ID) memberId!: string;
  @Field(() => AbsenceKind) kind!: AbsenceKind;
  @Field(() => Date) from!: string;
  @Field(() => Date, { description: 'Not included' }) until!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => ID, { nullable: true, description: 'Stands in for the whole of the leave' }) deputyId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Roles that pass to the deputy; all of them when left out' }) roleIds?: string[] | null;
}

@InputType({ description: 'One member stands in for another for a time (代理)' })
export class DeputyshipCreateInput {
  @Field(() => ID, { description: 'Who is stood in for' }) memberId!: string;
  @Field(() => ID) deputyId!: string;
  @Field(() => Date) from!: string;
  @Field(() => Date, { description: 'Not included' }) until!: string;
  @Field(() => [ID], { nullable: true, description: 'Roles that pass to the deputy; all of them when left out' }) roleIds?: string[] | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType({ description: 'Ends now what would have lasted longer, or calls off what has not begun' })
export class AbsenceEndInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType({ description: 'Ends now what would have lasted longer, or calls off what has not begun' })
export class DeputyshipEndInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@ObjectType()
export class AbsencePayload extends Payload {
  @Field(() => Absence, { nullable: true }) absence?: Absence | null;
}

@ObjectType()
export class DeputyshipPayload extends Payload {
  @Field(() => Deputyship, { nullable: true }) deputyship?: Deputyship | null;
}
