import {
  type AmountOfTime,
  calendarBody,
  compileCalendar,
  DAY,
  type Instant,
  instantOf,
  localDateOf,
  MINUTE,
  type WorkingCalendar,
} from '@charter/kernel';
import { type LimitBody, limitBody, limitFor, type Priority } from '@charter/service';
import type { Template } from '../template';
import type { Chance } from './chance';

const SECOND = 1000;

/** The template's own calendar and limits, by which the sample's members work. */
export interface WorkingTime {
  calendar: WorkingCalendar;
  /** The time promised for a request. */
  promise(item: string, department: string, priority: Priority): AmountOfTime;
}

/**
 * Holidays are announced a year ahead, samples reach half a year back: a year without data counts as one without holidays
 * here, and here only, so that samples can be made on any day.
 */
export function workingTimeOf(template: Template, now: Instant): WorkingTime {
  const provision = template.provisions.find(({ kind }) => kind === 'calendar');
  const body = calendarBody.parse(provision?.body);
  const thisYear = Number(localDateOf(now, body.timeZone).slice(0, 4));
  const missing = [thisYear - 1, thisYear, thisYear + 1].filter((year) => !body.years.some((known) => known.year === year));
  const years = [...body.years, ...missing.map((year) => ({ year, holidays: [], makeUpDays: [] }))];
  const limits = template.provisions
    .filter(({ kind }) => kind === 'limit')
    .map(({ key, body: limit }): { key: string; body: LimitBody } => ({ key, body: limitBody.parse(limit) }));
  return {
    calendar: compileCalendar({ ...body, years: years.toSorted((a, b) => a.year - b.year) }),
    promise: (item, department, priority) => {
      const found = limitFor(limits, { clock: 'handle', item, department, priority });
      if (!found) throw new RangeError(`Nothing is promised for ${item}`);
      return found.limit.body.amount;
    },
  };
}

/** The last moment with `minutes` of working time between it and `now`, to the second. */
export function workingMinutesAgo(calendar: WorkingCalendar, now: Instant, minutes: number): Instant {
  // No stretch of working days is so thin that seven times as many days of the year do not cover it.
  const reach = (Math.ceil(minutes / 480) * 7 + 30) * DAY;
  let early = Math.ceil(reach / SECOND);
  let late = 0;
  while (early - late > 1) {
    const seconds = Math.floor((early + late) / 2);
    if (calendar.workingMinutesBetween(now - seconds * SECOND, now) >= minutes) early = seconds;
    else late = seconds;
  }
  return toSecond(now - early * SECOND);
}

export function toSecond(instant: Instant): Instant {
  return Math.floor(instant / SECOND) * SECOND;
}

/** Share of a day's requests by half-hour of working time: busiest in mid-morning, a lower peak after lunch. */
const RHYTHM = [6, 9, 12, 12, 10, 7, 4, 6, 9, 10, 8, 6, 5, 4, 2];

/** A moment within the working hours of a day, more likely when the desk is busy. */
export function busyMoment(chance: Chance, calendar: WorkingCalendar, date: string): Instant {
  const opening = calendar.framesOf(date)[0]?.from ?? instantOf(date, '09:00', calendar.timeZone);
  const halfHour = Number(chance.weighted(Object.fromEntries(RHYTHM.entries())));
  return toSecond(calendar.addWorkingMinutes(opening, (halfHour + chance.next()) * 30 + 0.5));
}

/** A moment between seven and half past ten in the evening, when people write from home. */
export function homeMoment(chance: Chance, calendar: WorkingCalendar, date: string): Instant {
  return toSecond(instantOf(date, '07:00', calendar.timeZone) + chance.between(0, 930) * MINUTE);
}

/** The same moment, or the next morning if it falls into the night. */
export function awake(instant: Instant, calendar: WorkingCalendar): Instant {
  const morning = instantOf(localDateOf(instant, calendar.timeZone), '07:30', calendar.timeZone);
  const intoTheDay = instant - morning;
  if (intoTheDay < 0) return instant + 8 * 60 * MINUTE;
  return intoTheDay > 14.5 * 60 * MINUTE ? instant + 11 * 60 * MINUTE : instant;
}
