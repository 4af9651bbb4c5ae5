import type { Language } from '@charter/kernel';
import { fill } from '../shared/message';
import { words } from './messages';

const HOUR = 60;
const DAY = 24 * HOUR;

/** In what time is told: of the clock on the wall, or working time, in days where the limit is laid down in days. */
export interface Measure {
  workingTime: boolean;
  dayMinutes: number | null;
}

/** Minutes in words: two units at most. A working day is as long as the calendar has it, not 24 hours. */
export function duration(minutes: number, { workingTime, dayMinutes }: Measure, language: Language): string {
  const whole = Math.abs(Math.trunc(minutes));
  const day = workingTime ? dayMinutes : DAY;
  const days = day ? Math.floor(whole / day) : 0;
  const left = whole - days * (day ?? 0);
  if (days > 0) return inDays(days, Math.floor(left / HOUR), workingTime, language);
  const hours = Math.floor(left / HOUR);
  const rest = left % HOUR;
  if (hours >= 10 || (hours > 0 && rest === 0)) return fill(words.hours[language], { hours });
  if (hours > 0) return fill(words.hoursMinutes[language], { hours, minutes: rest });
  return fill(words.minutes[language], { minutes: rest });
}

function inDays(days: number, hours: number, workingTime: boolean, language: Language): string {
  const singular = days === 1 ? words.workingDay : words.workingDays;
  const told = fill((workingTime ? singular : words.days)[language], { days });
  return hours > 0 ? `${told} ${fill(words.hours[language], { hours })}` : told;
}

export type Urgency = 'late' | 'near' | 'calm' | 'still';

interface Ticking {
  state: string;
  remainingMinutes: number | null;
  warnAt: string;
  dueAt: string;
  stoppedAt: string | null;
}

/** How pressing a clock is: late, past its early warning, calm, or not running. After hours it is late before a working minute has passed. */
export function urgency(clock: Ticking, now: Date): Urgency {
  if (clock.stoppedAt || clock.remainingMinutes === null) return 'still';
  if (clock.remainingMinutes < 0) return 'late';
  if (clock.state === 'PAUSED') return 'still';
  if (now.getTime() > Date.parse(clock.dueAt)) return 'late';
  return now.getTime() >= Date.parse(clock.warnAt) ? 'near' : 'calm';
}

/** Share of the limit that is used up, in percent, for a progress bar. */
export function usedShare(clock: { startedAt: string; dueAt: string; stoppedAt: string | null }, now: Date): number {
  const from = Date.parse(clock.startedAt);
  const to = Date.parse(clock.dueAt);
  const at = clock.stoppedAt ? Date.parse(clock.stoppedAt) : now.getTime();
  if (to <= from) return 100;
  return Math.round(Math.min(1, Math.max(0, (at - from) / (to - from))) * 100);
}
