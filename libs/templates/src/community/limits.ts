import type { AmountOfTime } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { itemLimit, standardLimits } from '../limit';

/** Items promised sooner or later than the default of five working days. */
const PROMISES: Record<string, AmountOfTime> = {
  'residence-permit': { value: 10, unit: 'workingDays' },
  'elderly-benefit': { value: 10, unit: 'workingDays' },
  'subsistence-allowance': { value: 15, unit: 'workingDays' },
  'pension-certification': { value: 1, unit: 'workingDays' },
  'home-repair': { value: 2, unit: 'workingDays' },
  'meal-delivery': { value: 1, unit: 'workingDays' },
  housekeeping: { value: 3, unit: 'workingDays' },
  errands: { value: 8, unit: 'workingHours' },
  'venue-booking': { value: 4, unit: 'workingHours' },
  'legal-consultation': { value: 3, unit: 'workingDays' },
  mediation: { value: 10, unit: 'workingDays' },
  consultation: { value: 1, unit: 'workingDays' },
  complaint: { value: 10, unit: 'workingDays' },
};

export function communityLimits(items: Provision[]): Provision[] {
  return [
    ...standardLimits({ dispatch: ['a28'], accept: ['a19', 'a28'], handle: ['a29'], urgent: ['a30', 'a3'] }),
    ...items.flatMap((item) => {
      const promise = PROMISES[item.key];
      return promise ? [itemLimit(item, promise, ['a29', 'a12'])] : [];
    }),
  ];
}
