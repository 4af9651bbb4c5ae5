import type { ResourceDescription } from '../shared/dataProvider';
import { FILING, FILINGS } from './documents';

/** Implementing rules towards the API; they change by steps, never by a general update. */
export const filingResource: ResourceDescription = {
  subject: 'Filing',
  list: FILINGS,
  one: FILING,
  searches: true,
  filterOf: (filter) => Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, { eq: value }])),
  orders: { updatedAt: 'UPDATED_AT', effectiveFrom: 'EFFECTIVE_FROM' },
};
