import type { CalendarBody } from './regulation';
import { monthOf, weekdayOf } from './year';

const calendar: CalendarBody = {
  __typename: 'CalendarBody',
  timeZone: 'Asia/Shanghai',
  week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, frames: weekday <= 5 ? ['08:30-12:00'] : [] })),
  makeUpFrames: ['08:30-12:00'],
  years: [
    {
      year: 2026,
      holidays: [{ name: '春节', from: '2026-02-15', to: '2026-02-23' }],
      makeUpDays: [{ name: '春节调休', from: '2026-02-14', to: '2026-02-14' }],
    },
  ],
};

const kinds = Object.fromEntries(monthOf(2026, 2, calendar).map((day) => [day.date, day.kind]));

it('counts weekdays from Monday', () => {
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2026-11-22')).toBe(7);
});

it('knows the days of a month', () => {
  expect(Object.keys(kinds)).toHaveLength(28);
  expect(kinds['2026-02-13']).toBe('workingDay');
  expect(kinds['2026-02-07']).toBe('weekend');
});

it('a make-up day is worked although it is a Saturday, a holiday is free although it is a Monday', () => {
  expect(kinds['2026-02-14']).toBe('makeUpDay');
  expect(kinds['2026-02-16']).toBe('holiday');
});

it('names the holiday', () => {
  expect(monthOf(2026, 2, calendar).find((day) => day.date === '2026-02-17')?.name).toBe('春节');
});
