import { localDay, startOfDay } from '../shared/moment';

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

interface Comparison {
  eq?: unknown;
  gte?: unknown;
  lt?: unknown;
}

/** The day whose beginning a moment is, in the time of the organisation; of the day before for a moment that is excluded. */
function dayOf(moment: unknown, excluded = false): string | undefined {
  if (typeof moment !== 'string') return undefined;
  const day = localDay(new Date(Date.parse(moment) - (excluded ? 1 : 0)));
  return startOfDay(day, excluded) === new Date(moment).toISOString() ? day : undefined;
}

function only(comparison: Comparison, ...operators: string[]): boolean {
  return Object.keys(comparison).every((operator) => operators.includes(operator));
}

function daysOf({ gte, lt }: Comparison): Partial<RequestListFilter> | undefined {
  const [from, until] = [dayOf(gte), dayOf(lt, true)];
  if ((gte && !from) || (lt && !until)) return undefined;
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

const among = (names: readonly string[], name: string) => names.includes(name);

/** One comparison of the API as the field of the page that stands for it; nothing when the page has none. */
function fieldOf(name: string, comparison: Comparison): Partial<RequestListFilter> | undefined {
  const { eq } = comparison;
  if (name === 'registeredAt') return only(comparison, 'gte', 'lt') ? daysOf(comparison) : undefined;
  if (!only(comparison, 'eq')) return undefined;
  const stands = (among(EQUAL, name) && typeof eq === 'string') || (among(FLAGS, name) && eq === true);
  return stands ? { [name]: eq } : undefined;
}

/** `RequestFilter` of the API → filter of the page; one the page has no fields for is shown whole, under a name. */
export function requestListFilterOf(filter: Record<string, unknown>, name: string): RequestListFilter {
  const fields = Object.entries(filter).map(([field, comparison]) => fieldOf(field, (comparison ?? {}) as Comparison));
  if (fields.every((field) => field !== undefined)) return Object.assign({}, ...fields) as RequestListFilter;
  return { queue: { name, filter } };
}

/** Address of the list narrowed in this way, the most pressing first where asked. */
export function requestListPath(filter: RequestListFilter, pressingFirst = false): string {
  const order = pressingFirst ? '&sort=dueAt&order=ASC' : '';
  return `/requests?filter=${encodeURIComponent(JSON.stringify(filter))}${order}`;
}
