import { type LocalDate, addDays } from '@charter/kernel';
import { getLunarDate, getSolarDateFromLunar, getSolarTermDate } from 'chinese-days';

/** Years of which the lunar calendar is known. */
const FIRST_YEAR = 1901;
const LAST_YEAR = 2099;

/** Holidays people are greeted on: by the lunar calendar, by the solar one, or a solar term. */
export const HOLIDAYS = {
  newYear: { name: { zh: '元旦', en: "New Year's Day" }, solar: '01-01' },
  springFestival: { name: { zh: '春节', en: 'Spring Festival' }, lunar: '01-01' },
  lanternFestival: { name: { zh: '元宵节', en: 'Lantern Festival' }, lunar: '01-15' },
  womensDay: { name: { zh: '妇女节', en: "Women's Day" }, solar: '03-08' },
  tombSweeping: { name: { zh: '清明节', en: 'Tomb-Sweeping Day' }, term: 'pure_brightness', month: 4 },
  labourDay: { name: { zh: '劳动节', en: 'Labour Day' }, solar: '05-01' },
  childrensDay: { name: { zh: '儿童节', en: "Children's Day" }, solar: '06-01' },
  dragonBoat: { name: { zh: '端午节', en: 'Dragon Boat Festival' }, lunar: '05-05' },
  armyDay: { name: { zh: '建军节', en: 'Army Day' }, solar: '08-01' },
  teachersDay: { name: { zh: '教师节', en: "Teachers' Day" }, solar: '09-10' },
  midAutumn: { name: { zh: '中秋节', en: 'Mid-Autumn Festival' }, lunar: '08-15' },
  doubleNinth: { name: { zh: '重阳节', en: 'Double Ninth Festival' }, lunar: '09-09' },
  nationalDay: { name: { zh: '国庆节', en: 'National Day' }, solar: '10-01' },
} as const;
export type HolidayName = keyof typeof HOLIDAYS;

/** The day of a holiday in a year. */
export function dayOfHoliday(name: HolidayName, year: number): LocalDate {
  const holiday = HOLIDAYS[name];
  if ('solar' in holiday) return `${year}-${holiday.solar}`;
  covered(year);
  if ('term' in holiday) return getSolarTermDate(year, holiday.month, holiday.term);
  const [month = 0, day = 0] = holiday.lunar.split('-').map(Number);
  return solarDay(year, month, day);
}

/** The days of a year on which a birthday returns by the lunar calendar: none, one or two. */
export function lunarBirthdaysIn(birthday: LocalDate, year: number): LocalDate[] {
  covered(Number(birthday.slice(0, 4)));
  covered(year);
  const { lunarMon, lunarDay } = getLunarDate(birthday);
  return [year - 1, year].map((lunarYear) => solarDay(lunarYear, lunarMon, lunarDay)).filter((day) => day.startsWith(`${year}-`));
}

/**
 * A lunar date of a lunar year; the last day of a month that has no thirtieth that year. Counted from the first of the month:
 * the calendar of chinese-days reads a date as one of the sun, and is days off for the 29th and 30th of the second month.
 */
function solarDay(lunarYear: number, month: number, day: number): LocalDate {
  const { date: first } = getSolarDateFromLunar(`${lunarYear}-${twoDigits(month)}-01`);
  const found = addDays(first, day - 1);
  return day === 30 && getLunarDate(found).lunarMon !== month ? addDays(found, -1) : found;
}

function covered(year: number): void {
  if (year < FIRST_YEAR - 1 || year > LAST_YEAR) throw new RangeError(`The lunar calendar of ${year} is not known`);
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
