import fc from 'fast-check';
import { DomainError } from '../error';
import type { CalendarBody, Frame } from './calendar';
import { officialYears } from './china';
import { type Instant, instantOf, localDateOf } from './instant';
import { compileCalendar } from './working';

const ZONE = 'Asia/Shanghai';
const office: Frame[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const week: CalendarBody['week'] = { '1': office, '2': office, '3': office, '4': office, '5': office };
const calendar = compileCalendar({ timeZone: ZONE, week, years: officialYears() });

/** "2026-11-23 09:00" in Shanghai. */
function at(moment: string): Instant {
  const [date = '', time = ''] = moment.split(' ');
  return instantOf(date, time, ZONE);
}

function shown(instant: Instant): string {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function missingYear(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.params['year']] : error;
  }
}

describe('S-5.3 which days are worked', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-02-16', false, 'Spring Festival'],
    ['2026-02-24', true, 'the day after Spring Festival'],
    ['2026-02-28', true, 'a Saturday worked for Spring Festival'],
    ['2026-01-04', true, 'a Sunday worked for New Year'],
    ['2026-10-07', false, 'the last day of National Day'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
    ['2025-01-26', true, 'a Sunday worked for Spring Festival 2025'],
    ['2025-10-08', false, 'the last day of National Day and Mid-Autumn 2025'],
    ['2025-10-11', true, 'a Saturday worked for National Day 2025'],
  ])('%s: %s, %s', (date, worked) => {
    expect(calendar.isWorkingDay(date)).toBe(worked);
    expect(calendar.framesOf(date)).toHaveLength(worked ? 2 : 0);
  });
});

describe('S-5.3 working minutes, to the minute', () => {
  it.each([
    ['2026-11-23 09:00', 60, '2026-11-23 10:00', 'within a frame'],
    ['2026-11-23 11:30', 60, '2026-11-23 14:00', 'over lunch'],
    ['2026-11-23 09:00', 180, '2026-11-23 12:00', 'to the end of a frame, not the start of the next'],
    ['2026-11-23 09:00', 181, '2026-11-23 13:31', 'one minute past lunch'],
    ['2026-11-23 12:15', 30, '2026-11-23 14:00', 'from within lunch'],
    ['2026-11-23 07:00', 30, '2026-11-23 09:30', 'from before the day begins'],
    ['2026-11-23 17:29', 2, '2026-11-24 09:01', 'overnight'],
    ['2026-11-23 23:59', 1, '2026-11-24 09:01', 'from the last minute of the day'],
    ['2026-11-24 00:00', 1, '2026-11-24 09:01', 'from midnight'],
    ['2026-11-20 17:00', 60, '2026-11-23 09:30', 'over a weekend'],
    ['2026-02-13 16:30', 120, '2026-02-14 10:00', 'into a Saturday that is worked'],
    ['2026-02-14 17:00', 60, '2026-02-24 09:30', 'over Spring Festival 2026'],
    ['2025-01-27 17:00', 60, '2025-02-05 09:30', 'over Spring Festival 2025'],
    ['2025-09-30 17:00', 60, '2025-10-09 09:30', 'over National Day and Mid-Autumn 2025'],
    ['2026-09-30 17:00', 450, '2026-10-08 17:30', 'over National Day 2026'],
    ['2025-12-31 17:00', 60, '2026-01-04 09:30', 'over New Year into a Sunday that is worked'],
    ['2026-11-21 10:00', 0, '2026-11-21 10:00', 'nothing at all on a Saturday'],
  ])('%s + %i min = %s, %s', (start, minutes, end) => {
    expect(shown(calendar.addWorkingMinutes(at(start), minutes))).toBe(end);
  });

  it.each([
    ['2026-11-23 09:00', '2026-11-23 17:30', 420],
    ['2026-11-23 12:00', '2026-11-23 13:30', 0],
    ['2026-11-23 11:00', '2026-11-23 14:00', 90],
    ['2026-11-20 17:00', '2026-11-23 09:30', 60],
    ['2026-02-14 00:00', '2026-03-01 00:00', 420 * 6],
    ['2026-11-23 14:00', '2026-11-23 11:00', -90],
    ['2025-12-31 16:30', '2026-01-04 10:00', 120],
  ])('from %s to %s there are %i', (a, b, minutes) => {
    expect(calendar.workingMinutesBetween(at(a), at(b))).toBe(minutes);
  });

  it('keeps seconds', () => {
    expect(calendar.workingMinutesBetween(at('2026-11-23 09:00'), at('2026-11-23 09:00') + 30_000)).toBe(0.5);
    expect(calendar.addWorkingMinutes(at('2026-11-23 09:00'), 0.5)).toBe(at('2026-11-23 09:00') + 30_000);
  });
});

describe('S-5.3 working days', () => {
  it.each([
    ['2026-11-23 09:00', 1, '2026-11-24 17:30', 'the day of the start does not count'],
    ['2026-11-23 00:00', 1, '2026-11-24 17:30', 'from midnight'],
    ['2026-11-23 23:59', 1, '2026-11-24 17:30', 'nor after hours'],
    ['2026-11-20 10:00', 2, '2026-11-24 17:30', 'over a weekend'],
    ['2026-11-21 10:00', 1, '2026-11-23 17:30', 'from a Saturday'],
    ['2026-02-13 10:00', 2, '2026-02-24 17:30', 'a make-up Saturday counts, Spring Festival does not'],
    ['2026-09-30 10:00', 3, '2026-10-10 17:30', 'National Day, with its make-up Saturday'],
    ['2025-09-26 10:00', 4, '2025-10-09 17:30', 'National Day 2025, with the make-up Sunday before it'],
    ['2025-12-30 10:00', 2, '2026-01-04 17:30', 'over the turn of the year'],
  ])('%s + %i = %s, %s', (start, count, end) => {
    expect(shown(calendar.addWorkingDays(at(start), count))).toBe(end);
  });
});

describe('S-5.3 the next working moment', () => {
  it.each([
    ['2026-11-23 10:00', '2026-11-23 10:00'],
    ['2026-11-23 12:00', '2026-11-23 13:30'],
    ['2026-11-23 17:30', '2026-11-24 09:00'],
    ['2026-02-14 18:00', '2026-02-24 09:00'],
  ])('after %s is %s', (moment, next) => {
    expect(shown(calendar.nextWorkingInstant(at(moment)))).toBe(next);
  });
});

describe('S-5.3 a year that is not covered is refused, never guessed', () => {
  it.each<[string, () => unknown, number]>([
    ['a start before', () => calendar.addWorkingMinutes(at('2024-12-31 10:00'), 1), 2024],
    ['a start after', () => calendar.addWorkingMinutes(at('2027-01-01 10:00'), 1), 2027],
    ['minutes that run out', () => calendar.addWorkingMinutes(at('2026-12-31 17:00'), 31), 2027],
    ['days that run out', () => calendar.addWorkingDays(at('2026-12-30 17:00'), 2), 2027],
    ['days from the first midnight', () => calendar.addWorkingDays(at('2027-01-01 00:00'), 1), 2027],
    ['an end after', () => calendar.workingMinutesBetween(at('2026-12-31 10:00'), at('2027-01-04 10:00')), 2027],
    ['no working moment left', () => calendar.nextWorkingInstant(at('2026-12-31 18:00')), 2027],
    ['a date', () => calendar.isWorkingDay('2027-01-04'), 2027],
    ['frames of a date', () => calendar.framesOf('2024-06-03'), 2024],
  ])('%s', (_, run, year) => {
    expect(missingYear(run)).toEqual(['CALENDAR_YEAR_MISSING', year]);
  });

  it('does not jump over a gap between covered years', () => {
    const gap = compileCalendar({
      timeZone: ZONE,
      week,
      years: [2027, 2025].map((year) => ({ year, holidays: [], makeUpDays: [] })),
    });
    expect(missingYear(() => gap.addWorkingMinutes(at('2025-12-31 17:00'), 31))).toEqual(['CALENDAR_YEAR_MISSING', 2026]);
    expect(missingYear(() => gap.workingMinutesBetween(at('2025-12-31 17:00'), at('2027-01-04 10:00')))).toEqual([
      'CALENDAR_YEAR_MISSING',
      2026,
    ]);
    expect(gap.isWorkingDay('2027-01-04')).toBe(true);
  });

  it('reaches the last working minute of the last year', () => {
    expect(shown(calendar.addWorkingMinutes(at('2026-12-31 17:00'), 30))).toBe('2026-12-31 17:30');
  });
});

describe('other patterns', () => {
  const years = [{ year: 2026, holidays: [], makeUpDays: [] }];

  it('works round the clock', () => {
    const always = [{ from: '00:00', to: '24:00' }];
    const body = { '1': always, '2': always, '3': always, '4': always, '5': always, '6': always, '7': always };
    const nonStop = compileCalendar({ timeZone: ZONE, week: body, years });
    expect(shown(nonStop.addWorkingMinutes(at('2026-11-23 23:00'), 120))).toBe('2026-11-24 01:00');
    expect(nonStop.addWorkingDays(at('2026-11-23 23:00'), 1)).toBe(at('2026-11-25 00:00'));
    expect(nonStop.workingMinutesBetween(at('2026-01-01 00:00'), at('2027-01-01 00:00'))).toBe(365 * 1440);
  });

  it('orders and joins frames given in any order', () => {
    const frames = [
      { from: '13:00', to: '18:00' },
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '12:30' },
    ];
    const messy = compileCalendar({ timeZone: ZONE, week: { '1': frames }, years });
    expect(messy.framesOf('2026-11-23').map(({ from, to }) => [shown(from), shown(to)])).toEqual([
      ['2026-11-23 09:00', '2026-11-23 12:30'],
      ['2026-11-23 13:00', '2026-11-23 18:00'],
    ]);
  });

  it('gives make-up days their own frames where there are such', () => {
    const body = { timeZone: ZONE, week, makeUpFrames: [{ from: '10:00', to: '15:00' }], years: officialYears() };
    expect(compileCalendar(body).framesOf('2026-02-14')).toEqual([{ from: at('2026-02-14 10:00'), to: at('2026-02-14 15:00') }]);
  });

  it('keeps wall time where clocks change', () => {
    const night = [{ from: '00:00', to: '09:00' }];
    const berlin = compileCalendar({ timeZone: 'Europe/Berlin', week: { '7': night }, years });
    const minutes = (date: string) => berlin.framesOf(date).map(({ from, to }) => (to - from) / 60_000);
    expect([minutes('2026-03-29'), minutes('2026-07-05'), minutes('2026-10-25')]).toEqual([[480], [540], [600]]);
  });
});

describe('laws of working time', () => {
  const moment = fc.integer({ min: at('2025-01-01 00:00'), max: at('2026-11-01 00:00') });
  const minutes = fc.integer({ min: 0, max: 10_000 });

  it('adding and counting are inverse', () => {
    fc.assert(
      fc.property(moment, minutes, (start, added) => {
        expect(calendar.workingMinutesBetween(start, calendar.addWorkingMinutes(start, added))).toBe(added);
      }),
    );
  });

  it('adding in two parts is adding at once', () => {
    fc.assert(
      fc.property(moment, minutes, fc.integer({ min: 1, max: 5000 }), (start, first, second) => {
        const twice = calendar.addWorkingMinutes(calendar.addWorkingMinutes(start, first), second);
        expect(twice).toBe(calendar.addWorkingMinutes(start, first + second));
      }),
    );
  });

  it('a later start or more time never ends earlier', () => {
    fc.assert(
      fc.property(moment, moment, minutes, minutes, (a, b, c, d) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        const [less, more] = [Math.min(c, d) + 1, Math.max(c, d) + 1];
        expect(calendar.addWorkingMinutes(early, less)).toBeLessThanOrEqual(calendar.addWorkingMinutes(late, more));
      }),
    );
  });

  it('counting adds up and turns its sign', () => {
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        const between = (from: Instant, to: Instant) => calendar.workingMinutesBetween(from, to);
        expect(between(a, b) + between(b, c)).toBeCloseTo(between(a, c), 6);
        expect(between(a, b)).toBe(0 - between(b, a));
      }),
    );
  });

  it('agrees with counting minute by minute', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 5000 }), (start, length) => {
        const first = Math.floor(start / 60_000) * 60_000;
        let counted = 0;
        for (let minute = 0; minute < length; minute += 1) {
          const now = first + minute * 60_000;
          const inFrame = calendar.framesOf(localDateOf(now, ZONE)).some(({ from, to }) => from <= now && now < to);
          counted += Number(inFrame);
        }
        expect(calendar.workingMinutesBetween(first, first + length * 60_000)).toBe(counted);
      }),
      { numRuns: 10 },
    );
  });
});
