import {
  type Instant,
  type LocalDate,
  type Stretch,
  type WorkingCalendar,
  dateOfDay,
  dayNumber,
  deadline,
  instantOf,
  recurringDays,
} from '@charter/kernel';
import type { DutyBody } from './duty';

/** One time a duty is to be done. */
export interface DutyOccurrence {
  day: LocalDate;
  /** The day from which those responsible are told of it. */
  toldFrom: LocalDate;
  dueAt: Instant;
}

/** The times a duty falls due in a stretch of local days of its calendar. */
export function occurrencesOf(duty: DutyBody, stretch: Stretch, calendar: WorkingCalendar): DutyOccurrence[] {
  return recurringDays(duty.recurrence, stretch, calendar.isWorkingDay).map((day) => {
    const start = instantOf(day, '00:00', calendar.timeZone);
    return {
      day,
      toldFrom: dateOfDay(dayNumber(day) - duty.leadDays),
      dueAt: deadline(calendar, start, duty.dueWithin, [], start),
    };
  });
}
