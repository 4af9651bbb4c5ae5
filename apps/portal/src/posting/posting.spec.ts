import { day } from '../shared/format';
import { lastMoment } from './posting';

it('Q-2.4 names the last day of a period, not the midnight after it', () => {
  expect(day(lastMoment('2026-11-30T16:00:00.000Z'), 'zh')).toBe('2026年11月30日');
});
