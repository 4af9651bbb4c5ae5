import type { CalendarBody } from './calendar';

type OfficialYear = CalendarBody['years'][number];

/** Holidays and make-up working days (调休) of China as the State Council announced them; a year is added when it is announced. */
export function officialYears(): OfficialYear[] {
  return YEARS.map((year) => ({ ...year }));
}

const YEARS: OfficialYear[] = [
  {
    year: 2025,
    holidays: [
      { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
      { name: '春节', from: '2025-01-28', to: '2025-02-04' },
      { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
      { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
      { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
      { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
    ],
    makeUpDays: [
      { name: '春节', from: '2025-01-26', to: '2025-01-26' },
      { name: '春节', from: '2025-02-08', to: '2025-02-08' },
      { name: '劳动节', from: '2025-04-27', to: '2025-04-27' },
      { name: '国庆节、中秋节', from: '2025-09-28', to: '2025-09-28' },
      { name: '国庆节、中秋节', from: '2025-10-11', to: '2025-10-11' },
    ],
  },
  {
    year: 2026,
    holidays: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
      { name: '春节', from: '2026-02-15', to: '2026-02-23' },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ],
    makeUpDays: [
      { name: '元旦', from: '2026-01-04', to: '2026-01-04' },
      { name: '春节', from: '2026-02-14', to: '2026-02-14' },
      { name: '春节', from: '2026-02-28', to: '2026-02-28' },
      { name: '劳动节', from: '2026-05-09', to: '2026-05-09' },
      { name: '国庆节', from: '2026-09-20', to: '2026-09-20' },
      { name: '国庆节', from: '2026-10-10', to: '2026-10-10' },
    ],
  },
];
