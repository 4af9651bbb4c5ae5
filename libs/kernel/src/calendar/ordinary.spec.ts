import type { CalendarBody } from './calendar';
import { minutesOfOrdinaryDay } from './ordinary';

const full = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
];
const half = [{ from: '09:00', to: '12:00' }];
const calendar = (week: CalendarBody['week']): CalendarBody => ({ timeZone: 'Asia/Shanghai', week, years: [] });

describe('S-5.3 the length of an ordinary working day', () => {
  it.each<[string, CalendarBody['week'], number]>([
    ['leaves the break out', { '1': full, '2': full, '3': full, '4': full, '5': full }, 420],
    ['is that of most days', { '1': full, '2': full, '3': full, '6': half }, 420],
    ['is the longer one among equals', { '1': half, '2': full }, 420],
    ['is nothing where nobody works', { '1': [] }, 0],
    ['may be the whole day', { '1': [{ from: '00:00', to: '24:00' }] }, 1440],
  ])('%s', (_, week, minutes) => {
    expect(minutesOfOrdinaryDay(calendar(week))).toBe(minutes);
  });
});
