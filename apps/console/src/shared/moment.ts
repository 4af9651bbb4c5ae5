import type { Language } from '@charter/kernel';

const TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** Date and time as read in the language; the year only when it is another one than now's. */
export function dateTime(at: string, language: Language, now: Date): string {
  const date = new Date(at);
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(TAG[language], {
    year,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(date);
}

export function date(at: string, language: Language): string {
  return new Intl.DateTimeFormat(TAG[language], { year: 'numeric', month: 'short', day: 'numeric' }).format(new Date(at));
}
