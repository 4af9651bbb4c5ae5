import type { Text } from '../text';

/** The days of the week as people call them, Monday first as ISO has it. */
export const WEEKDAY_NAMES = {
  monday: { zh: '周一', en: 'Monday' },
  tuesday: { zh: '周二', en: 'Tuesday' },
  wednesday: { zh: '周三', en: 'Wednesday' },
  thursday: { zh: '周四', en: 'Thursday' },
  friday: { zh: '周五', en: 'Friday' },
  saturday: { zh: '周六', en: 'Saturday' },
  sunday: { zh: '周日', en: 'Sunday' },
} as const satisfies Record<string, Required<Text>>;

export type Weekday = keyof typeof WEEKDAY_NAMES;

export const WEEKDAYS = Object.keys(WEEKDAY_NAMES) as Weekday[];

/** The weekday of a day number, 0 Monday to 6 Sunday; day 0, 1970-01-01, was a Thursday. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
