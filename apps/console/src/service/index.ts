import { lazy } from 'react';
import type { ResourceDescription } from '../shared/dataProvider';
import { REQUEST, REQUESTS } from './documents';
import { requestFilterOf } from './filter';

/** Requests towards the API; they change by steps, never by a general update. */
export const requestResource: ResourceDescription = {
  list: REQUESTS,
  one: REQUEST,
  searches: true,
  filterOf: requestFilterOf,
  orders: { dueAt: 'DUE_AT', registeredAt: 'REGISTERED_AT', updatedAt: 'UPDATED_AT', number: 'NUMBER', priority: 'PRIORITY' },
};

export const requests = {
  name: 'requests',
  list: lazy(() => import('./RequestList')),
  show: lazy(() => import('./RequestShow')),
  create: lazy(() => import('./RequestCreate')),
};
