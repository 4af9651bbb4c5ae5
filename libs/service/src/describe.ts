import type { AmountOfTime, Language } from '@charter/kernel';

const UNIT_NAMES = {
  minutes: { zh: '分钟', en: 'minute' },
  hours: { zh: '小时', en: 'hour' },
  days: { zh: '天', en: 'day' },
  workingMinutes: { zh: '个工作分钟', en: 'working minute' },
  workingHours: { zh: '个工作小时', en: 'working hour' },
  workingDays: { zh: '个工作日', en: 'working day' },
} as const satisfies Record<AmountOfTime['unit'], Record<Language, string>>;

/** "2 个工作日", "2 working days". */
export function describeLimit({ value, unit }: AmountOfTime, language: Language): string {
  const name = UNIT_NAMES[unit][language];
  return language === 'en' && value !== 1 ? `${value} ${name}s` : `${value} ${name}`;
}
