import {
  type KindDefinition,
  type Language,
  type LocalDate,
  type OtherProvision,
  type Problem,
  addDays,
  called,
  choiceOf,
  inLanguage,
  referenceTo,
  repeated,
} from '@charter/kernel';
import { z } from 'zod';
import { HOLIDAYS, type HolidayName, dayOfHoliday, lunarBirthdaysIn } from './holiday';
import type { MessageTemplateBody } from './messageTemplate';

const holidayNames = Object.fromEntries(Object.entries(HOLIDAYS).map(([code, { name }]) => [code, name])) as {
  [Name in HolidayName]: (typeof HOLIDAYS)[Name]['name'];
};

export const occasionBody = z.object({
  when: called(choiceOf({ birthday: { zh: '生日', en: 'Birthday' }, holiday: { zh: '节日', en: 'Holiday' } }), '时机', 'Occasion'),
  lunar: called(z.boolean().default(false), '按农历过生日', 'Birthday by the lunar calendar'),
  holiday: called(choiceOf(holidayNames).optional(), '节日', 'Holiday'),
  daysBefore: called(z.number().int().min(0).max(60).default(0), '提前天数', 'Days before'),
  template: called(referenceTo('messageTemplate'), '消息模板', 'Message template'),
  segments: called(z.array(referenceTo('segment')).max(50).default([]), '客户分类', 'Segments', {
    zh: '只向这些分类的客户发送；不选即所有同意接收关怀信息的客户。',
    en: 'Only customers of these are greeted; all who agreed to care messages where none is chosen.',
  }),
});
export type OccasionBody = z.infer<typeof occasionBody>;

/** Occasion (关怀时机, C-8.3): when customers are greeted, whom and with which message. */
export const occasionKind = {
  kind: 'occasion',
  name: { zh: '关怀时机', en: 'Occasion of care' },
  schema: occasionBody,
  render(name: string, body: OccasionBody, language: Language): string {
    const day = dayName(body, language);
    const { daysBefore: days, segments } = body;
    if (language === 'zh') {
      const who = segments.length === 0 ? '所有同意接收关怀信息的客户' : `${segments.length} 类客户`;
      return `${name}：${day}${days === 0 ? '当天' : `前 ${days} 天`}向${who}发送“${body.template}”。`;
    }
    const who =
      segments.length === 0
        ? 'all customers who agreed to it'
        : `customers of ${segments.length} segment${segments.length === 1 ? '' : 's'}`;
    const before = days === 0 ? 'on' : `${days} day${days === 1 ? '' : 's'} before`;
    return `${name}: "${body.template}" is sent to ${who} ${before} ${day}.`;
  },
  problems(body: OccasionBody, others: readonly OtherProvision[]): Problem[] {
    return [...dayProblems(body), ...templateProblems(body, others), ...segmentProblems(body)];
  },
} satisfies KindDefinition<OccasionBody, 'occasion'>;

/** The days of a year on which messages are sent, in order: a greeting ahead of the first days may fall in the year before. */
export function sendingDays(body: OccasionBody, year: number, birthday?: LocalDate): { day: LocalDate; sentOn: LocalDate }[] {
  return daysIn(body, year, birthday).map((day) => ({ day, sentOn: addDays(day, -body.daysBefore) }));
}

function daysIn({ when, lunar, holiday }: OccasionBody, year: number, birthday?: LocalDate): LocalDate[] {
  if (when === 'holiday') return holiday ? [dayOfHoliday(holiday, year)] : [];
  if (!birthday || Number(birthday.slice(0, 4)) > year) return [];
  return lunar ? lunarBirthdaysIn(birthday, year) : [solarBirthday(birthday, year)];
}

/** Who was born on 29 February is greeted on the 28th in years without it: before the day, never after it. */
function solarBirthday(birthday: LocalDate, year: number): LocalDate {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return birthday.slice(5) === '02-29' && !leap ? `${year}-02-28` : `${year}-${birthday.slice(5)}`;
}

function dayName({ when, lunar, holiday }: OccasionBody, language: Language): string {
  if (when === 'holiday') return holiday ? HOLIDAYS[holiday].name[language] : '…';
  if (language === 'zh') return lunar ? '农历生日' : '生日';
  return lunar ? 'their lunar birthday' : 'their birthday';
}

function dayProblems({ when, lunar, holiday }: OccasionBody): Problem[] {
  if (when === 'birthday')
    return holiday ? [{ place: 'holiday', message: { zh: '生日关怀不用选节日。', en: 'A birthday needs no holiday.' } }] : [];
  return [
    ...(holiday ? [] : [{ place: 'holiday', message: { zh: '请选择节日。', en: 'Choose the holiday.' } }]),
    ...(lunar ? [{ place: 'lunar', message: { zh: '农历只用于生日。', en: 'The lunar calendar is chosen for birthdays only.' } }] : []),
  ];
}

function templateProblems({ template }: OccasionBody, others: readonly OtherProvision[]): Problem[] {
  const found = others.find((other) => other.kind === 'messageTemplate' && other.key === template);
  if (!found || (found.body as MessageTemplateBody).event === 'occasion') return [];
  const [zh, en] = [found.name.zh, inLanguage(found.name, 'en')];
  return [{ place: 'template', message: { zh: `“${zh}”不是用于关怀时机的模板。`, en: `"${en}" is not a template for occasions.` } }];
}

function segmentProblems({ segments }: OccasionBody): Problem[] {
  return repeated(segments).map((index) => ({
    place: `segments.${index}`,
    message: { zh: '这一分类已经列出。', en: 'This segment is listed already.' },
  }));
}
