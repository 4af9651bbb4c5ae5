import { compileCalendar, officialYears } from '@charter/kernel';
import { daysLeft, describePeriod, periodEnd } from './period';

const frames = [{ from: '09:00', to: '17:30' }];
const week = { '1': frames, '2': frames, '3': frames, '4': frames, '5': frames };
const ZONE = 'Asia/Shanghai';
const calendar = compileCalendar({ timeZone: ZONE, week, years: officialYears() });
const at = (moment: string) => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`);

describe('Q-2.4 the period of a posting', () => {
  it.each([
    // the day of the opening does not count, the last day counts to its end
    [{ value: 1, unit: 'days' as const }, '2026-11-23 10:00', '2026-11-25 00:00'],
    [{ value: 7, unit: 'days' as const }, '2026-11-23 23:59', '2026-12-01 00:00'],
    [{ value: 1, unit: 'workingDays' as const }, '2026-11-23 10:00', '2026-11-25 00:00'],
    // a Friday: the week-end is not counted
    [{ value: 1, unit: 'workingDays' as const }, '2026-11-27 10:00', '2026-12-01 00:00'],
    // the Spring Festival is not counted
    [{ value: 1, unit: 'workingDays' as const }, '2026-02-14 10:00', '2026-02-25 00:00'],
  ])('%j from %s ends at %s', (period, start, end) => expect(periodEnd(calendar, at(start), period)).toBe(at(end)));

  it('counts the days left with today', () => {
    const end = at('2026-12-01 00:00');
    expect(daysLeft(end, at('2026-11-24 08:00'), ZONE)).toBe(7);
    expect(daysLeft(end, at('2026-11-30 23:59'), ZONE)).toBe(1);
    expect(daysLeft(end, end, ZONE)).toBe(0);
  });

  it('is told in words', () =>
    expect(describePeriod({ value: 1, unit: 'workingDays' })).toEqual({ zh: '1 个工作日', en: '1 working day' }));
});
