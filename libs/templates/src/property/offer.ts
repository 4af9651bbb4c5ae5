import type { Offer } from '../core';
import { affairsItems } from './items-affairs';
import { orderItems } from './items-order';
import { repairItems } from './items-repair';

/** What property and service companies offer, whichever of their templates they start from. */
export const propertyOffer: Required<Offer> = {
  items: [...repairItems, ...orderItems, ...affairsItems],
  promises: {
    'household-repair': { value: 2, unit: 'workingDays' },
    'public-facility': { value: 3, unit: 'workingDays' },
    cleaning: { value: 1, unit: 'workingDays' },
    'access-card': { value: 4, unit: 'workingHours' },
    renovation: { value: 3, unit: 'workingDays' },
    'moving-pass': { value: 4, unit: 'workingHours' },
    parcel: { value: 1, unit: 'workingDays' },
    billing: { value: 1, unit: 'workingDays' },
    consultation: { value: 8, unit: 'workingHours' },
    complaint: { value: 10, unit: 'workingDays' },
  },
  urgentToo: ['household-repair', 'public-facility'],
};
