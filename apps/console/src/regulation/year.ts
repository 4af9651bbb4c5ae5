import type { CalendarBody, DayRange } from './regulation';

export type DayKind = 'holiday' | 'makeUpDay' | 'weekend' | 'workingDay';

export interface Day {
  /** YYYY-MM-DD */
  date: string;
  day: number;
  kind: DayKind;
  /** Name of the holiday or make-up day. */
  name: string | undefined;
}

function within(date: string, ranges: readonly DayRange[]): DayRange | undefined {
  return ranges.find((range) => range.from <= date && date <= range.to);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** What a calendar says of one day: holidays first, then make-up days, then the week. */
function dayOf(date: string, calendar: CalendarBody): Day {
  const year = calendar.years.find((each) => each.year === Number(date.slice(0, 4)));
  const holiday = within(date, year?.holidays ?? []);
  const makeUp = within(date, year?.makeUpDays ?? []);
  const frames = calendar.week.find((each) => each.weekday === weekdayOf(date))?.frames ?? [];
  const kind = makeUp ? 'makeUpDay' : holiday ? 'holiday' : frames.length > 0 ? 'workingDay' : 'weekend';
  return { date, day: Number(date.slice(8)), kind, name: (makeUp ?? holiday)?.name };
}

/** The days of a month of the year, as the calendar has them. */
export function monthOf(year: number, month: number, calendar: CalendarBody): Day[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, '0');
  return Array.from({ length }, (_, index) => dayOf(`${year}-${two(month)}-${two(index + 1)}`, calendar));
}
