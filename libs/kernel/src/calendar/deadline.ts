import { DAY, type Instant, MINUTE } from './instant';
import type { AmountOfTime } from './limit';
import type { WorkingCalendar } from './working';

/** A time during which a clock rests (挂起); without `to` it still rests. */
export interface Hold {
  from: Instant;
  to?: Instant;
}

const ELAPSED_MILLISECONDS = { minutes: MINUTE, hours: 60 * MINUTE, days: DAY } as const;

/** Whether a unit counts only within the frames of a calendar. */
export function isWorkingUnit(unit: AmountOfTime['unit']): boolean {
  return !(unit in ELAPSED_MILLISECONDS);
}

/**
 * When a time limit ends (S-5.3). Each hold that begins before the deadline reached so far pushes it on by the time held:
 * working time for working units, elapsed time for the others. Holds may overlap and come in any order; an open one counts
 * up to `now`, so that holding never shortens a deadline and closed holds give the same deadline whenever it is asked.
 */
export function deadline(calendar: WorkingCalendar, start: Instant, amount: AmountOfTime, holds: readonly Hold[], now: Instant): Instant {
  return extended(calendar, start, plainDeadline(calendar, start, amount), amount, holds, now);
}

/**
 * When the share `percent` of a limit is used, for an early warning: that share of the time between the start and the
 * deadline without holds, then pushed on by holds as the deadline is.
 */
export function warning(
  calendar: WorkingCalendar,
  start: Instant,
  amount: AmountOfTime,
  percent: number,
  holds: readonly Hold[],
  now: Instant,
): Instant {
  const due = plainDeadline(calendar, start, amount);
  const used = isWorkingUnit(amount.unit)
    ? calendar.addWorkingMinutes(start, (calendar.workingMinutesBetween(start, due) * percent) / 100)
    : start + Math.round(((due - start) * percent) / 100);
  return extended(calendar, start, used, amount, holds, now);
}

/** Minutes left until `dueAt`, negative when overdue; working minutes for working units. Time still to be held does not count. */
export function remaining(calendar: WorkingCalendar, now: Instant, dueAt: Instant, amount: AmountOfTime, holds: readonly Hold[]): number {
  const minutes = minutesBetween(calendar, amount);
  const ahead = merged(holds, now, now).filter(({ from }) => from < dueAt);
  return ahead.reduce((left, { from, to }) => left - minutes(from, Math.min(to, dueAt)), minutes(now, dueAt));
}

function plainDeadline(calendar: WorkingCalendar, start: Instant, { value, unit }: AmountOfTime): Instant {
  switch (unit) {
    case 'workingMinutes':
      return calendar.addWorkingMinutes(start, value);
    case 'workingHours':
      return calendar.addWorkingMinutes(start, value * 60);
    case 'workingDays':
      return calendar.addWorkingDays(start, value);
    default:
      return start + value * ELAPSED_MILLISECONDS[unit];
  }
}

function extended(
  calendar: WorkingCalendar,
  start: Instant,
  base: Instant,
  amount: AmountOfTime,
  holds: readonly Hold[],
  now: Instant,
): Instant {
  const minutes = minutesBetween(calendar, amount);
  let due = base;
  for (const { from, to } of merged(holds, start, now)) {
    if (from >= due) break;
    const held = minutes(from, to);
    due = isWorkingUnit(amount.unit) ? calendar.addWorkingMinutes(due, held) : due + held * MINUTE;
  }
  return due;
}

function minutesBetween(calendar: WorkingCalendar, { unit }: AmountOfTime): (from: Instant, to: Instant) => number {
  const working = isWorkingUnit(unit);
  return (from, to) => (working ? calendar.workingMinutesBetween(from, to) : (to - from) / MINUTE);
}

/** Holds from `start` on, in order, overlapping and touching ones joined. */
function merged(holds: readonly Hold[], start: Instant, now: Instant): Required<Hold>[] {
  const closed = holds
    .map(({ from, to }) => ({ from: Math.max(from, start), to: to ?? Math.max(now, from) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const joined: Required<Hold>[] = [];
  for (const hold of closed) {
    const last = joined.at(-1);
    if (last && hold.from <= last.to) last.to = Math.max(last.to, hold.to);
    else joined.push(hold);
  }
  return joined;
}
