import { lazy } from 'react';

export { filingResource } from './resource';

export const filings = {
  name: 'filings',
  list: lazy(() => import('./FilingList')),
  show: lazy(() => import('./FilingShow')),
};
