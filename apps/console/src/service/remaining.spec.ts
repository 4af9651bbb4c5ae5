import { duration, urgency, usedShare } from './remaining';

const PLAIN = { workingTime: false, dayMinutes: null };
const HOURS = { workingTime: true, dayMinutes: null };
const DAYS = { workingTime: true, dayMinutes: 420 };

describe('duration', () => {
  it.each([
    [5, PLAIN, '5 分钟', '5 min'],
    [60, PLAIN, '1 小时', '1 h'],
    [135, PLAIN, '2 小时 15 分', '2 h 15 min'],
    [11 * 60 + 20, PLAIN, '11 小时', '11 h'],
    [24 * 60, PLAIN, '1 天', '1 d'],
    [50 * 60, PLAIN, '2 天 2 小时', '2 d 2 h'],
    [50 * 60, HOURS, '50 小时', '50 h'],
    [2 * 420 + 3 * 60, DAYS, '2 个工作日 3 小时', '2 working days 3 h'],
    [420 + 20, DAYS, '1 个工作日', '1 working day'],
    [419, DAYS, '6 小时 59 分', '6 h 59 min'],
    [-(420 + 60), DAYS, '1 个工作日 1 小时', '1 working day 1 h'],
    [-135, HOURS, '2 小时 15 分', '2 h 15 min'],
  ])('tells %i minutes of %j', (minutes, measure, zh, en) => {
    expect(duration(minutes, measure, 'zh')).toBe(zh);
    expect(duration(minutes, measure, 'en')).toBe(en);
  });
});

describe('urgency', () => {
  const now = new Date('2026-11-23T02:00:00Z');
  const clock = { state: 'RUNNING', remainingMinutes: 90, warnAt: '2026-11-23T03:00:00Z', dueAt: '2026-11-23T03:30:00Z', stoppedAt: null };

  it.each([
    ['calm before the early warning', clock, 'calm'],
    ['near once the early warning has passed', { ...clock, warnAt: '2026-11-23T01:00:00Z' }, 'near'],
    ['late when no minute is left', { ...clock, remainingMinutes: -1 }, 'late'],
    ['late after hours, before a working minute has passed', { ...clock, remainingMinutes: 0, dueAt: '2026-11-23T01:59:00Z' }, 'late'],
    ['still while on hold', { ...clock, state: 'PAUSED' }, 'still'],
    ['late on hold when it was late before', { ...clock, state: 'PAUSED', remainingMinutes: -5 }, 'late'],
    ['still once stopped', { ...clock, stoppedAt: '2026-11-23T01:30:00Z', remainingMinutes: null }, 'still'],
  ])('is %s', (_, given, expected) => {
    expect(urgency(given, now)).toBe(expected);
  });
});

describe('usedShare', () => {
  const clock = { startedAt: '2026-11-23T00:00:00Z', dueAt: '2026-11-23T04:00:00Z', stoppedAt: null };

  it('is the share of the way to the deadline', () => {
    expect(usedShare(clock, new Date('2026-11-23T01:00:00Z'))).toBe(25);
  });

  it('stays within 0 and 100', () => {
    expect(usedShare(clock, new Date('2026-11-24T00:00:00Z'))).toBe(100);
    expect(usedShare(clock, new Date('2026-11-22T00:00:00Z'))).toBe(0);
  });

  it('stands where the clock stopped', () => {
    expect(usedShare({ ...clock, stoppedAt: '2026-11-23T02:00:00Z' }, new Date('2026-11-25T00:00:00Z'))).toBe(50);
  });
});
