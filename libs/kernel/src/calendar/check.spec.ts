import type { CalendarBody } from './calendar';
import { checkCalendar } from './check';
import { officialYears } from './china';
import { calendarKind } from './render';

const frames = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const body: CalendarBody = {
  timeZone: 'Asia/Shanghai',
  week: { '1': frames, '2': frames, '3': frames, '4': frames, '5': frames, '6': [{ from: '09:00', to: '12:00' }] },
  years: officialYears(),
};

describe('a calendar is checked before it is published', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(checkCalendar(body)).toEqual([]);
  });

  it('tells all that is wrong at once, and where', () => {
    const day = { name: 'x', from: '2026-05-02', to: '2026-05-01' };
    const holiday = { name: 'x', from: '2026-06-01', to: '2026-06-03' };
    const wrong: CalendarBody = {
      timeZone: 'Asia/Shanghai',
      week: {
        '1': [{ from: '12:00', to: '09:00' }],
        '2': [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
      makeUpFrames: [{ from: '10:00', to: '10:00' }],
      years: [
        { year: 2026, holidays: [day, holiday], makeUpDays: [{ name: 'y', from: '2026-06-03', to: '2026-06-03' }] },
        { year: 2026, holidays: [], makeUpDays: [] },
      ],
    };
    expect(checkCalendar(wrong).map(({ place }) => place)).toEqual([
      'week.1.0',
      'week.2.1',
      'makeUpFrames.0',
      'years.0.holidays.0',
      'years.0.makeUpDays.0',
      'years.1',
    ]);
    expect(checkCalendar({ ...body, week: {} }).map(({ place }) => place)).toEqual(['week']);
  });
});

describe('a calendar in plain words', () => {
  it('joins days with the same hours', () => {
    expect(calendarKind.render('市政工作日历', body, 'zh')).toBe(
      '市政工作日历：周一至周五 09:00–12:00、13:30–17:30；周六 09:00–12:00。已含 2025、2026 年的节假日和调休安排。',
    );
    expect(calendarKind.render('Municipal calendar', body, 'en')).toBe(
      'Municipal calendar: Monday to Friday 09:00–12:00, 13:30–17:30; Saturday 09:00–12:00. Holidays and make-up days of 2025, 2026 are included.',
    );
  });
});
