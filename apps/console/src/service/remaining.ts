import type { Language } from '@charter/kernel';
import { fill, type Message } from '../shared/message';
import { words } from './messages';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes in words: two units at most. Working time is told in hours, for a working day is not 24 of them. */
export function duration(minutes: number, workingTime: boolean, language: Language): string {
  const whole = Math.abs(Math.trunc(minutes));
  const say = (message: Message, values: Record<string, number>) => fill(message[language], values);
  const days = workingTime ? 0 : Math.floor(whole / DAY);
  const hours = Math.floor((whole - days * DAY) / HOUR);
  const rest = whole % HOUR;
  if (days > 0) return hours > 0 ? say(words.daysHours, { days, hours }) : say(words.days, { days });
  if (hours >= 10 || (hours > 0 && rest === 0)) return say(words.hours, { hours });
  if (hours > 0) return say(words.hoursMinutes, { hours, minutes: rest });
  return say(words.minutes, { minutes: rest });
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
