import { type CalendarBody, officialYears, USUAL_TIME_ZONE } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { both } from './both';

export const OFFICE_CALENDAR = 'office-calendar';

const OFFICE_HOURS = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];

/** Office hours on weekdays with the holidays and make-up days of China (S-5.3). */
export function officeCalendar(articles: string[]): Provision<CalendarBody> {
  return {
    kind: 'calendar',
    key: OFFICE_CALENDAR,
    name: both('办公日历', 'Office calendar'),
    articles,
    body: {
      timeZone: USUAL_TIME_ZONE,
      week: { '1': OFFICE_HOURS, '2': OFFICE_HOURS, '3': OFFICE_HOURS, '4': OFFICE_HOURS, '5': OFFICE_HOURS },
      years: officialYears(),
    },
  };
}
