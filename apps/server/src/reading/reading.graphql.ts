import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { RegulationVersion } from '../regulation';

@ObjectType({ description: 'The caller’s own confirmation of a version (我的签收)' })
export class OwnReading {
  @Field(() => RegulationVersion) regulationVersion!: RegulationVersion | object;
  @Field(() => Date, { nullable: true, description: 'None while it is to be read' }) confirmedAt!: string | null;
  @Field(() => RegulationVersion, { nullable: true, description: 'The version confirmed last before, to be compared with' })
  confirmedBefore!: RegulationVersion | object | null;
}

@ObjectType({ description: 'A member who has not confirmed yet (未签收人员)' })
export class UnconfirmedMember {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'How far a department is with reading a version (部门签收进度)' })
export class DepartmentReading {
  @Field(() => ID, { nullable: true, description: 'None for members without department' }) departmentId!: string | null;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => Int) members!: number;
  @Field(() => Int) confirmed!: number;
  @Field(() => [UnconfirmedMember], { description: 'At most 50 of those who have not' }) missing!: UnconfirmedMember[];
}

@InputType()
export class RegulationVersionConfirmInput {
  @Field(() => ID) id!: string;
}

@InputType({ description: 'Reminds those who have not confirmed; each at most once a day (提醒签收)' })
export class RegulationVersionRemindInput {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'Only those of one department' }) departmentId?: string | null;
}

@ObjectType()
export class RegulationVersionConfirmPayload extends Payload {
  @Field(() => OwnReading, { nullable: true }) reading?: OwnReading | null;
}

@ObjectType()
export class RegulationVersionRemindPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Members who are to be reminded' }) reminded?: number | null;
}
