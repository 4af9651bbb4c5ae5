export const PERIODS = ['quarter', '30', '90', '365'] as const;
export type Period = (typeof PERIODS)[number];

const DAY = 86_400_000;
const SHIFT = 8 * 3_600_000;

/** The days a choice means at a moment; quarters are those of the calendar, in the time of the organisation. */
export function periodOf(period: Period, now: number): { from: string; to: string } {
  if (period !== 'quarter') return { from: new Date(now - Number(period) * DAY).toISOString(), to: new Date(now).toISOString() };
  const here = new Date(now + SHIFT);
  const first = Math.floor(here.getUTCMonth() / 3) * 3;
  const start = (month: number) => new Date(Date.UTC(here.getUTCFullYear(), month, 1) - SHIFT).toISOString();
  return { from: start(first - 3), to: start(first) };
}
