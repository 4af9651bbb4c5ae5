import { date, dateTime, isMoment, startOfDay, typedMoment } from './moment';

const now = new Date('2026-11-23T02:00:00Z');

it('tells moments in the time of the organisation', () => {
  expect(dateTime('2026-11-23T09:30:00Z', 'zh', now)).toBe('11月23日 17:30');
  expect(dateTime('2026-11-23T09:30:00Z', 'en', now)).toBe('23 Nov, 17:30');
  expect(date('2026-11-23T16:30:00Z', 'zh')).toBe('2026年11月24日');
});

it('names the year when it is another one', () => {
  expect(dateTime('2025-12-31T15:00:00Z', 'zh', now)).toContain('2025');
  expect(dateTime('2025-12-31T16:00:00Z', 'zh', now)).not.toContain('2025');
});

it('takes typed moments and days as those of the organisation', () => {
  expect(typedMoment('2026-12-01T08:30')).toBe('2026-12-01T00:30:00.000Z');
  expect(startOfDay('2026-12-01')).toBe('2026-11-30T16:00:00.000Z');
  expect(startOfDay('2026-12-01', true)).toBe('2026-12-01T16:00:00.000Z');
});

it.each(['2026-11-23T05:33:36+00:00', '2026-11-23T05:33:36.123Z', '2026-11-23T05:33Z'])('%s is a moment', (text) => {
  expect(isMoment(text)).toBe(true);
});

it.each(['2026-11-23', '4 个工作小时', ''])('%s is none', (text) => expect(isMoment(text)).toBe(false));
