import { z } from 'zod';
import { USUAL_TIME_ZONE } from './instant';

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const localDate = z.iso.date();

/** A stretch of working time within one day, `from` inclusive, `to` exclusive, "24:00" allowed as end. */
export const frame = z.object({ from: localTime, to: localTime });
export type Frame = z.infer<typeof frame>;

/** One named stretch of days that differs from the weekly pattern: a holiday, or a make-up working day (调休). */
export const dayRange = z.object({ name: z.string(), from: localDate, to: localDate });
export type DayRange = z.infer<typeof dayRange>;

/**
 * Working calendar (工作日历, S-5.3): frames of the day per weekday, holidays and make-up days of each covered year.
 * A year that is not covered is refused, never guessed.
 */
export const calendarBody = z.object({
  timeZone: z.string().default(USUAL_TIME_ZONE),
  /** Frames by ISO weekday, "1" Monday to "7" Sunday; a weekday that is missing is free. */
  week: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(frame)),
  /** Frames of a make-up working day; those of Monday when absent. */
  makeUpFrames: z.array(frame).optional(),
  years: z.array(z.object({ year: z.number().int(), holidays: z.array(dayRange), makeUpDays: z.array(dayRange) })),
});
export type CalendarBody = z.infer<typeof calendarBody>;
