import {
  type Instant,
  type Text,
  type WorkingCalendar,
  dateOfDay,
  dayNumber,
  describeLimit,
  instantOf,
  localDateOf,
} from '@charter/kernel';

/** How long a posting stands (公示期): the day on which it opens does not count. */
export interface PostingPeriod {
  value: number;
  unit: 'days' | 'workingDays';
}

export const LONGEST_PERIOD = 180;

/** "7 天", "5 working days". */
export const describePeriod = (period: PostingPeriod): Required<Text> => ({
  zh: describeLimit(period, 'zh'),
  en: describeLimit(period, 'en'),
});

/**
 * The moment at which the period ends: midnight after its last day, so that the whole last day counts. A working day is one
 * of the organisation's calendar.
 *
 * @throws DomainError CALENDAR_YEAR_MISSING
 */
export function periodEnd(calendar: WorkingCalendar, opensAt: Instant, { value, unit }: PostingPeriod): Instant {
  const { timeZone } = calendar;
  if (unit === 'days') return instantOf(dateOfDay(dayNumber(localDateOf(opensAt, timeZone)) + value), '24:00', timeZone);
  return instantOf(localDateOf(calendar.addWorkingDays(opensAt, value) - 1, timeZone), '24:00', timeZone);
}

/** Days left, the current one included; none once it is over. */
export function daysLeft(endsAt: Instant, now: Instant, timeZone: string): number {
  if (now >= endsAt) return 0;
  return dayNumber(localDateOf(endsAt - 1, timeZone)) - dayNumber(localDateOf(now, timeZone)) + 1;
}
