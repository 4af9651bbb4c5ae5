import type { CalendarBody, DayRange, Frame } from './calendar';
import { dateOfDay, dayNumber, DAY, type Instant, instantOf, MINUTE } from './instant';
import { weekdayIndex } from './weekday';

/** A stretch of working time as moments, `from` inclusive, `to` exclusive. */
export interface WorkingFrame {
  from: Instant;
  to: Instant;
}

/** One day of a covered year. */
export interface Day {
  /** Days since 1970-01-01. */
  number: number;
  /** Local midnight at its beginning. */
  start: Instant;
  frames: WorkingFrame[];
}

/** Every day of a run of consecutive covered years, in order. */
export function daysOf(body: CalendarBody, firstYear: number, lastYear: number): Day[] {
  const framesFor = framesByDay(body);
  const first = dayNumber(`${firstYear}-01-01`);
  const end = dayNumber(`${lastYear + 1}-01-01`);
  const days: Day[] = [];
  let start = midnight(first, body.timeZone);
  for (let number = first; number < end; number += 1) {
    const next = midnight(number + 1, body.timeZone);
    const frames = framesFor(number).map((frame) => momentsOf(frame, number, start, next, body.timeZone));
    days.push({ number, start, frames: tidy(frames) });
    start = next;
  }
  return days;
}

function midnight(day: number, timeZone: string): Instant {
  return instantOf(dateOfDay(day), '00:00', timeZone);
}

/** On a day of 24 hours plain addition is right and fast; only a day of a clock change asks the time zone. */
function momentsOf(frame: Frame, day: number, start: Instant, next: Instant, timeZone: string): WorkingFrame {
  if (next - start !== DAY) {
    const date = dateOfDay(day);
    return { from: instantOf(date, frame.from, timeZone), to: instantOf(date, frame.to, timeZone) };
  }
  return { from: start + minuteOfDay(frame.from) * MINUTE, to: start + minuteOfDay(frame.to) * MINUTE };
}

/** Minutes since midnight of "HH:MM". */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Make-up days come before holidays, holidays before the weekly pattern; ranges may reach into another year. */
function framesByDay(body: CalendarBody): (day: number) => Frame[] {
  const makeUp = numbersIn(body.years.flatMap((year) => year.makeUpDays));
  const holidays = numbersIn(body.years.flatMap((year) => year.holidays));
  const makeUpFrames = body.makeUpFrames ?? body.week['1'] ?? [];
  return (day) => {
    if (makeUp.has(day)) return makeUpFrames;
    return holidays.has(day) ? [] : (body.week[weekday(day)] ?? []);
  };
}

/** ISO weekday, "1" Monday. */
function weekday(day: number): keyof CalendarBody['week'] {
  return String(weekdayIndex(day) + 1) as keyof CalendarBody['week'];
}

function numbersIn(ranges: DayRange[]): Set<number> {
  const days = new Set<number>();
  for (const range of ranges) {
    const last = dayNumber(range.to);
    for (let day = dayNumber(range.from); day <= last; day += 1) days.add(day);
  }
  return days;
}

/** Frames in order, overlapping and touching ones joined, empty ones dropped. */
function tidy(frames: WorkingFrame[]): WorkingFrame[] {
  const joined: WorkingFrame[] = [];
  for (const frame of frames.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && frame.from <= last.to) last.to = Math.max(last.to, frame.to);
    else joined.push({ ...frame });
  }
  return joined;
}
