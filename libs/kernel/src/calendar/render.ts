import type { Language } from '../text';
import { checkCalendar } from './check';
import { type CalendarBody, calendarBody, type Frame } from './calendar';
import { WEEKDAY_NAMES } from './weekday';

/** The calendar as a kind of provision. */
export const calendarKind = {
  kind: 'calendar',
  name: { zh: '工作日历', en: 'Working calendar' },
  schema: calendarBody,
  render: describeCalendar,
  problems: checkCalendar,
} as const;

function describeCalendar(name: string, body: CalendarBody, language: Language): string {
  const hours = stretches(body).map(({ from, to, frames }) => {
    const names = Object.values(WEEKDAY_NAMES).map((name) => name[language]);
    const days = from === to ? names[from] : `${names[from]}${language === 'zh' ? '至' : ' to '}${names[to]}`;
    return `${days} ${frames.map((frame) => `${frame.from}–${frame.to}`).join(language === 'zh' ? '、' : ', ')}`;
  });
  const years = body.years.map(({ year }) => year).join(language === 'zh' ? '、' : ', ');
  return language === 'zh'
    ? `${name}：${hours.join('；') || '没有工作时间'}。已含 ${years} 年的节假日和调休安排。`
    : `${name}: ${hours.join('; ') || 'no working time'}. Holidays and make-up days of ${years} are included.`;
}

/** Neighbouring weekdays with the same frames, told as one. */
function stretches(body: CalendarBody): { from: number; to: number; frames: Frame[] }[] {
  const found: { from: number; to: number; frames: Frame[] }[] = [];
  for (let day = 0; day < 7; day += 1) {
    const frames = body.week[String(day + 1) as keyof CalendarBody['week']] ?? [];
    const last = found.at(-1);
    if (last && last.to === day - 1 && JSON.stringify(last.frames) === JSON.stringify(frames)) last.to = day;
    else if (frames.length > 0) found.push({ from: day, to: day, frames });
  }
  return found;
}
