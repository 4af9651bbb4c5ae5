import fc from 'fast-check';
import { DomainError } from '../error';
import { fieldsOf } from '../form/describe';
import { officialYears } from './china';
import { dateOfDay, dayNumber } from './instant';
import { describeRecurrence, recurrence, recurrenceProblems } from './recurrence';
import { recurringDays } from './recurring';
import { WEEKDAYS } from './weekday';
import { compileCalendar } from './working';

const frames = [{ from: '09:00', to: '17:00' }];
const calendar = compileCalendar({
  timeZone: 'Asia/Shanghai',
  week: { '1': frames, '2': frames, '3': frames, '4': frames, '5': frames },
  years: officialYears(),
});
const days = (given: unknown, from: string, to: string) => recurringDays(recurrence.parse(given), { from, to }, calendar.isWorkingDay);

describe('what recurs falls on', () => {
  it.each([
    ['every day', { every: 'daily' }, '2026-02-27', '2026-03-01', ['2026-02-27', '2026-02-28', '2026-03-01']],
    [
      'weekdays',
      { every: 'weekly', weekdays: ['monday', 'friday'] },
      '2026-11-22',
      '2026-11-30',
      ['2026-11-23', '2026-11-27', '2026-11-30'],
    ],
    [
      'the last day of short and long months',
      { every: 'monthly', monthDays: [31] },
      '2026-01-01',
      '2026-04-30',
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    [
      'the 29th of February in a leap year',
      { every: 'monthly', monthDays: [30] },
      '2028-02-01',
      '2028-03-30',
      ['2028-02-29', '2028-03-30'],
    ],
    ['the 28th in a century that is none', { every: 'monthly', monthDays: [29] }, '2100-02-01', '2100-02-28', ['2100-02-28']],
    ['the 29th in a century that is one', { every: 'monthly', monthDays: [31] }, '2000-02-01', '2000-02-29', ['2000-02-29']],
    [
      'a day once, even if two days of a rhythm meet on it',
      { every: 'monthly', monthDays: [30, 31] },
      '2026-02-01',
      '2026-02-28',
      ['2026-02-28'],
    ],
    [
      'a month of each quarter',
      { every: 'quarterly', monthOfQuarter: 3, monthDays: [25] },
      '2026-01-01',
      '2026-12-31',
      ['2026-03-25', '2026-06-25', '2026-09-25', '2026-12-25'],
    ],
    [
      'twice a year',
      { every: 'yearly', months: [6, 12], monthDays: [31] },
      '2026-01-01',
      '2027-06-30',
      ['2026-06-30', '2026-12-31', '2027-06-30'],
    ],
    [
      'the 29th of February, in other years the 28th',
      { every: 'yearly', months: [2], monthDays: [29] },
      '2027-01-01',
      '2028-12-31',
      ['2027-02-28', '2028-02-29'],
    ],
  ])('%s', (_, given, from, to, expected) => {
    expect(days(given, from, to)).toEqual(expected);
  });

  it('nothing in a stretch that ends before it begins', () => {
    expect(days({ every: 'daily' }, '2026-03-02', '2026-03-01')).toEqual([]);
  });
});

describe('a day nobody works on', () => {
  const first = (freeDay: string) => ({ every: 'monthly', monthDays: [1], freeDay });

  it.each([
    ['keep', '2026-09-25', '2026-10-12', ['2026-10-01']],
    ['skip', '2026-09-25', '2026-11-05', []],
    ['before', '2026-09-25', '2026-10-12', ['2026-09-30']],
    ['after', '2026-09-25', '2026-10-12', ['2026-10-08']],
  ])('%s', (freeDay, from, to, expected) => {
    expect(days(first(freeDay), from, to)).toEqual(expected);
  });

  it('moves into a stretch from outside and out of it', () => {
    expect(days(first('before'), '2026-09-01', '2026-09-30')).toEqual(['2026-09-01', '2026-09-30']);
    expect(days(first('before'), '2026-10-01', '2026-10-31')).toEqual(['2026-10-30']);
    expect(days(first('after'), '2026-10-08', '2026-10-08')).toEqual(['2026-10-08']);
    expect(days(first('after'), '2026-10-01', '2026-10-07')).toEqual([]);
  });

  it('becomes one day where several come to lie together', () => {
    expect(days({ every: 'daily', freeDay: 'after' }, '2026-10-01', '2026-10-09')).toEqual(['2026-10-08', '2026-10-09']);
  });

  it('is not guessed in a year the calendar does not cover', () => {
    expect(() => days({ every: 'daily', freeDay: 'skip' }, '2199-01-01', '2199-01-02')).toThrow(DomainError);
  });

  it('stays where it is in a calendar in which nobody ever works', () => {
    const body = recurrence.parse({ every: 'monthly', monthDays: [15], freeDay: 'after' });
    expect(recurringDays(body, { from: '2026-01-01', to: '2026-01-31' }, () => false)).toEqual(['2026-01-15']);
  });
});

describe('stretches of days', () => {
  const freeDay = fc.constantFrom('keep', 'skip', 'before', 'after');
  const monthDays = fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 });
  const rhythm = fc.oneof(
    fc.record({ every: fc.constant('daily'), freeDay }),
    fc.record({ every: fc.constant('weekly'), weekdays: fc.subarray(WEEKDAYS, { minLength: 1 }), freeDay }),
    fc.record({ every: fc.constant('monthly'), monthDays, freeDay }),
    fc.record({ every: fc.constant('quarterly'), monthOfQuarter: fc.integer({ min: 1, max: 3 }), monthDays, freeDay }),
    fc.record({ every: fc.constant('yearly'), months: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), monthDays, freeDay }),
  );
  const start = fc.integer({ min: dayNumber('2024-02-01'), max: dayNumber('2026-06-01') });
  const isWorkingDay = (date: string) => dayNumber(date) % 7 < 5 && !date.includes('-10-0');

  it('share no day and lose none', () => {
    fc.assert(
      fc.property(rhythm, start, fc.nat(120), fc.nat(120), (given, from, one, two) => {
        const body = recurrence.parse(given);
        const within = (first: number, last: number) => recurringDays(body, { from: dateOfDay(first), to: dateOfDay(last) }, isWorkingDay);
        expect([...within(from, from + one), ...within(from + one + 1, from + one + two)]).toEqual(within(from, from + one + two));
      }),
    );
  });

  it('hold days in order, each once, and only working ones where free days move or are left out', () => {
    fc.assert(
      fc.property(rhythm, start, fc.nat(200), (given, from, length) => {
        const body = recurrence.parse(given);
        const found = recurringDays(body, { from: dateOfDay(from), to: dateOfDay(from + length) }, isWorkingDay);
        expect(found).toEqual([...new Set(found)].sort());
        if (body.freeDay !== 'keep') expect(found.filter((day) => !isWorkingDay(day))).toEqual([]);
      }),
    );
  });

  it('hold every month exactly one day of a monthly rhythm of one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1950, max: 2150 }), (day, year) => {
        const body = recurrence.parse({ every: 'monthly', monthDays: [day] });
        const found = recurringDays(body, { from: `${year}-01-01`, to: `${year}-12-31` }, () => true);
        expect(found.map((date) => Number(date.slice(5, 7)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      }),
    );
  });
});

describe('a recurrence', () => {
  it('describes its parts to an editor', () => {
    expect(fieldsOf(recurrence).map(({ name, type, many }) => [name, type, many])).toEqual([
      ['every', 'choice', false],
      ['weekdays', 'choice', true],
      ['months', 'integer', true],
      ['monthOfQuarter', 'integer', false],
      ['monthDays', 'integer', true],
      ['freeDay', 'choice', false],
    ]);
  });

  it.each([
    [{ every: 'daily' }, []],
    [{ every: 'weekly' }, ['when.weekdays']],
    [{ every: 'monthly', weekdays: ['monday'] }, ['when.weekdays', 'when.monthDays']],
    [{ every: 'quarterly', monthDays: [1] }, ['when.monthOfQuarter']],
    [{ every: 'yearly', months: [6], monthDays: [30] }, []],
    [{ every: 'yearly', monthOfQuarter: 1 }, ['when.months', 'when.monthOfQuarter', 'when.monthDays']],
  ])('says what is missing or means nothing: %j', (given, places) => {
    expect(recurrenceProblems(recurrence.parse(given), 'when').map(({ place }) => place)).toEqual(places);
  });

  it.each([
    [{ every: 'daily' }, '每天', 'every day'],
    [{ every: 'weekly', weekdays: ['monday', 'thursday'] }, '每周一、周四', 'every Monday and Thursday'],
    [{ every: 'monthly', monthDays: [1, 22] }, '每月 1 日、22 日', 'the 1st and the 22nd of each month'],
    [
      { every: 'monthly', monthDays: [31], freeDay: 'before' },
      '每月月末，遇非工作日提前',
      'the last day of each month, or the working day before',
    ],
    [
      { every: 'quarterly', monthOfQuarter: 3, monthDays: [13], freeDay: 'skip' },
      '每季度第 3 个月 13 日，遇非工作日取消',
      'the 13th of the 3rd month of each quarter, except on days nobody works',
    ],
    [{ every: 'yearly', months: [6, 12], monthDays: [20] }, '每年 6 月、12 月 20 日', 'the 20th of June and December each year'],
  ])('is told in plain words: %j', (given, zh, en) => {
    const body = recurrence.parse(given);
    expect([describeRecurrence(body, 'zh'), describeRecurrence(body, 'en')]).toEqual([zh, en]);
  });
});
