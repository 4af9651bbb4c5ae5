import { startOfDay } from '../shared/moment';

/** What the list of requests can be narrowed by. `queue` is a filter the workbench hands over as it stands. */
export interface RequestListFilter {
  stateType?: string;
  priority?: string;
  channel?: string;
  departmentId?: string;
  assigneeId?: string;
  customerId?: string;
  item?: string;
  overdue?: boolean;
  mine?: boolean;
  badRating?: boolean;
  from?: string;
  until?: string;
  queue?: { name: string; filter: Record<string, unknown> };
}

const EQUAL = ['stateType', 'priority', 'channel', 'departmentId', 'assigneeId', 'customerId', 'item'] as const;
const FLAGS = ['overdue', 'mine', 'badRating'] as const;

/** Filter of the page → `RequestFilter` of the API. */
export function requestFilterOf(filter: RequestListFilter): Record<string, unknown> {
  const narrowed: Record<string, unknown> = {};
  for (const field of EQUAL) if (filter[field]) narrowed[field] = { eq: filter[field] };
  for (const field of FLAGS) if (filter[field]) narrowed[field] = { eq: true };
  const registeredAt = {
    ...(filter.from ? { gte: startOfDay(filter.from) } : {}),
    ...(filter.until ? { lt: startOfDay(filter.until, true) } : {}),
  };
  if (Object.keys(registeredAt).length > 0) narrowed['registeredAt'] = registeredAt;
  if (!filter.queue) return narrowed;
  return Object.keys(narrowed).length > 0 ? { and: [filter.queue.filter, narrowed] } : filter.queue.filter;
}

/** Address of the list narrowed in this way, the most pressing first where asked. */
export function requestListPath(filter: RequestListFilter, pressingFirst = false): string {
  const order = pressingFirst ? '&sort=dueAt&order=ASC' : '';
  return `/requests?filter=${encodeURIComponent(JSON.stringify(filter))}${order}`;
}
