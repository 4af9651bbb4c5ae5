import { Field, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { NamedCode } from '../core/graphql/text.graphql';
import { DESCRIBED_TYPES } from './described.graphql';

export enum TimeUnit {
  MINUTES = 'minutes',
  HOURS = 'hours',
  DAYS = 'days',
  WORKING_MINUTES = 'workingMinutes',
  WORKING_HOURS = 'workingHours',
  WORKING_DAYS = 'workingDays',
}
registerEnumType(TimeUnit, { name: 'TimeUnit', description: 'Unit of a time limit (时限单位)' });

export enum Priority {
  ORDINARY = 'ordinary',
  URGENT = 'urgent',
  EMERGENCY = 'emergency',
}
registerEnumType(Priority, { name: 'Priority', description: 'Urgency (紧急程度)' });

export enum IntakeChannel {
  PHONE = 'phone',
  WEB = 'web',
  WINDOW = 'window',
  VISIT = 'visit',
}
registerEnumType(IntakeChannel, { name: 'IntakeChannel', description: 'Intake channel (受理渠道)' });

export enum StateType {
  OPEN = 'open',
  PAUSED = 'paused',
  DONE = 'done',
  CLOSED = 'closed',
  CANCELLED = 'cancelled',
}
registerEnumType(StateType, { name: 'StateType', description: 'What the engine knows of a state (状态类型)' });

@ObjectType({ description: 'Time limit (办理时限)' })
export class LimitBody {
  @Field() clock!: string;
  @Field() clockName!: string;
  @Field(() => String, { nullable: true }) item!: string | null;
  @Field(() => String, { nullable: true }) itemName!: string | null;
  @Field(() => String, { nullable: true }) department!: string | null;
  @Field(() => Priority, { nullable: true }) priority!: Priority | null;
  @Field(() => Int) value!: number;
  @Field(() => TimeUnit) unit!: TimeUnit;
  @Field() calendar!: string;
  @Field(() => Int) warnAtPercent!: number;
}

@ObjectType({ description: "A question of an item's form (表单字段)" })
export class ItemField {
  @Field() code!: string;
  @Field() label!: string;
  @Field({ description: 'text, longText, number, date or choice' }) type!: string;
  @Field() required!: boolean;
  @Field({ description: 'The answer is sealed and shown masked (个人信息)' }) personal!: boolean;
  @Field(() => String, { nullable: true }) hint!: string | null;
  @Field(() => [NamedCode]) options!: NamedCode[];
}

@ObjectType({ description: 'Service item (服务事项)' })
export class ServiceItemBody {
  @Field() family!: string;
  @Field() familyName!: string;
  @Field() summary!: string;
  @Field() audience!: string;
  @Field(() => [String]) documents!: string[];
  @Field(() => [String]) steps!: string[];
  @Field() feeAmount!: string;
  @Field() feeUnit!: string;
  @Field() feeBasis!: string;
  @Field() procedure!: string;
  @Field(() => [IntakeChannel]) channels!: IntakeChannel[];
  @Field(() => Priority) priority!: Priority;
  @Field(() => String, { nullable: true }) department!: string | null;
  @Field() public!: boolean;
  @Field(() => [ItemField]) fields!: ItemField[];
}

@ObjectType({ description: 'Working time of a weekday (每日工作时段)' })
export class CalendarWeekday {
  @Field(() => Int, { description: '1 Monday to 7 Sunday' }) weekday!: number;
  @Field(() => [String], { description: 'As "08:30-12:00"' }) frames!: string[];
}

@ObjectType({ description: 'A stretch of days (日期区间)' })
export class DayRange {
  @Field() name!: string;
  @Field({ description: 'YYYY-MM-DD' }) from!: string;
  @Field({ description: 'YYYY-MM-DD, included' }) to!: string;
}

@ObjectType({ description: 'Holidays and make-up days of a year (年度节假日与调休)' })
export class CalendarYear {
  @Field(() => Int) year!: number;
  @Field(() => [DayRange]) holidays!: DayRange[];
  @Field(() => [DayRange]) makeUpDays!: DayRange[];
}

@ObjectType({ description: 'Working calendar (工作日历)' })
export class CalendarBody {
  @Field() timeZone!: string;
  @Field(() => [CalendarWeekday]) week!: CalendarWeekday[];
  @Field(() => [String]) makeUpFrames!: string[];
  @Field(() => [CalendarYear]) years!: CalendarYear[];
}

@ObjectType({ description: 'State of a procedure (状态)' })
export class ProcedureState {
  @Field() code!: string;
  @Field() name!: string;
  @Field({ description: 'In plain words for the person served' }) publicName!: string;
  @Field(() => StateType) type!: StateType;
}

@ObjectType({ description: 'Transition of a procedure (环节)' })
export class ProcedureStepInfo {
  @Field() action!: string;
  @Field() name!: string;
  @Field(() => [String]) from!: string[];
  @Field() to!: string;
  @Field({ description: 'member, customer or system' }) by!: string;
  @Field(() => [String]) requires!: string[];
}

@ObjectType({ description: 'Clock of a procedure (时钟)' })
export class ProcedureClockInfo {
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => [String]) startsIn!: string[];
  @Field(() => [String]) stopsIn!: string[];
  @Field({ description: 'Whether its deadline is promised to the customer' }) promised!: boolean;
}

@ObjectType({ description: 'Procedure (流程)' })
export class ProcedureBody {
  @Field() subject!: string;
  @Field() initial!: string;
  @Field(() => [ProcedureState]) states!: ProcedureState[];
  @Field(() => [ProcedureStepInfo]) steps!: ProcedureStepInfo[];
  @Field(() => [ProcedureClockInfo]) clocks!: ProcedureClockInfo[];
}

@ObjectType({ description: 'Level of a rating scale (评价等级)' })
export class RatingLevel {
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => Int) points!: number;
  @Field({ description: 'Calls for contact with the customer (差评)' }) bad!: boolean;
}

@ObjectType({ description: 'Rating scale (评价等级表)' })
export class RatingScaleBody {
  @Field(() => [RatingLevel]) levels!: RatingLevel[];
  @Field(() => Int) validDays!: number;
}

export const ProvisionBody = createUnionType({
  name: 'ProvisionBody',
  description: 'What a provision lays down, by its kind (规定内容)',
  types: () =>
    [
      LimitBody,
      ServiceItemBody,
      CalendarBody,
      ProcedureBody,
      RatingScaleBody,
      ...[...DESCRIBED_TYPES.values()].map(({ body }) => body),
    ] as const,
  resolveType: (body: { __typename: string }) => body.__typename,
});
