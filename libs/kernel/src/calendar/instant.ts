import { Temporal } from 'temporal-polyfill';

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** A day as a calendar on the wall shows it: "2026-11-23". */
export type LocalDate = string;

/** Where days are counted when nothing says otherwise: all of China has this time. */
export const USUAL_TIME_ZONE = 'Asia/Shanghai';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The date on the wall at a moment. */
export function localDateOf(instant: Instant, timeZone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The moment at which a day shows a time ("09:00"); "24:00" is the next midnight. */
export function instantOf(date: LocalDate, time: string, timeZone: string): Instant {
  const day = Temporal.PlainDate.from(date);
  if (time === '24:00') return day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

/** Days since 1970-01-01 of a date. */
export function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date of a day number. */
export function dateOfDay(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
