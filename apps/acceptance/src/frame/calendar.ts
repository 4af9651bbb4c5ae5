import type { Client } from './client';
import { present } from './present';

/** The office calendar as the API tells it. */
export interface Calendar {
  timeZone: string;
  week: { weekday: number; frames: string[] }[];
  makeUpFrames: string[];
  years: { year: number; holidays: DayRange[]; makeUpDays: DayRange[] }[];
}

interface DayRange {
  from: string;
  to: string;
}

/** What is needed of an organisation to read and change its calendar. */
interface Regulated {
  admin: Client;
  regulationId: string;
  amend(key: string, body: object): Promise<number>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** China has one time zone and no summer time. */
const OFFSET = 8 * 60 * MINUTE;

/** The longest that a request of a template is promised, with room for holidays. */
const COMING = 45 * DAY;

const OFFICE_CALENDAR = 'office-calendar';

/** The calendar of the version in force. */
export async function calendarOf({ admin, regulationId }: Regulated): Promise<Calendar> {
  const { regulation } = await admin.query<{ regulation: { inForce: { provisions: { key: string; body: Calendar }[] } } }>(
    `query ($id: ID!) { regulation(id: $id) { inForce { provisions { key body { ... on CalendarBody {
      timeZone makeUpFrames week { weekday frames } years { year holidays { from to } makeUpDays { from to } }
    } } } } } }`,
    { id: regulationId },
  );
  const calendar = regulation.inForce.provisions.find(({ key }) => key === OFFICE_CALENDAR);
  return present(calendar, OFFICE_CALENDAR).body;
}

/** Towards the end of a year whose next is not announced yet, an organisation says by itself how it works then. */
export async function coverComingWeeks(organisation: Regulated): Promise<void> {
  const year = new Date(Date.now() + OFFSET + COMING).getUTCFullYear();
  const { years } = await calendarOf(organisation);
  if (years.some((each) => each.year === year)) return;
  await organisation.amend(OFFICE_CALENDAR, { calendar: { years: [{ year, holidays: [], makeUpDays: [] }] } });
}

/** An organisation that works around the clock, so that a test says the same at every hour. */
export async function workAlways(organisation: Regulated): Promise<void> {
  const frames = [{ from: '00:00', to: '24:00' }];
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, frames }));
  const { years } = await calendarOf(organisation);
  const open = years.map(({ year }) => ({ year, holidays: [], makeUpDays: [] }));
  await organisation.amend(OFFICE_CALENDAR, { calendar: { week, years: open } });
}

/** Beginnings and ends of working time on the local day that begins at a moment. */
function framesOn(calendar: Calendar, midnight: number): { from: number; to: number }[] {
  const local = new Date(midnight + OFFSET);
  const date = local.toISOString().slice(0, 10);
  present(
    calendar.years.find(({ year }) => year === local.getUTCFullYear()),
    `calendar of ${date}`,
  );
  // a range may reach into the next year
  const within = (kind: 'holidays' | 'makeUpDays') =>
    calendar.years.some((each) => each[kind].some(({ from, to }) => from <= date && date <= to));
  const of = (weekday: number) => calendar.week.find((each) => each.weekday === weekday)?.frames ?? [];
  if (within('makeUpDays')) return momentsOf(midnight, calendar.makeUpFrames.length > 0 ? calendar.makeUpFrames : of(1));
  return within('holidays') ? [] : momentsOf(midnight, of(local.getUTCDay() || 7));
}

function momentsOf(midnight: number, frames: string[]): { from: number; to: number }[] {
  return frames.map((frame) => {
    const [from = 0, to = 0] = frame.split('-').map((time) => midnight + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE);
    return { from, to };
  });
}

const midnightBefore = (instant: number) => instant - ((instant + OFFSET) % DAY);

/** When so many working minutes have passed, counted frame by frame. */
export function afterWorkingMinutes(calendar: Calendar, start: number, minutes: number): number {
  let left = minutes * MINUTE;
  for (let day = midnightBefore(start); ; day += DAY) {
    for (const { from, to } of framesOn(calendar, day)) {
      const begin = Math.max(from, start);
      if (begin >= to) continue;
      if (left <= to - begin) return begin + left;
      left -= to - begin;
    }
  }
}

/** The close of business on the so-manieth working day after the day of the start. */
export function afterWorkingDays(calendar: Calendar, start: number, days: number): number {
  let left = days;
  for (let day = midnightBefore(start) + DAY; ; day += DAY) {
    const close = framesOn(calendar, day).at(-1);
    if (close) left -= 1;
    if (close && left === 0) return close.to;
  }
}

/** Working minutes of a Monday: what an ordinary day of these calendars is. */
export function ordinaryDay(calendar: Calendar): number {
  const frames = momentsOf(0, calendar.week.find(({ weekday }) => weekday === 1)?.frames ?? []);
  return frames.reduce((sum, { from, to }) => sum + (to - from) / MINUTE, 0);
}
