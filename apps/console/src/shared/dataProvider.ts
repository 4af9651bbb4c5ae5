import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { act, ask, CallError } from './api';

type Values = Record<string, unknown>;

/** What the data provider has to know of a resource. Documents alias their field `list`, `one` or `result`. */
export interface ResourceDescription {
  /** Subject of the permission rules that says who may see it. */
  subject: string;
  list: string;
  one: string;
  create?: string;
  update?: string;
  /** Filter of the page → filter input of the API; `q` (the search) and `view` (the kept view shown) are taken out before. */
  filterOf?: (filter: Values) => Values;
  /** The way back, for kept views: filter input of the API → filter of the page. */
  restore?: (filter: Values, name: string) => Values;
  /** Sort field of the page → enum value of the API. */
  orders?: Readonly<Record<string, string>>;
  createInput?: (data: Values) => Values;
  updateInput?: (data: Values, previous: Values) => Values;
  /** How many records have which value: the document, and for each filter of the page what the API counts by. */
  facets?: { document: string; by: Readonly<Record<string, string>> };
  /** Whether the list takes `search`. */
  searches?: boolean;
}

interface Connection<T> {
  nodes: T[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}

/** Counts above this are capped by the server. */
const COUNTED = 1000;

function orderOf({ orders }: ResourceDescription, sort: GetListParams['sort']): Values | undefined {
  const field = sort && orders?.[sort.field];
  return field ? { field, direction: sort.order } : undefined;
}

function searchOf({ searches }: ResourceDescription, typed: unknown): string | undefined {
  return searches && typeof typed === 'string' ? typed.trim() || undefined : undefined;
}

/** Variables of a list document. Values left `undefined` are not sent. */
export function listVariables(resource: ResourceDescription, params: Partial<GetListParams>): Values {
  const { q, view: _, ...filter } = (params.filter ?? {}) as Values;
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
  const first = Math.min(perPage, 100);
  const narrowed = resource.filterOf ? resource.filterOf(filter) : filter;
  return {
    first,
    offset: page > 1 ? (page - 1) * first : undefined,
    filter: Object.keys(narrowed).length > 0 ? narrowed : undefined,
    orderBy: orderOf(resource, params.sort),
    search: searchOf(resource, q),
  };
}

/** A connection as react-admin counts it: an exact total, or only "there is more" above the cap. */
export function listResult<T extends RaRecord>(connection: Connection<T>): GetListResult<T> {
  const { nodes: data, totalCount, pageInfo } = connection;
  return totalCount > COUNTED ? { data, pageInfo } : { data, total: totalCount };
}

function unsupported(): Promise<never> {
  return Promise.reject(new CallError('Not offered by this resource', 'BAD_USER_INPUT', 400));
}

/** The door of react-admin to the API: one description per resource, nothing else (api.md 6, 14). */
export function dataProviderFor(resources: Readonly<Record<string, ResourceDescription>>): DataProvider {
  const described = (name: string): ResourceDescription => {
    const found = resources[name];
    if (!found) throw new CallError(`No resource ${name}`, 'BAD_USER_INPUT', 400);
    return found;
  };
  const one = async (name: string, id: unknown): Promise<RaRecord> => {
    const answer = await ask<{ one: RaRecord | null }>(described(name).one, { id });
    if (!answer.one) throw new CallError('Not found', 'NOT_FOUND', 404);
    return answer.one;
  };
  const list = async (name: string, params: Partial<GetListParams>) => {
    const resource = described(name);
    const answer = await ask<{ list: Connection<RaRecord> }>(resource.list, listVariables(resource, params));
    return listResult(answer.list);
  };
  const write = async (document: string | undefined, input: Values) => {
    if (!document) return unsupported();
    const { record } = await act<{ record: RaRecord }>(document, input);
    return { data: record };
  };
  const provider = {
    getList: list,
    getOne: async (name: string, { id }: { id: unknown }) => ({ data: await one(name, id) }),
    getMany: async (name: string, { ids }: { ids: unknown[] }) => ({ data: await Promise.all(ids.map((id) => one(name, id))) }),
    getManyReference: (name: string, params: GetListParams & { target: string; id: unknown }) =>
      list(name, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
    create: (name: string, { data }: { data: Values }) => {
      const resource = described(name);
      return write(resource.create, resource.createInput?.(data) ?? data);
    },
    update: (name: string, { data, previousData }: { data: Values; previousData?: Values }) => {
      const resource = described(name);
      return write(resource.update, resource.updateInput?.(data, previousData ?? {}) ?? data);
    },
    updateMany: unsupported,
    delete: unsupported,
    deleteMany: unsupported,
  };
  return provider as unknown as DataProvider;
}
