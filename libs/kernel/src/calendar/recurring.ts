import { dateOfDay, dayNumber, type LocalDate } from './instant';
import type { Recurrence } from './recurrence';
import { WEEKDAYS, weekdayIndex } from './weekday';

/** A stretch of days, both ends included. */
export interface Stretch {
  from: LocalDate;
  to: LocalDate;
}

/** No holiday is longer: as far as a day is moved to one that is worked on. */
const LONGEST_BREAK = 14;

/**
 * The days of a stretch on which something that recurs is due, in order and each once. A day nobody works on moves as the
 * recurrence says, into the stretch or out of it, so that neighbouring stretches share no day and lose none.
 */
export function recurringDays(body: Recurrence, { from, to }: Stretch, isWorkingDay: (date: LocalDate) => boolean): LocalDate[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const earliest = body.freeDay === 'after' ? first - LONGEST_BREAK : first;
  const latest = body.freeDay === 'before' ? last + LONGEST_BREAK : last;
  const found = new Set<number>();
  for (let day = earliest; day <= latest; day += 1) {
    const moved = falls(body, dateOfDay(day)) ? settled(day, body.freeDay, isWorkingDay) : undefined;
    if (moved !== undefined && first <= moved && moved <= last) found.add(moved);
  }
  return [...found].sort((a, b) => a - b).map(dateOfDay);
}

/** Whether the rhythm meets a day, whoever works on it. */
function falls({ every, weekdays, months, monthOfQuarter, monthDays }: Recurrence, date: LocalDate): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const meetsDay = () => monthDays.some((day) => Math.min(day, lengthOfMonth(year, month)) === dayOfMonth);
  switch (every) {
    case 'daily':
      return true;
    case 'weekly':
      return weekdays.some((weekday) => WEEKDAYS.indexOf(weekday) === weekdayIndex(dayNumber(date)));
    case 'monthly':
      return meetsDay();
    case 'quarterly':
      return ((month - 1) % 3) + 1 === monthOfQuarter && meetsDay();
    case 'yearly':
      return months.includes(month) && meetsDay();
  }
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Where a day comes to lie; a calendar in which nobody ever works moves nothing. */
function settled(day: number, freeDay: Recurrence['freeDay'], isWorkingDay: (date: LocalDate) => boolean): number | undefined {
  if (freeDay === 'keep' || isWorkingDay(dateOfDay(day))) return day;
  if (freeDay === 'skip') return undefined;
  const step = freeDay === 'after' ? 1 : -1;
  for (let moved = day + step; Math.abs(moved - day) <= LONGEST_BREAK; moved += step) {
    if (isWorkingDay(dateOfDay(moved))) return moved;
  }
  return day;
}
