import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';

export enum PlatformTenantState {
  ACTIVE = 'active',
  SUSPENDED = 'suspended',
  LEAVING = 'leaving',
  DELETED = 'deleted',
}
registerEnumType(PlatformTenantState, { name: 'PlatformTenantState', description: 'State of an organisation (机构状态)' });

@ObjectType({ description: 'How much an organisation holds, as measured last (用量)' })
export class PlatformUsage {
  @Field({ description: 'Bytes on disk with all indexes, as a number in digits' }) sizeBytes!: string;
  @Field(() => Int) members!: number;
  @Field(() => Int, { description: 'About' }) customers!: number;
  @Field(() => Int, { description: 'About' }) requests!: number;
  @Field(() => Date) measuredAt!: string;
}

@ObjectType({ description: 'Support that is inside an organisation (进入机构的支持人员)' })
export class PlatformSupportEntry {
  @Field(() => ID) id!: string;
  @Field() operator!: string;
  @Field() reason!: string;
  @Field(() => Date) startedAt!: string;
  @Field(() => Date) endsAt!: string;
}

@ObjectType({ description: 'An organisation as its operator sees it: never its data (机构)' })
export class PlatformTenant {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true }) slug!: string | null;
  @Field(() => String, { nullable: true }) kind!: string | null;
  @Field(() => PlatformTenantState) state!: PlatformTenantState;
  @Field(() => String, { nullable: true, description: 'Why it is in this state' }) stateReason!: string | null;
  @Field({ description: 'Made with sample data' }) sample!: boolean;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date, { nullable: true }) lastActiveAt!: string | null;
  @Field(() => Int, { description: 'Migrations applied' }) schemaVersion!: number;
  @Field({ description: 'Whether its schema is at the version of this program' }) current!: boolean;
  @Field(() => String, { nullable: true, description: 'Why its migration failed (迁移失败原因)' }) parkedReason!: string | null;
  @Field(() => Date, { nullable: true, description: 'When everything of it will be deleted' }) deleteAt!: string | null;
  @Field(() => Date, {
    nullable: true,
    description: 'While its data are tried or put back nobody is served, at most until then (正在维护)',
  })
  heldUntil!: string | null;
  @Field(() => Int) memberCount!: number;
  @Field(() => PlatformUsage, { nullable: true }) usage!: PlatformUsage | null;
  @Field(() => [PlatformSupportEntry]) support!: PlatformSupportEntry[];
}

@ObjectType()
export class PlatformTenantList {
  @Field(() => [PlatformTenant]) nodes!: PlatformTenant[];
  @Field(() => Int) totalCount!: number;
}

@ObjectType({ description: 'The platform at a glance (平台概况)' })
export class PlatformStatus {
  @Field(() => Int) active!: number;
  @Field(() => Int) suspended!: number;
  @Field(() => Int) leaving!: number;
  @Field(() => Int, { description: 'Behind this program, hence not served' }) behind!: number;
  @Field(() => Int, { description: 'Prepared for the next sign-ups' }) spares!: number;
  @Field(() => Int, { description: 'Migrations of organisations this program knows' }) schemaVersion!: number;
  @Field(() => Int) accounts!: number;
}

@ObjectType({ description: 'Jobs of a kind (后台任务)' })
export class PlatformQueue {
  @Field() name!: string;
  @Field(() => Int) waiting!: number;
  @Field(() => Int) running!: number;
  @Field(() => Int) failed!: number;
}

@ObjectType({ description: 'A job that failed for good (失败的任务)' })
export class PlatformJob {
  @Field(() => ID) id!: string;
  @Field() queue!: string;
  @Field(() => Int) tries!: number;
  @Field(() => String, { nullable: true, description: 'Kind of the last failure' }) failure!: string | null;
  @Field(() => Date) createdAt!: string;
}

@ObjectType({ description: 'What an operator did (运营操作记录)' })
export class PlatformAct {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: string;
  @Field() operator!: string;
  @Field() action!: string;
  @Field(() => String, { nullable: true }) tenantName!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType({ description: 'The operator who makes the call (当前运营人员)' })
export class PlatformOperator {
  @Field() name!: string;
  @Field() email!: string;
}

@InputType()
export class PlatformTenantRefInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class PlatformTenantInput {
  @Field(() => ID) id!: string;
  @Field({ description: 'Why; stays on record' }) reason!: string;
}

@InputType()
export class PlatformTenantDeleteInput extends PlatformTenantInput {
  @Field({ description: 'Its short address, typed again' }) confirm!: string;
}

@InputType()
export class PlatformTenantEnterInput extends PlatformTenantInput {
  @Field(() => Int, { description: 'At most 240' }) minutes!: number;
}

@InputType()
export class PlatformJobInput {
  @Field() queue!: string;
  @Field(() => ID) id!: string;
}

@ObjectType()
export class PlatformTenantPayload extends Payload {
  @Field(() => PlatformTenant, { nullable: true }) tenant?: PlatformTenant | null;
}

@ObjectType()
export class PlatformDonePayload extends Payload {
  @Field() done!: boolean;
}
