import { DomainError } from '../error';
import type { CalendarBody } from './calendar';
import { type Day, daysOf, type WorkingFrame } from './days';
import { dayNumber, type Instant, instantOf, type LocalDate, localDateOf, MINUTE } from './instant';

/** A calendar ready to count with (S-5.3). Every function refuses a year that is not covered: CALENDAR_YEAR_MISSING. */
export interface WorkingCalendar {
  timeZone: string;
  isWorkingDay(date: LocalDate): boolean;
  framesOf(date: LocalDate): WorkingFrame[];
  /** The first moment at which `minutes` of working time have passed since `start`; the end of a frame rather than the beginning of the next. */
  addWorkingMinutes(start: Instant, minutes: number): Instant;
  /** Working time from `a` to `b`, negative when `b` comes first. */
  workingMinutesBetween(a: Instant, b: Instant): number;
  /** The end of the last frame of the `count`-th working day after the local day of `start`. */
  addWorkingDays(start: Instant, count: number): Instant;
  /** `instant` itself within a frame, otherwise the beginning of the next. */
  nextWorkingInstant(instant: Instant): Instant;
}

/** Consecutive covered years, laid out for binary search. */
interface Span {
  lastYear: number;
  days: Day[];
  start: Instant;
  end: Instant;
  frames: WorkingFrame[];
  /** Working milliseconds before the frame of the same index; one entry more than there are frames. */
  before: number[];
  workingDays: Day[];
}

/** Lays a calendar out once; each question afterwards is one or two binary searches. */
export function compileCalendar(body: CalendarBody): WorkingCalendar {
  const { timeZone } = body;
  const spans = runsOfYears(body.years.map(({ year }) => year)).map(([first, last]) => layOut(body, first, last));
  const spanAt = (instant: Instant) =>
    spans.find(({ start, end }) => start <= instant && instant <= end) ?? refuse(yearOf(localDateOf(instant, timeZone)));
  const dayOf = (date: LocalDate) => dayIn(spans, date);
  return {
    timeZone,
    isWorkingDay: (date) => dayOf(date).frames.length > 0,
    framesOf: (date) => dayOf(date).frames.map((frame) => ({ ...frame })),
    addWorkingMinutes: (start, minutes) => addWorkingTime(spanAt(start), start, Math.round(minutes * MINUTE)),
    workingMinutesBetween: (a, b) => {
      const span = spanAt(Math.min(a, b));
      if (Math.max(a, b) > span.end) refuse(span.lastYear + 1);
      return (workedUntil(span, b) - workedUntil(span, a)) / MINUTE;
    },
    addWorkingDays: (start, count) => addWorkingDays(spanAt(start), start, count),
    nextWorkingInstant: (instant) => nextWorkingInstant(spanAt(instant), instant),
  };
}

function runsOfYears(years: number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

function layOut(body: CalendarBody, firstYear: number, lastYear: number): Span {
  const days = daysOf(body, firstYear, lastYear);
  const frames = days.flatMap((day) => day.frames);
  const before = [0];
  for (const { from, to } of frames) before.push((before.at(-1) ?? 0) + to - from);
  const start = days[0]?.start ?? 0;
  const end = instantOf(`${lastYear + 1}-01-01`, '00:00', body.timeZone);
  return { lastYear, days, start, end, frames, before, workingDays: days.filter((day) => day.frames.length > 0) };
}

function addWorkingTime(span: Span, start: Instant, time: number): Instant {
  if (time < 0) throw new RangeError('Working time is added, never taken away');
  if (time === 0) return start;
  const target = workedUntil(span, start) + time;
  const index = firstIndex(span.frames.length, (i) => (span.before[i + 1] ?? 0) >= target);
  const frame = span.frames[index] ?? refuse(span.lastYear + 1);
  return frame.to - ((span.before[index + 1] ?? 0) - target);
}

/** Working milliseconds from the beginning of the span to a moment. */
function workedUntil(span: Span, instant: Instant): number {
  const index = firstIndex(span.frames.length, (i) => (span.frames[i]?.to ?? 0) > instant);
  const frame = span.frames[index];
  return (span.before[index] ?? 0) + (frame ? Math.max(0, instant - frame.from) : 0);
}

function addWorkingDays(span: Span, start: Instant, count: number): Instant {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('Working days are counted from one');
  if (start === span.end) refuse(span.lastYear + 1);
  const today = span.days[firstIndex(span.days.length, (i) => (span.days[i]?.start ?? 0) > start) - 1]?.number ?? 0;
  const next = firstIndex(span.workingDays.length, (i) => (span.workingDays[i]?.number ?? 0) > today);
  const day = span.workingDays[next + count - 1] ?? refuse(span.lastYear + 1);
  return day.frames.at(-1)?.to ?? refuse(span.lastYear + 1);
}

function nextWorkingInstant(span: Span, instant: Instant): Instant {
  const index = firstIndex(span.frames.length, (i) => (span.frames[i]?.to ?? 0) > instant);
  const frame = span.frames[index] ?? refuse(span.lastYear + 1);
  return Math.max(instant, frame.from);
}

function dayIn(spans: Span[], date: LocalDate): Day {
  const number = dayNumber(date);
  for (const { days } of spans) {
    const day = days[number - (days[0]?.number ?? 0)];
    if (day) return day;
  }
  return refuse(yearOf(date));
}

/** The first index for which the statement holds, given that it holds from some index on. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function refuse(year: number): never {
  throw new DomainError('CALENDAR_YEAR_MISSING', { year });
}
