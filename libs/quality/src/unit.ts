import { type Decimal, type Language, type Text, decimal } from '@charter/kernel';

interface Unit {
  /** As it stands behind a number. */
  name: Required<Text>;
  /** Units of one measure can be compared; a measure is named by its smallest unit. */
  measure: string;
  /** How many of the smallest unit make one. */
  size: number;
}

const unit = (zh: string, en: string, measure: string, size = 1): Unit => ({ name: { zh, en }, measure, size });

/** In what the target of a standard is measured. */
export const UNITS = {
  percent: unit('%', '%', 'percent'),
  points: unit('分', 'points', 'points'),
  times: unit('次', 'times', 'times'),
  people: unit('人', 'people', 'people'),
  yuan: unit('元', 'yuan', 'yuan'),
  seconds: unit('秒', 'seconds', 'seconds'),
  minutes: unit('分钟', 'minutes', 'seconds', 60),
  hours: unit('小时', 'hours', 'seconds', 3600),
  days: unit('天', 'days', 'seconds', 86_400),
  workingMinutes: unit('个工作分钟', 'working minutes', 'workingMinutes'),
  workingHours: unit('个工作小时', 'working hours', 'workingMinutes', 60),
  workingDays: unit('个工作日', 'working days', 'workingDays'),
} as const satisfies Record<string, Unit>;
export type UnitCode = keyof typeof UNITS;

/** The names of the units, to choose from. */
export const UNIT_NAMES = Object.fromEntries(Object.entries(UNITS).map(([code, { name }]) => [code, name])) as Record<
  UnitCode,
  Required<Text>
>;

/** An amount in the smallest unit of its measure. */
export function inSmallest(amount: string, code: UnitCode): Decimal {
  return decimal(amount).times(UNITS[code].size);
}

export function areComparable(one: UnitCode, other: UnitCode): boolean {
  return UNITS[one].measure === UNITS[other].measure;
}

/** "95%", "2 个工作日", "24 hours". */
export function describeAmount(amount: string, code: UnitCode, language: Language): string {
  if (code === 'percent') return `${amount}%`;
  const name = UNITS[code].name[language];
  return `${amount} ${language === 'en' && decimal(amount).eq(1) ? singular(name) : name}`;
}

const singular = (name: string) => (name === 'people' ? 'person' : name.endsWith('s') ? name.slice(0, -1) : name);
