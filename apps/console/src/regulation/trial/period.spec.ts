import { periodOf } from './period';

describe('the period a draft is tried on', () => {
  it.each([
    ['2026-11-23T10:00:00+08:00', '2026-07-01T00:00:00+08:00', '2026-10-01T00:00:00+08:00'],
    ['2026-01-01T00:30:00+08:00', '2025-10-01T00:00:00+08:00', '2026-01-01T00:00:00+08:00'],
    ['2026-04-01T07:00:00+08:00', '2026-01-01T00:00:00+08:00', '2026-04-01T00:00:00+08:00'],
  ])('at %s the last quarter is %s to %s', (now, from, to) => {
    expect(periodOf('quarter', Date.parse(now))).toEqual({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  });

  it('the last 30 days end now', () => {
    const now = Date.parse('2026-11-23T02:00:00Z');
    expect(periodOf('30', now)).toEqual({ from: '2026-10-24T02:00:00.000Z', to: '2026-11-23T02:00:00.000Z' });
  });
});
