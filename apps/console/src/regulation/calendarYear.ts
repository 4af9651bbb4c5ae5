import type { CalendarYear, DayRange } from './regulation';

/** One line of the dialog: days off, or days worked in exchange. */
export interface YearLine extends DayRange {
  kind: 'holiday' | 'makeUpDay';
}

export interface YearDraft {
  year: number;
  lines: YearLine[];
}

export function yearDraft({ year, holidays, makeUpDays }: CalendarYear): YearDraft {
  const lines = [
    ...holidays.map((range): YearLine => ({ ...range, kind: 'holiday' })),
    ...makeUpDays.map((range): YearLine => ({ ...range, kind: 'makeUpDay' })),
  ];
  return { year, lines: lines.toSorted((one, other) => one.from.localeCompare(other.from)) };
}

/** What is wrong with a line: it must have a name and days of the year, the first not after the last. */
export function isWrong({ name, from, to }: YearLine, year: number): boolean {
  const days = /^\d{4}-\d{2}-\d{2}$/;
  if (!name.trim() || !days.test(from) || !days.test(to)) return true;
  return from > to || !from.startsWith(String(year)) || !to.startsWith(String(year));
}

/** The year in the form of the API. */
export function yearInput({ year, lines }: YearDraft): CalendarYear {
  const ranges = (kind: YearLine['kind']): DayRange[] =>
    lines.filter((line) => line.kind === kind).map(({ name, from, to }) => ({ name: name.trim(), from, to }));
  return { year, holidays: ranges('holiday'), makeUpDays: ranges('makeUpDay') };
}
