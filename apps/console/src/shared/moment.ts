import type { Language } from '@charter/kernel';

const TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/**
 * Deadlines are told in the time of the organisation, wherever the browser is: half past five means its half past five.
 * China knows one time and no summer time, so the offset is fixed.
 */
const ZONE = 'Asia/Shanghai';
const OFFSET = '+08:00';

/** Whether a text is a moment as the API writes it. */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
}

function yearOf(date: Date): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: ZONE }).format(date);
}

/** Date and time as read in the language; the year only when it is another one than now's. */
export function dateTime(at: string, language: Language, now: Date): string {
  const moment = new Date(at);
  const year = yearOf(moment) === yearOf(now) ? undefined : 'numeric';
  const format = { timeZone: ZONE, year, month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat(TAG[language], format).format(moment);
}

/** The moment to the second, for the record. */
export function exactTime(at: string, language: Language): string {
  return new Intl.DateTimeFormat(TAG[language], { timeZone: ZONE, dateStyle: 'long', timeStyle: 'medium' }).format(new Date(at));
}

export function date(at: string, language: Language): string {
  const format = { timeZone: ZONE, year: 'numeric', month: 'short', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(TAG[language], format).format(new Date(at));
}

/** The moment of a date and time typed in an input (YYYY-MM-DDTHH:MM), in the time of the organisation. */
export function typedMoment(typed: string): string {
  return new Date(`${typed}:00${OFFSET}`).toISOString();
}

/** The day (YYYY-MM-DD) of a moment, in the time of the organisation. */
export function localDay(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** Start of a day (YYYY-MM-DD), or of the day after it. */
export function startOfDay(day: string, following = false): string {
  const start = new Date(`${day}T00:00:00${OFFSET}`);
  return new Date(start.getTime() + (following ? 86_400_000 : 0)).toISOString();
}
