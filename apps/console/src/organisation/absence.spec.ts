import { lastMoment, periodOf, stateOf } from './absence';

const period = { id: 'abs_1', version: 1, from: '2026-11-20T00:00:00Z', until: '2026-11-24T16:00:00Z', endedAt: null, current: false };

describe('periods of leave', () => {
  it('are typed by day, the last one included', () => {
    expect(periodOf('2026-11-23', '2026-11-24')).toEqual({ from: '2026-11-22T16:00:00.000Z', until: '2026-11-24T16:00:00.000Z' });
    expect(lastMoment(period)).toBe('2026-11-24T15:59:59.999Z');
  });

  it('are on, ahead or over', () => {
    const before = Date.parse('2026-11-19T00:00:00Z');
    expect(stateOf({ ...period, current: true }, before)).toBe('now');
    expect(stateOf(period, before)).toBe('ahead');
    expect(stateOf(period, Date.parse(period.until))).toBe('over');
    expect(stateOf({ ...period, endedAt: period.from }, before)).toBe('over');
  });
});
