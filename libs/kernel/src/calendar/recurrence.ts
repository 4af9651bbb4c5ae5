import { z } from 'zod';
import { called, choiceOf } from '../form/field';
import type { Problem } from '../problem';
import type { Language, Text } from '../text';
import { WEEKDAY_NAMES } from './weekday';

const RHYTHMS = {
  daily: { zh: '每天', en: 'Daily' },
  weekly: { zh: '每周', en: 'Weekly' },
  monthly: { zh: '每月', en: 'Monthly' },
  quarterly: { zh: '每季度', en: 'Quarterly' },
  yearly: { zh: '每年', en: 'Yearly' },
} as const satisfies Record<string, Required<Text>>;
type Rhythm = keyof typeof RHYTHMS;

const FREE_DAYS = {
  keep: { zh: '照常', en: 'As it is' },
  skip: { zh: '取消', en: 'Left out' },
  before: { zh: '提前到上一个工作日', en: 'The working day before' },
  after: { zh: '顺延到下一个工作日', en: 'The working day after' },
} as const satisfies Record<string, Required<Text>>;

/** When something comes again and again (周期): its rhythm, the days of it, and what becomes of a day nobody works on. */
export const recurrence = z.object({
  every: called(choiceOf<Rhythm>(RHYTHMS), '周期', 'How often'),
  weekdays: called(z.array(choiceOf(WEEKDAY_NAMES)), '星期几', 'Weekdays', { zh: '每周时填写', en: 'When weekly' }).default([]),
  months: called(z.array(z.number().int().min(1).max(12)), '月份', 'Months', { zh: '每年时填写', en: 'When yearly' }).default([]),
  monthOfQuarter: called(z.number().int().min(1).max(3), '季度的第几个月', 'Month of the quarter', {
    zh: '每季度时填写，1 至 3',
    en: 'When quarterly, 1 to 3',
  }).optional(),
  monthDays: called(z.array(z.number().int().min(1).max(31)), '几号', 'Days of the month', {
    zh: '每月、每季度、每年时填写；当月没有这一天时为月末，31 总是月末',
    en: 'When monthly, quarterly or yearly; in a shorter month the last day, so that 31 is always the last',
  }).default([]),
  freeDay: called(choiceOf(FREE_DAYS), '遇非工作日', 'On a day nobody works').default('keep'),
});
export type Recurrence = z.infer<typeof recurrence>;

type Part = 'weekdays' | 'months' | 'monthOfQuarter' | 'monthDays';

/** The parts each rhythm is made of; it needs all of them and knows no other. */
const PARTS: Readonly<Record<Rhythm, readonly Part[]>> = {
  daily: [],
  weekly: ['weekdays'],
  monthly: ['monthDays'],
  quarterly: ['monthOfQuarter', 'monthDays'],
  yearly: ['months', 'monthDays'],
};

const PART_NAMES: Readonly<Record<Part, Required<Text>>> = {
  weekdays: { zh: '星期几', en: 'Weekdays' },
  months: { zh: '月份', en: 'Months' },
  monthOfQuarter: { zh: '季度的第几个月', en: 'Month of the quarter' },
  monthDays: { zh: '几号', en: 'Days of the month' },
};

/** What of a recurrence is missing or means nothing in its rhythm. */
export function recurrenceProblems(body: Recurrence, place: string): Problem[] {
  const rhythm = RHYTHMS[body.every];
  return (Object.keys(PART_NAMES) as Part[]).flatMap((part) => {
    const { zh, en } = PART_NAMES[part];
    const needed = PARTS[body.every].includes(part);
    const given = isGiven(body[part]);
    if (needed === given) return [];
    const message = needed
      ? { zh: `“${rhythm.zh}”需要填写“${zh}”。`, en: `"${rhythm.en}" needs "${en}".` }
      : { zh: `“${rhythm.zh}”不用填写“${zh}”，请清空。`, en: `"${rhythm.en}" takes no "${en}"; leave it empty.` };
    return [{ place: `${place}.${part}`, message }];
  });
}

function isGiven(part: Recurrence[Part]): boolean {
  return Array.isArray(part) ? part.length > 0 : part !== undefined;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const FREE_DAY_WORDS: Readonly<Record<Recurrence['freeDay'], Required<Text>>> = {
  keep: { zh: '', en: '' },
  skip: { zh: '，遇非工作日取消', en: ', except on days nobody works' },
  before: { zh: '，遇非工作日提前', en: ', or the working day before' },
  after: { zh: '，遇非工作日顺延', en: ', or the working day after' },
};

/** "每季度第 1 个月 10 日，遇非工作日顺延", "the 10th of the 1st month of each quarter, or the working day after". */
export function describeRecurrence(body: Recurrence, language: Language): string {
  return (language === 'zh' ? inChinese(body) : inEnglish(body)) + FREE_DAY_WORDS[body.freeDay][language];
}

function inChinese({ every, weekdays, months, monthOfQuarter, monthDays }: Recurrence): string {
  const days = monthDays.map((day) => (day === 31 ? '月末' : `${day} 日`)).join('、');
  const spoken: Record<Rhythm, string> = {
    daily: '每天',
    weekly: `每${weekdays.map((weekday) => WEEKDAY_NAMES[weekday].zh).join('、')}`,
    monthly: `每月 ${days}`,
    quarterly: `每季度第 ${monthOfQuarter} 个月 ${days}`,
    yearly: `每年 ${months.map((month) => `${month} 月`).join('、')} ${days}`,
  };
  return spoken[every].replace(' 月末', '月末');
}

function inEnglish({ every, weekdays, months, monthOfQuarter, monthDays }: Recurrence): string {
  const days = monthDays.map((day) => (day === 31 ? 'the last day' : `the ${ordinal(day)}`)).join(' and ');
  const spoken: Record<Rhythm, string> = {
    daily: 'every day',
    weekly: `every ${weekdays.map((weekday) => WEEKDAY_NAMES[weekday].en).join(' and ')}`,
    monthly: `${days} of each month`,
    quarterly: `${days} of the ${ordinal(monthOfQuarter ?? 1)} month of each quarter`,
    yearly: `${days} of ${months.map((month) => MONTHS[month - 1]).join(' and ')} each year`,
  };
  return spoken[every];
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}
