import type { ResourceDescription } from '../shared/dataProvider';
import { REQUEST, REQUEST_FACETS, REQUESTS } from './documents';
import { requestFilterOf, requestListFilterOf } from './filter';

/** Requests towards the API; they change by steps, never by a general update. */
export const requestResource: ResourceDescription = {
  subject: 'Request',
  list: REQUESTS,
  one: REQUEST,
  facets: {
    document: REQUEST_FACETS,
    by: {
      stateType: 'STATE_TYPE',
      priority: 'PRIORITY',
      channel: 'CHANNEL',
      departmentId: 'DEPARTMENT',
      assigneeId: 'ASSIGNEE',
      item: 'ITEM',
      overdue: 'OVERDUE',
      mine: 'MINE',
      badRating: 'BAD_RATING',
    },
  },
  searches: true,
  filterOf: requestFilterOf,
  restore: requestListFilterOf as ResourceDescription['restore'] & object,
  orders: { dueAt: 'DUE_AT', registeredAt: 'REGISTERED_AT', updatedAt: 'UPDATED_AT', number: 'NUMBER', priority: 'PRIORITY' },
};
