import type { Language } from '@charter/kernel';
import { LANGUAGE_TAG } from './language';

/** Promises are made and kept in the time of mainland China, wherever the reader is. */
const ZONE = 'Asia/Shanghai';

/** A day: 2026年11月26日 · 26 November 2026. */
export function day(at: string, language: Language): string {
  return new Intl.DateTimeFormat(tag(language), { timeZone: ZONE, dateStyle: 'long' }).format(new Date(at));
}

/** A moment near now, without the year: 11月26日 09:30 · 26 November, 09:30. */
export function moment(at: string, language: Language): string {
  return new Intl.DateTimeFormat(tag(language), {
    timeZone: ZONE,
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(at));
}

/** The parts of a promised moment, set in different sizes. */
export function promiseParts(at: string, language: Language): { date: string; weekday: string; time: string } {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag(language), { timeZone: ZONE, ...options }).format(new Date(at));
  return {
    date: part({ month: 'long', day: 'numeric' }),
    weekday: part({ weekday: 'long' }),
    time: part({ hour: '2-digit', minute: '2-digit', hour12: false }),
  };
}

/** An amount in yuan, with both digits of its cents or none; the digits are never computed with. */
export function yuan(amount: string): string {
  const [whole, cents = ''] = amount.split('.');
  return /^0*$/.test(cents) ? `¥${whole}` : `¥${whole}.${cents.padEnd(2, '0')}`;
}

/** The address that dials a number. */
export function telephone(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

/** English is the British kind: the day before the month, hours from 0 to 23. */
function tag(language: Language): string {
  return language === 'en' ? 'en-GB' : LANGUAGE_TAG.zh;
}
