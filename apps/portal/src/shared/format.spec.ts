import { day, moment, promiseParts, telephone, yuan } from './format';

describe('format', () => {
  it('shows moments in the time of mainland China', () => {
    expect(day('2026-11-25T17:30:00Z', 'zh')).toBe('2026年11月26日');
    expect(day('2026-11-25T17:30:00Z', 'en')).toBe('26 November 2026');
    expect(moment('2026-11-25T17:30:00Z', 'zh')).toContain('11月26日 01:30');
  });

  it('takes a promise apart for large type', () => {
    expect(promiseParts('2026-11-26T09:00:00Z', 'zh')).toEqual({ date: '11月26日', weekday: '星期四', time: '17:00' });
    expect(promiseParts('2026-11-26T09:00:00Z', 'en')).toEqual({ date: '26 November', weekday: 'Thursday', time: '17:00' });
  });

  it('says midnight as 00:00', () => expect(promiseParts('2026-11-25T16:00:00Z', 'zh').time).toBe('00:00'));

  it.each([
    ['30.00', '¥30'],
    ['12.5', '¥12.50'],
    ['100', '¥100'],
    ['0.80', '¥0.80'],
  ])('writes %s yuan as %s', (amount, text) => expect(yuan(amount)).toBe(text));

  it('dials digits only', () => expect(telephone('+86 (21) 6688-1234')).toBe('tel:+862166881234'));
});
