import { z } from 'zod';
import { called, choiceOf } from '../form/field';
import type { Language, Text } from '../text';

/**
 * Units of a time limit. `workingDays` end with the last frame of the N-th working day after the day of the start
 * (Civil Code of the PRC, article 201: the first day does not count); `workingHours` and `workingMinutes` run only inside
 * the frames; `hours` and `days` run always.
 */
export const LIMIT_UNITS = ['minutes', 'hours', 'days', 'workingMinutes', 'workingHours', 'workingDays'] as const;
type LimitUnit = (typeof LIMIT_UNITS)[number];

const UNIT_NAMES = {
  minutes: { zh: '分钟', en: 'minutes' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '天', en: 'days' },
  workingMinutes: { zh: '个工作分钟', en: 'working minutes' },
  workingHours: { zh: '个工作小时', en: 'working hours' },
  workingDays: { zh: '个工作日', en: 'working days' },
} as const satisfies Record<LimitUnit, Required<Text>>;

export const amountOfTime = z.object({
  value: called(z.number().int().positive().max(10_000), '数量', 'Amount'),
  unit: called(choiceOf<LimitUnit>(UNIT_NAMES), '单位', 'Unit'),
});
export type AmountOfTime = z.infer<typeof amountOfTime>;

/** "2 个工作日", "2 working days". */
export function describeLimit({ value, unit }: AmountOfTime, language: Language): string {
  const name = UNIT_NAMES[unit][language];
  return `${value} ${language === 'en' && value === 1 ? name.slice(0, -1) : name}`;
}
