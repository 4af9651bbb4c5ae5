import { USUAL_TIME_ZONE, dateOfDay, dayNumber, localDateOf } from '../../calendar/instant';
import { addDays, addMonths, ageOn, dayGiven, daysBetween, daysUntilReturn, weekdayOf } from './day';
import { ownFunction, refuse, type RuleHost, type RuleParameter, type RuleSurroundings } from './function';

const MOST_DAYS = 4_000;
const MOST_BANDS = 20;

const day = (name: string, zh: string, en: string): RuleParameter => ({ name, type: 'string', doc: { zh, en } });
const int = (name: string, zh: string, en: string): RuleParameter => ({ name, type: 'int', doc: { zh, en } });
const moment: RuleParameter = { name: 'moment', type: 'timestamp', doc: { zh: '时间', en: 'moment' } };
const birthday = day('birthday', '生日', 'birthday');
const anyDay = day('day', '日期', 'day');
const today = day('today', '今天', 'today');

/** A local day with its hour: the surroundings say where. */
const localTime = ({ surroundings }: RuleHost, at: Date, part: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: surroundings.timeZone ?? USUAL_TIME_ZONE, hourCycle: 'h23', ...part }).format(at);

/** Working days after `from` up to and with `to`, fewer than none where `to` comes first. */
function workingDaysBetween(host: RuleHost, from: string, to: string): number {
  const count = daysBetween(from, to);
  const calendar = calendarOf(host);
  if (Math.abs(count) > MOST_DAYS) refuse('相隔的天数过多。', 'the days lie too far apart.');
  host.budget.spend(Math.abs(count));
  const first = dayNumber(count < 0 ? to : from) + 1;
  const days = Array.from({ length: Math.abs(count) }, (_, index) => dateOfDay(first + index));
  const working = days.filter((each) => calendar.isWorkingDay(each)).length;
  return count < 0 ? -working : working;
}

function ageBand(age: bigint, bounds: readonly bigint[]): string {
  const rising = bounds.every((bound, index) => bound > (bounds[index - 1] ?? 0n));
  if (!rising || bounds.length === 0 || bounds.length > MOST_BANDS)
    refuse('年龄段的界限应从小到大。', 'the bounds of the bands must rise.');
  const place = bounds.findIndex((bound) => age < bound);
  if (place === -1) return `${bounds.at(-1)}+`;
  return `${bounds[place - 1] ?? 0}-${(bounds[place] ?? 1n) - 1n}`;
}

function calendarOf({ surroundings }: RuleHost): NonNullable<RuleSurroundings['calendar']> {
  return surroundings.calendar ?? refuse('没有指定工作日历。', 'no working calendar is given.');
}

const within = (day: string, from: string, to: string) => dayGiven(day) >= from && day <= dayGiven(to);

export const DAY_FUNCTIONS = [
  ownFunction({
    name: 'ageOn',
    doc: { zh: '某人在某天的周岁年龄。', en: 'How old somebody is on a day, in whole years.' },
    parameters: [birthday, anyDay],
    gives: 'int',
    words: { zh: '按{0}至{1}的周岁', en: 'the age (by {0}, on {1})' },
    example: { text: 'ageOn("1954-11-24", "2026-11-23")', gives: 71 },
    made: () => (born: string, on: string) => BigInt(ageOn(born, on)),
  }),
  ownFunction({
    name: 'ageBand',
    doc: { zh: '年龄所在的年龄段，界限由小到大列出。', en: 'The band an age falls in; the bounds are listed in rising order.' },
    parameters: [int('age', '年龄', 'age'), { name: 'bounds', type: 'list<int>', doc: { zh: '各段的起点', en: 'where bands begin' } }],
    gives: 'string',
    words: { zh: '{0}所在的年龄段', en: 'the band of {0}' },
    example: { text: 'ageBand(72, [60, 70, 80])', gives: '70-79' },
    made:
      ({ budget }) =>
      (age: bigint, bounds: readonly bigint[]) => {
        budget.spend(bounds.length);
        return ageBand(age, bounds);
      },
  }),
  ownFunction({
    name: 'daysBetween',
    doc: {
      zh: '从一天到另一天相隔的天数，后者在前时为负数。',
      en: 'Days from one day to another; fewer than none where the second comes first.',
    },
    parameters: [day('from', '起始日', 'first day'), day('to', '终止日', 'last day')],
    gives: 'int',
    words: { zh: '{0}到{1}的天数', en: 'the days from {0} to {1}' },
    example: { text: 'daysBetween("2026-02-27", "2026-03-01")', gives: 2 },
    made: () => (from: string, to: string) => BigInt(daysBetween(from, to)),
  }),
  ownFunction({
    name: 'workingDaysBetween',
    doc: {
      zh: '起始日之后到终止日为止有几个工作日，按机构的工作日历（含调休）。',
      en: 'Working days after the first day up to and with the last, by the calendar of the organisation.',
    },
    parameters: [day('from', '起始日', 'first day'), day('to', '终止日', 'last day')],
    gives: 'int',
    words: { zh: '{0}到{1}的工作日数', en: 'the working days from {0} to {1}' },
    example: { text: 'workingDaysBetween("2026-11-20", "2026-11-23")', gives: 1 },
    made: (host) => (from: string, to: string) => BigInt(workingDaysBetween(host, from, to)),
  }),
  ownFunction({
    name: 'isWorkingDay',
    doc: { zh: '某天是不是工作日，按机构的工作日历。', en: 'Whether a day is a working day by the calendar of the organisation.' },
    parameters: [anyDay],
    gives: 'bool',
    words: { zh: '{0}是工作日', en: '{0} is a working day' },
    example: { text: 'isWorkingDay("2026-11-22")', gives: false },
    made: (host) => (on: string) => calendarOf(host).isWorkingDay(dayGiven(on)),
  }),
  ownFunction({
    name: 'withinLastDays',
    doc: {
      zh: '某天在最近若干天之内，今天和第若干天前的那天都算。',
      en: 'Whether a day lies within the last days, today and the day that many days ago included.',
    },
    parameters: [anyDay, int('count', '天数', 'days'), today],
    gives: 'bool',
    words: { zh: '{0}在{2}前 {1} 天内', en: '{0} is within {1} days before {2}' },
    example: { text: 'withinLastDays("2026-11-20", 7, "2026-11-23")', gives: true },
    made: () => (on: string, count: bigint, now: string) => within(on, addDays(now, -Number(count)), now),
  }),
  ownFunction({
    name: 'withinLastMonths',
    doc: { zh: '某天在最近若干个月之内。', en: 'Whether a day lies within the last months.' },
    parameters: [anyDay, int('count', '月数', 'months'), today],
    gives: 'bool',
    words: { zh: '{0}在{2}前 {1} 个月内', en: '{0} is within {1} months before {2}' },
    example: { text: 'withinLastMonths("2026-08-31", 3, "2026-11-30")', gives: true },
    made: () => (on: string, count: bigint, now: string) => within(on, addMonths(now, -Number(count)), now),
  }),
  ownFunction({
    name: 'addDays',
    doc: { zh: '若干天以后的日期，负数为以前。', en: 'The day that many days later, or earlier where fewer than none.' },
    parameters: [anyDay, int('count', '天数', 'days')],
    gives: 'string',
    words: { zh: '{0}加 {1} 天', en: '{0} plus {1} days' },
    example: { text: 'addDays("2026-12-30", 3)', gives: '2027-01-02' },
    made: () => (on: string, count: bigint) => addDays(on, Number(count)),
  }),
  ownFunction({
    name: 'addMonths',
    doc: { zh: '若干个月以后的同一天，没有这一天时取月末。', en: 'The same day that many months later, or the last of the month.' },
    parameters: [anyDay, int('count', '月数', 'months')],
    gives: 'string',
    words: { zh: '{0}加 {1} 个月', en: '{0} plus {1} months' },
    example: { text: 'addMonths("2026-01-31", 1)', gives: '2026-02-28' },
    made: () => (on: string, count: bigint) => addMonths(on, Number(count)),
  }),
  ownFunction({
    name: 'daysUntilAnniversary',
    doc: { zh: '离下一个周年日（如生日）还有几天，当天为 0。', en: 'Days to the next return of a date such as a birthday, 0 on the day.' },
    parameters: [day('date', '周年日', 'date'), today],
    gives: 'int',
    words: { zh: '{1}离{0}的天数', en: 'the days from {1} to the next {0}' },
    example: { text: 'daysUntilAnniversary("1950-12-01", "2026-11-23")', gives: 8 },
    made: () => (date: string, now: string) => BigInt(daysUntilReturn(date, now)),
  }),
  ownFunction({
    name: 'weekday',
    doc: { zh: '某天是星期几，星期一为 1，星期日为 7。', en: 'The weekday of a day, Monday is 1 and Sunday 7.' },
    parameters: [anyDay],
    gives: 'int',
    words: { zh: '{0}的星期', en: 'the weekday of {0}' },
    example: { text: 'weekday("2026-11-23")', gives: 1 },
    made: () => (on: string) => BigInt(weekdayOf(on)),
  }),
  ownFunction({
    name: 'yearOf',
    doc: { zh: '某天的年份。', en: 'The year of a day.' },
    parameters: [anyDay],
    gives: 'int',
    words: { zh: '{0}的年份', en: 'the year of {0}' },
    example: { text: 'yearOf("2026-11-23")', gives: 2026 },
    made: () => (on: string) => BigInt(dayGiven(on).slice(0, 4)),
  }),
  ownFunction({
    name: 'monthOf',
    doc: { zh: '某天的月份，1 到 12。', en: 'The month of a day, 1 to 12.' },
    parameters: [anyDay],
    gives: 'int',
    words: { zh: '{0}的月份', en: 'the month of {0}' },
    example: { text: 'monthOf("2026-11-23")', gives: 11 },
    made: () => (on: string) => BigInt(dayGiven(on).slice(5, 7)),
  }),
  ownFunction({
    name: 'dayOf',
    doc: { zh: '某个时间在当地是哪一天。', en: 'The local day of a moment.' },
    parameters: [moment],
    gives: 'string',
    words: { zh: '{0}的日期', en: 'the day of {0}' },
    example: { text: 'dayOf(timestamp("2026-11-23T18:30:00Z"))', gives: '2026-11-24' },
    signatures: ['dayOf(google.protobuf.Timestamp): string'],
    made: (host) => (at: Date) => localDateOf(at.getTime(), host.surroundings.timeZone ?? USUAL_TIME_ZONE),
  }),
  ownFunction({
    name: 'hourOf',
    doc: { zh: '某个时间在当地是几点，0 到 23。', en: 'The local hour of a moment, 0 to 23.' },
    parameters: [moment],
    gives: 'int',
    words: { zh: '{0}的钟点', en: 'the hour of {0}' },
    example: { text: 'hourOf(timestamp("2026-11-23T01:30:00Z"))', gives: 9 },
    signatures: ['hourOf(google.protobuf.Timestamp): int'],
    made: (host) => (at: Date) => BigInt(localTime(host, at, { hour: '2-digit' })),
  }),
];
