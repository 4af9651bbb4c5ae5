import { dateOfDay, dayNumber, type LocalDate } from '../../calendar/instant';
import { refuse } from './function';

/** A day as rules are given it; whatever is not one on the calendar is refused. */
export function dayGiven(text: string): LocalDate {
  const sound = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && dateOfDay(dayNumber(text)) === text;
  return sound
    ? text
    : refuse(`“${shortened(text)}”不是日期，日期应写成 2026-01-31。`, `"${shortened(text)}" is not a day; write 2026-01-31.`);
}

/** Whole years from a birthday to a day; who was born on 29 February is a year older on 1 March. */
export function ageOn(birthday: LocalDate, day: LocalDate): number {
  if (dayGiven(day) < dayGiven(birthday)) refuse('生日在所算的日期之后。', 'the birthday lies after the day.');
  return Number(day.slice(0, 4)) - Number(birthday.slice(0, 4)) - (day.slice(5) < birthday.slice(5) ? 1 : 0);
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(dayGiven(to)) - dayNumber(dayGiven(from));
}

export function addDays(day: LocalDate, count: number): LocalDate {
  return withinReach(dayNumber(dayGiven(day)) + count);
}

/** The same day of another month, or its last day where it has no such day. */
export function addMonths(day: LocalDate, count: number): LocalDate {
  dayGiven(day);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  if (year < 1 || year > 9999) outOfReach();
  const last = new Date(Date.UTC(2000 + (year % 400), month + 1, 0)).getUTCDate();
  const text = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${text(year, 4)}-${text(month + 1, 2)}-${text(Math.min(Number(day.slice(8)), last), 2)}`;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: LocalDate): number {
  return ((((dayNumber(dayGiven(day)) + 3) % 7) + 7) % 7) + 1;
}

/** Days from a day to the next return of a date such as a birthday, 0 on the day itself. */
export function daysUntilReturn(date: LocalDate, day: LocalDate): number {
  const [years, ahead] = [Number(day.slice(0, 4)) - Number(date.slice(0, 4)), dayNumber(dayGiven(day))];
  dayGiven(date);
  const returns = [years, years + 1].map((count) => dayNumber(returnOf(date, count)));
  return Math.min(...returns.filter((each) => each >= ahead)) - ahead;
}

/** 29 February returns on 1 March in years that do not have it. */
function returnOf(date: LocalDate, years: number): LocalDate {
  const found = addMonths(date, years * 12);
  return found.slice(5) === date.slice(5) ? found : addDays(found, 1);
}

function withinReach(number: number): LocalDate {
  const reach = number >= dayNumber('0001-01-01') && number <= dayNumber('9999-12-31');
  return reach ? dateOfDay(number) : outOfReach();
}

function outOfReach(): never {
  return refuse('日期超出范围。', 'the day is out of reach.');
}

const shortened = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
