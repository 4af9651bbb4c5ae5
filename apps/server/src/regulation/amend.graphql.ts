import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { LocalTextInput } from '../core/graphql/text.graphql';
import { DESCRIBED_TYPES } from './described.graphql';
import { RegulationVersion } from './regulation.graphql';
import { Priority, TimeUnit } from './vocabulary.graphql';

@InputType({ description: 'Changed parts of a time limit; what is left out stays (办理时限)' })
export class LimitInput {
  @Field(() => String, { nullable: true }) clock?: string;
  @Field(() => String, { nullable: true, description: 'Key of the service item the limit is narrowed to' }) item?: string;
  @Field(() => String, { nullable: true, description: 'Code of the department the limit is narrowed to' }) department?: string;
  @Field(() => Priority, { nullable: true }) priority?: Priority;
  @Field(() => Int, { nullable: true }) value?: number;
  @Field(() => TimeUnit, { nullable: true }) unit?: TimeUnit;
  @Field(() => String, { nullable: true }) calendar?: string;
  @Field(() => Int, { nullable: true }) warnAtPercent?: number;
}

@InputType()
export class FrameInput {
  @Field({ description: 'HH:MM' }) from!: string;
  @Field({ description: 'HH:MM, up to 24:00' }) to!: string;
}

@InputType()
export class CalendarWeekdayInput {
  @Field(() => Int, { description: '1 Monday to 7 Sunday' }) weekday!: number;
  @Field(() => [FrameInput]) frames!: FrameInput[];
}

@InputType()
export class DayRangeInput {
  @Field() name!: string;
  @Field() from!: string;
  @Field() to!: string;
}

@InputType()
export class CalendarYearInput {
  @Field(() => Int) year!: number;
  @Field(() => [DayRangeInput]) holidays!: DayRangeInput[];
  @Field(() => [DayRangeInput]) makeUpDays!: DayRangeInput[];
}

@InputType({ description: 'Changed parts of a working calendar; a year that is given replaces that year (工作日历)' })
export class CalendarInput {
  @Field(() => String, { nullable: true, description: 'Of the IANA database, such as Asia/Shanghai' }) timeZone?: string;
  @Field(() => [CalendarWeekdayInput], { nullable: true }) week?: CalendarWeekdayInput[];
  @Field(() => [FrameInput], { nullable: true }) makeUpFrames?: FrameInput[];
  @Field(() => [CalendarYearInput], { nullable: true }) years?: CalendarYearInput[];
}

@InputType({ isOneOf: true, description: 'The part of the kind that is changed' })
export class ProvisionBodyInput {
  @Field(() => LimitInput, { nullable: true }) limit?: LimitInput;
  @Field(() => CalendarInput, { nullable: true }) calendar?: CalendarInput;
}
for (const [kind, { input }] of DESCRIBED_TYPES) Field(() => input, { nullable: true })(ProvisionBodyInput.prototype, kind);

@InputType({ description: 'A provision that is changed, added or taken out; what is left out of the body stays (规定修改)' })
export class ProvisionChangeInput {
  @Field({ description: 'Key of the provision; an unknown key adds one' }) key!: string;
  @Field(() => LocalTextInput, { nullable: true }) name?: LocalTextInput;
  @Field(() => [String], { nullable: true, description: 'Keys of the articles that demand it' }) articles?: string[];
  @Field(() => ProvisionBodyInput) body!: ProvisionBodyInput;
  @Field(() => Boolean, { nullable: true, description: 'Takes the provision out instead' }) retire?: boolean;
}

@InputType({ description: 'One change of a provision, published as a new version (修订并发布)' })
export class ProvisionAmendInput extends ProvisionChangeInput {
  @Field(() => ID) regulationId!: string;
  @Field(() => Int, { description: 'Number of the version the change was made from' }) expectedVersionNumber!: number;
  @Field(() => Date, { nullable: true, description: 'Now when left out; never in the past' }) effectiveFrom?: string;
  @Field() reason!: string;
}

@ObjectType()
export class ProvisionAmendPayload extends Payload {
  @Field(() => RegulationVersion, { nullable: true })
  regulationVersion?: RegulationVersion | null;
}

@InputType({ description: 'Takes back a version that has not taken effect yet (撤回)' })
export class RegulationVersionWithdrawInput {
  @Field(() => ID) id!: string;
  @Field() reason!: string;
}

@ObjectType()
export class RegulationVersionWithdrawPayload extends Payload {
  @Field(() => RegulationVersion, { nullable: true })
  regulationVersion?: RegulationVersion | null;
}
