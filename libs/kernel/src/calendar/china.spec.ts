import { isWorkday } from 'chinese-days';
import { officialYears } from './china';
import { dateOfDay, dayNumber } from './instant';
import { compileCalendar } from './working';

const frames = [{ from: '09:00', to: '17:00' }];
const week = { '1': frames, '2': frames, '3': frames, '4': frames, '5': frames };

describe('official holidays and make-up days', () => {
  it.each([2025, 2026])('of %i agree day by day with an independent source', (year) => {
    const calendar = compileCalendar({ timeZone: 'Asia/Shanghai', week, years: officialYears() });
    const first = dayNumber(`${year}-01-01`);
    const dates = Array.from({ length: 365 }, (_, index) => dateOfDay(first + index));
    expect(dates.filter((date) => calendar.isWorkingDay(date) !== isWorkday(date))).toEqual([]);
  });

  it.each([
    [2025, 28, 5],
    [2026, 33, 6],
  ])('of %i count %i days of holiday and %i worked days instead', (year, holidays, makeUpDays) => {
    const official = officialYears().find((candidate) => candidate.year === year);
    const days = (ranges: { from: string; to: string }[] = []) =>
      ranges.reduce((sum, { from, to }) => sum + dayNumber(to) - dayNumber(from) + 1, 0);
    expect([days(official?.holidays), days(official?.makeUpDays)]).toEqual([holidays, makeUpDays]);
  });
});
