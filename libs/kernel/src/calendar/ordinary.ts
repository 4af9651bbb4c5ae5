import type { CalendarBody } from './calendar';
import { minuteOfDay } from './days';

/** Working minutes of an ordinary day: of the length most weekdays have, the longer one among equals; 0 without working days. */
export function minutesOfOrdinaryDay({ week }: CalendarBody): number {
  const lengths = Object.values(week)
    .map((frames) => frames.reduce((sum, { from, to }) => sum + Math.max(0, minuteOfDay(to) - minuteOfDay(from)), 0))
    .filter((length) => length > 0);
  const count = (length: number) => lengths.filter((each) => each === length).length;
  return lengths.sort((a, b) => count(b) - count(a) || b - a)[0] ?? 0;
}
