import { localDay, startOfDay } from '../../shared/moment';

export const PERIODS = ['quarter', '30', '90', '365'] as const;
export type Period = (typeof PERIODS)[number];

const DAY = 86_400_000;

/** The days a choice means at a moment; quarters are those of the calendar, in the time of the organisation. */
export function periodOf(period: Period, now: number): { from: string; to: string } {
  if (period !== 'quarter') return { from: new Date(now - Number(period) * DAY).toISOString(), to: new Date(now).toISOString() };
  const [year = 0, month = 0] = localDay(new Date(now)).split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return { from: startOfQuarter(year, quarter - 1), to: startOfQuarter(year, quarter) };
}

/** Start of a quarter, counted from 0; the one before the first is the last of the year before. */
function startOfQuarter(year: number, quarter: number): string {
  return startOfDay(new Date(Date.UTC(year, quarter * 3, 1)).toISOString().slice(0, 10));
}
