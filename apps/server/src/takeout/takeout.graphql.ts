import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';

export enum OrganisationTakeoutState {
  WAITING = 'waiting',
  RUNNING = 'running',
  DONE = 'done',
  FAILED = 'failed',
}
registerEnumType(OrganisationTakeoutState, { name: 'OrganisationTakeoutState', description: 'Where a takeout stands (导出进度)' });

@ObjectType({ description: 'Everything the organisation has as one file, for the member who asked (导出全部数据)' })
export class OrganisationTakeout {
  @Field(() => OrganisationTakeoutState) state!: string;
  @Field() reason!: string;
  @Field({ description: 'With sealed personal data in clear beside it' }) inClear!: boolean;
  @Field(() => Int, { description: 'How much of it is made, in percent (进度)' }) percent!: number;
  @Field({ description: 'Bytes, as a number in digits; 0 until it is made' }) sizeBytes!: string;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date, { description: 'The file is gone then' }) expiresAt!: string;
  @Field(() => String, { nullable: true, description: 'A tar.gz once it is made: opens for the caller only, until it expires' })
  url!: string | null;
}

@InputType({ description: 'Taking out everything the organisation has (导出全部数据)' })
export class OrganisationTakeoutInput {
  @Field({ description: 'Why; stays on the audit trail' }) reason!: string;
  @Field(() => Boolean, { nullable: true, description: 'With sealed personal data in clear beside it' }) inClear?: boolean | null;
}

@ObjectType()
export class OrganisationTakeoutPayload extends Payload {
  @Field(() => OrganisationTakeout, { nullable: true }) takeout?: OrganisationTakeout | null;
}
