import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { DESCRIBED_TYPES } from './described.graphql';
import { Priority, TimeUnit } from './vocabulary.graphql';

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

export const ProvisionBody = createUnionType({
  name: 'ProvisionBody',
  description: 'What a provision lays down, by its kind (规定内容)',
  types: () => [LimitBody, CalendarBody, ...[...DESCRIBED_TYPES.values()].map(({ body }) => body)] as const,
  resolveType: (body: { __typename: string }) => body.__typename,
});
