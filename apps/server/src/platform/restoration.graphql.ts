import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { PlatformTenantInput } from './platform.graphql';

export enum PlatformRestorationState {
  UPLOADING = 'uploading',
  TRYING = 'trying',
  TRIED = 'tried',
  RESTORING = 'restoring',
  DONE = 'done',
  REFUSED = 'refused',
}
registerEnumType(PlatformRestorationState, { name: 'PlatformRestorationState', description: 'How far a restoration has come (恢复进度)' });

@ObjectType({ description: 'How many rows a table has before and after (各表行数)' })
export class PlatformTableChange {
  @Field() table!: string;
  @Field(() => Int) before!: number;
  @Field(() => Int) after!: number;
}

@ObjectType({ description: 'An organisation put back to what was taken out of it (恢复到备份)' })
export class PlatformRestoration {
  @Field(() => ID) id!: string;
  @Field(() => ID) tenantId!: string;
  @Field(() => PlatformRestorationState) state!: string;
  @Field() reason!: string;
  @Field() operator!: string;
  @Field(() => String, { nullable: true }) fileName!: string | null;
  @Field({ description: 'Bytes of the file, as a number in digits' }) sizeBytes!: string;
  @Field(() => String, { nullable: true, description: 'PUT the file (application/gzip) there while it is awaited' }) uploadUrl!:
    | string
    | null;
  @Field(() => Date, { nullable: true, description: 'The moment it goes back to' }) takenAt!: string | null;
  @Field(() => [PlatformTableChange], { description: 'What the trial found, then what was done' }) tables!: PlatformTableChange[];
  @Field(() => Int, { description: 'Members whose seat is gone: they are to be invited again' }) unseated!: number;
  @Field(() => String, { nullable: true, description: 'Why it was refused, with the way out' }) problem!: string | null;
  @Field(() => Date) createdAt!: string;
}

@InputType()
export class PlatformRestorationCreateInput extends PlatformTenantInput {
  @Field(() => String, { nullable: true }) fileName?: string | null;
}

@InputType()
export class PlatformRestorationCarryOutInput {
  @Field(() => ID) id!: string;
  @Field({ description: 'The short address of the organisation, typed again' }) confirm!: string;
}

@ObjectType()
export class PlatformRestorationPayload extends Payload {
  @Field(() => PlatformRestoration, { nullable: true }) restoration?: PlatformRestoration | null;
}
