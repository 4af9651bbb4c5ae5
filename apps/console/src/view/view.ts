import type { ResourceDescription } from '../shared/dataProvider';

export type ViewList = 'REQUESTS' | 'CUSTOMERS';
export const SHARINGS = ['PRIVATE', 'DEPARTMENT', 'ORGANISATION'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** What a view keeps, in the words of the API. */
export interface ViewSettings {
  filter: Record<string, unknown>;
  orderBy: { field: string; direction: 'ASC' | 'DESC' } | null;
  search: string | null;
  columns: readonly string[];
}

export interface SavedView extends ViewSettings {
  id: string;
  version: number;
  name: string;
  sharing: Sharing;
  ownerName: string;
  departmentName: string | null;
  mine: boolean;
  isDefault: boolean;
  canChange: boolean;
}

type Values = Record<string, unknown>;

/** What a list shows now. */
export interface ListState {
  filterValues: Values;
  sort: { field: string; order: string };
  columns: readonly { source: string; shown: boolean }[];
}

/** The state of a list as a view would keep it. `view` and `q` are no filters of the API. */
export function settingsOf({ filterOf, orders }: ResourceDescription, { filterValues, sort, columns }: ListState): ViewSettings {
  const { q, view: _, ...filter } = filterValues;
  const field = orders?.[sort.field];
  return {
    filter: filterOf ? filterOf(filter) : filter,
    orderBy: field ? { field, direction: sort.order === 'DESC' ? 'DESC' : 'ASC' } : null,
    search: typeof q === 'string' && q.trim() ? q.trim() : null,
    columns: columns.filter(({ shown }) => shown).map(({ source }) => source),
  };
}

/** The filter and the order with which a list shows a view. */
export function stateOf(
  resource: ResourceDescription,
  view: SavedView,
): { filterValues: Values; sort: { field: string; order: 'ASC' | 'DESC' } | undefined } {
  const filter = resource.restore ? resource.restore(view.filter, view.name) : view.filter;
  const found = Object.entries(resource.orders ?? {}).find(([, value]) => value === view.orderBy?.field);
  return {
    filterValues: { ...filter, ...(view.search ? { q: view.search } : {}), view: view.id },
    sort: found && view.orderBy ? { field: found[0], order: view.orderBy.direction } : undefined,
  };
}

/** The same settings are the same text, whatever the order of their parts. */
function told(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(told).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return `{${parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${name}:${told(part)}`)
    .join()}}`;
}

/** Whether the list shows something else than the view keeps. A view without order or columns does not ask for any. */
export function differs(view: ViewSettings, now: ViewSettings): boolean {
  const columns = view.columns.length > 0 && told(view.columns) !== told(now.columns);
  const order = view.orderBy !== null && told(view.orderBy) !== told(now.orderBy);
  return columns || order || told(view.filter) !== told(now.filter) || (view.search ?? '') !== (now.search ?? '');
}
