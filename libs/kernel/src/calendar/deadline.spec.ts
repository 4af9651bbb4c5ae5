import fc from 'fast-check';
import { officialYears } from './china';
import { deadline, type Hold, isWorkingUnit, remaining, warning } from './deadline';
import { type Instant, instantOf } from './instant';
import { type AmountOfTime, LIMIT_UNITS } from './limit';
import { compileCalendar } from './working';

const ZONE = 'Asia/Shanghai';
const frames = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const week = { '1': frames, '2': frames, '3': frames, '4': frames, '5': frames };
const calendar = compileCalendar({ timeZone: ZONE, week, years: officialYears() });

function at(moment: string): Instant {
  const [date = '', time = ''] = moment.split(' ');
  return instantOf(date, time, ZONE);
}

function shown(instant: Instant): string {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

function hold(from: string, to?: string): Hold {
  return to === undefined ? { from: at(from) } : { from: at(from), to: at(to) };
}

const days = (value: number): AmountOfTime => ({ value, unit: 'workingDays' });
const hours = (value: number): AmountOfTime => ({ value, unit: 'workingHours' });

describe('S-5.3 when a limit ends', () => {
  it.each<[AmountOfTime, string, string]>([
    [days(2), '2026-11-23 10:00', '2026-11-25 17:30'],
    [days(1), '2026-02-14 10:00', '2026-02-24 17:30'],
    [hours(4), '2026-11-23 10:00', '2026-11-23 15:30'],
    [{ value: 30, unit: 'workingMinutes' }, '2026-11-23 17:15', '2026-11-24 09:15'],
    [{ value: 30, unit: 'minutes' }, '2026-11-23 17:15', '2026-11-23 17:45'],
    [{ value: 24, unit: 'hours' }, '2026-11-21 10:00', '2026-11-22 10:00'],
    [{ value: 7, unit: 'days' }, '2026-11-23 10:00', '2026-11-30 10:00'],
  ])('%j from %s ends %s', (amount, start, end) => {
    expect(shown(deadline(calendar, at(start), amount, [], at(start)))).toBe(end);
  });

  it('needs no year of the calendar for limits that run always', () => {
    const start = at('2030-05-01 10:00');
    expect(deadline(calendar, start, { value: 2, unit: 'hours' }, [], start)).toBe(at('2030-05-01 12:00'));
  });

  it('knows which units follow the calendar', () => {
    expect(LIMIT_UNITS.filter(isWorkingUnit)).toEqual(['workingMinutes', 'workingHours', 'workingDays']);
  });
});

describe('S-5.3 holds push a deadline on', () => {
  const start = at('2026-11-23 10:00');
  const now = at('2026-12-01 10:00');
  it.each<[string, AmountOfTime, Hold[], string]>([
    ['by the working time held', hours(4), [hold('2026-11-23 11:00', '2026-11-23 14:00')], '2026-11-23 17:00'],
    ['by nothing for a hold over lunch', hours(4), [hold('2026-11-23 12:00', '2026-11-23 13:30')], '2026-11-23 15:30'],
    ['over night', hours(4), [hold('2026-11-23 15:00', '2026-11-24 10:00')], '2026-11-24 10:30'],
    ['for working days by working time too', days(1), [hold('2026-11-24 09:00', '2026-11-24 12:00')], '2026-11-25 12:00'],
    [
      'once for holds that overlap',
      hours(4),
      [hold('2026-11-23 11:30', '2026-11-23 14:00'), hold('2026-11-23 11:00', '2026-11-23 12:00')],
      '2026-11-23 17:00',
    ],
    [
      'for each of several, the second within the time the first gave',
      hours(4),
      [hold('2026-11-23 11:00', '2026-11-23 14:00'), hold('2026-11-23 16:00', '2026-11-23 16:15')],
      '2026-11-23 17:15',
    ],
    ['not for one that begins at the deadline', hours(4), [hold('2026-11-23 15:30', '2026-11-23 17:00')], '2026-11-23 15:30'],
    ['only from the start on', hours(4), [hold('2026-11-23 09:00', '2026-11-23 10:30')], '2026-11-23 16:00'],
    [
      'by elapsed time for limits that run always',
      { value: 6, unit: 'hours' },
      [hold('2026-11-23 12:00', '2026-11-23 13:30')],
      '2026-11-23 17:30',
    ],
    ['up to now while one is open', hours(4), [hold('2026-11-30 16:30'), hold('2026-11-23 11:00')], '2026-12-01 14:30'],
  ])('%s', (_, amount, holds, end) => {
    expect(shown(deadline(calendar, start, amount, holds, now))).toBe(end);
  });
});

describe('S-5.3 early warning and what is left', () => {
  const start = at('2026-11-23 10:00');

  it('warns when the share of the working time is used', () => {
    expect(shown(warning(calendar, start, hours(5), 80, [], start))).toBe('2026-11-23 15:30');
    expect(shown(warning(calendar, start, days(1), 50, [], start))).toBe('2026-11-24 09:30');
    expect(shown(warning(calendar, start, { value: 10, unit: 'hours' }, 80, [], start))).toBe('2026-11-23 18:00');
  });

  it('moves the warning with the deadline', () => {
    const holds = [hold('2026-11-23 11:00', '2026-11-23 14:00')];
    expect(shown(warning(calendar, start, hours(5), 80, holds, start))).toBe('2026-11-23 17:00');
  });

  it('counts what is left in working minutes, negative when overdue', () => {
    const due = deadline(calendar, start, hours(4), [], start);
    const left = (moment: string) => remaining(calendar, at(moment), due, hours(4), []);
    expect([left('2026-11-23 10:00'), left('2026-11-23 12:30'), left('2026-11-23 16:00')]).toEqual([240, 120, -30]);
    expect(remaining(calendar, at('2026-11-24 10:00'), due, hours(4), [])).toBe(-180);
  });

  it('counts what is left in plain minutes for limits that run always', () => {
    const amount: AmountOfTime = { value: 24, unit: 'hours' };
    expect(remaining(calendar, start, deadline(calendar, start, amount, [], start), amount, [])).toBe(1440);
  });

  it('leaves out a hold that is still to come', () => {
    const holds = [hold('2026-11-23 11:00', '2026-11-23 14:00')];
    const due = deadline(calendar, start, hours(4), holds, start);
    expect(remaining(calendar, start, due, hours(4), holds)).toBe(240);
    expect(remaining(calendar, at('2026-11-23 11:30'), due, hours(4), holds)).toBe(180);
  });

  it('stands still while held', () => {
    const holds = [hold('2026-11-23 11:00')];
    const left = (moment: string) => {
      const due = deadline(calendar, start, hours(4), holds, at(moment));
      return remaining(calendar, at(moment), due, hours(4), holds);
    };
    expect([left('2026-11-23 11:00'), left('2026-11-23 14:00'), left('2026-11-25 09:10')]).toEqual([180, 180, 180]);
  });
});

const from = at('2026-03-02 00:00');
const moment = fc.integer({ min: from, max: at('2026-05-31 00:00') });
const amount = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 20 }), unit: fc.constantFrom('days' as const, 'workingDays' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 80 }), unit: fc.constantFrom('hours' as const, 'workingHours' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 900 }), unit: fc.constantFrom('minutes' as const, 'workingMinutes' as const) }),
);
const closed = fc
  .tuple(moment, fc.integer({ min: 0, max: 10 * 86_400_000 }))
  .map(([start, length]) => ({ from: start, to: start + length }));
const holds = fc.array(closed, { maxLength: 5 });

describe('laws of holding', () => {
  it('holding never shortens a deadline', () => {
    fc.assert(
      fc.property(moment, amount, holds, closed, moment, (start, limit, held, more, now) => {
        const before = deadline(calendar, start, limit, held, now);
        expect(deadline(calendar, start, limit, [...held, more], now)).toBeGreaterThanOrEqual(before);
        expect(deadline(calendar, start, limit, [...held, { from: more.from }], now)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('a longer hold never shortens a deadline', () => {
    fc.assert(
      fc.property(moment, amount, holds, closed, fc.integer({ min: 0, max: 86_400_000 }), (start, limit, held, one, more) => {
        const due = (to: Instant) => deadline(calendar, start, limit, [...held, { ...one, to }], start);
        expect(due(one.to + more)).toBeGreaterThanOrEqual(due(one.to));
      }),
    );
  });
});

describe('laws of deadlines', () => {
  it('a deadline does not depend on when it is computed', () => {
    fc.assert(
      fc.property(moment, amount, holds, moment, moment, (start, limit, held, now, later) => {
        expect(deadline(calendar, start, limit, held, now)).toBe(deadline(calendar, start, limit, held, later));
      }),
    );
  });

  it('nor on the order in which holds are recorded, nor on how they are cut up', () => {
    fc.assert(
      fc.property(moment, amount, holds, fc.double({ min: 0, max: 1, noNaN: true }), (start, limit, held, share) => {
        const cut = held.flatMap(({ from: begin, to }) => {
          const middle = Math.round(begin + (to - begin) * share);
          return [
            { from: middle, to },
            { from: begin, to: middle },
          ];
        });
        expect(deadline(calendar, start, limit, cut.reverse(), start)).toBe(deadline(calendar, start, limit, held, start));
      }),
    );
  });

  it('while held it never passes', () => {
    fc.assert(
      fc.property(moment, amount, moment, fc.integer({ min: 0, max: 20 * 86_400_000 }), (start, limit, begin, length) => {
        const due = deadline(calendar, start, limit, [], start);
        fc.pre(begin >= start && begin < due);
        expect(deadline(calendar, start, limit, [{ from: begin }], begin + length)).toBeGreaterThan(begin + length);
      }),
    );
  });

  it('the warning comes between the start and the deadline', () => {
    fc.assert(
      fc.property(moment, amount, holds, fc.integer({ min: 1, max: 99 }), (start, limit, held, percent) => {
        const warnAt = warning(calendar, start, limit, percent, held, start);
        expect(warnAt).toBeGreaterThanOrEqual(start);
        expect(warnAt).toBeLessThanOrEqual(deadline(calendar, start, limit, held, start));
      }),
    );
  });
});
