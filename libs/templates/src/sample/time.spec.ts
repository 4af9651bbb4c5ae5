import { processTemplate } from '../process/template';
import { awake, workingMinutesAgo, workingTimeOf } from './time';

const at = (moment: string) => Date.parse(`${moment}+08:00`);
const now = at('2026-11-23T10:00:00');
const { calendar, promise } = workingTimeOf(processTemplate, now);

describe('working time of a sample', () => {
  it('counts back over lunch and the weekend', () => {
    expect(workingMinutesAgo(calendar, now, 60)).toBe(at('2026-11-23T09:00:00'));
    expect(workingMinutesAgo(calendar, now, 91)).toBe(at('2026-11-20T17:29:00'));
    expect(workingMinutesAgo(calendar, now, 90 + 240 + 30)).toBe(at('2026-11-20T11:30:00'));
    expect(workingMinutesAgo(calendar, at('2026-11-22T03:00:00'), 10)).toBe(at('2026-11-20T17:20:00'));
  });

  it('promises what the limits of the template say', () => {
    expect(promise('household-repair', 'household-repair', 'ordinary')).toEqual({ value: 2, unit: 'workingDays' });
    expect(promise('greening', 'environment', 'ordinary')).toEqual({ value: 5, unit: 'workingDays' });
    expect(promise('elevator-fault', 'facility', 'emergency')).toEqual({ value: 24, unit: 'hours' });
  });

  it('lets nobody rate in the middle of the night', () => {
    expect(awake(at('2026-11-23T12:00:00'), calendar)).toBe(at('2026-11-23T12:00:00'));
    expect(awake(at('2026-11-23T23:00:00'), calendar)).toBe(at('2026-11-24T10:00:00'));
    expect(awake(at('2026-11-24T03:00:00'), calendar)).toBe(at('2026-11-24T11:00:00'));
  });
});
