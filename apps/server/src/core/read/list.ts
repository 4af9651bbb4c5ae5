import { DomainError } from '@charter/kernel';
import type { Compilation } from './compile';
import { type FacetField, facetsSql, hiddenFacets } from './facet';
import { type Filter, type FilterFields, filterSql, requireReadable } from './filter';
import { type Selected, below, together } from './selection';
import type { Expression, Shape } from './shape';

/** How a list may be ordered by one of its fields. */
export interface OrderField {
  sql: (row: Expression) => string;
  /** SQL type of the value, for the cursor. */
  type: 'timestamptz' | 'text' | 'bigint' | 'int';
  governedBy?: string;
  nullable?: boolean;
}

/** A list of the API: its rows, and what it may be filtered, ordered and searched by. */
export interface ListSource {
  shape: Shape;
  filters: FilterFields;
  orders: Record<string, OrderField>;
  defaultOrder: { field: string; direction: 'ASC' | 'DESC' };
  /** Fields of the filter whose values are counted, by the names they have in the API. */
  facets?: Record<string, FacetField>;
  /** Condition of a search; `text` is trimmed and lower case, `bind` gives it a mark. */
  search?: (row: Expression, text: string, compilation: Compilation) => string;
}

export interface ListArguments {
  first?: number | null;
  after?: string | null;
  offset?: number | null;
  filter?: Filter | null;
  orderBy?: { field: string; direction?: 'ASC' | 'DESC' | null } | null;
  search?: string | null;
}

/** Rows counted at most; a count that reaches it means "more than a thousand". */
export const COUNT_CAP = 1001;
const LARGEST_PAGE = 100;
const LARGEST_OFFSET = 10_000;

export interface Page {
  first: number;
  offset: number;
  after: { value: string | null; id: string } | undefined;
}

export function encodeCursor(cursor: { v: string | null; id: string }): string {
  return Buffer.from(JSON.stringify([cursor.v, cursor.id])).toString('base64url');
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function decodeCursor(cursor: string): { value: string | null; id: string } {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if ((value === null || typeof value === 'string') && typeof id === 'string' && UUID.test(id)) return { value, id };
  } catch {
    // falls through: what is not one of our cursors is refused below
  }
  throw notOurCursor();
}

const notOurCursor = () => new DomainError('FIELD_INVALID', { field: 'after' }, 'after');

/** How PostgreSQL writes the values a list is ordered by; a cursor of another order does not fit. */
const WRITTEN: Record<OrderField['type'], RegExp> = {
  timestamptz: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?\+00$/,
  bigint: /^-?\d{1,18}$/,
  int: /^-?\d{1,9}$/,
  text: /^[^\0]*$/,
};

/** The wanted page, within the limits of the API. */
export function pageOf({ first, after, offset }: ListArguments): Page {
  const size = first ?? 20;
  if (size < 0 || size > LARGEST_PAGE) throw new DomainError('FIELD_INVALID', { field: 'first' }, 'first');
  if (after != null && offset != null) throw new DomainError('FIELD_INVALID', { field: 'offset' }, 'offset');
  if ((offset ?? 0) < 0 || (offset ?? 0) > LARGEST_OFFSET) throw new DomainError('FIELD_INVALID', { field: 'offset' }, 'offset');
  return { first: size, offset: offset ?? 0, after: after == null ? undefined : decodeCursor(after) };
}

interface Ordering {
  expression: string;
  order: OrderField;
  descending: boolean;
}

function orderingOf(source: ListSource, args: ListArguments, row: Expression, compilation: Compilation): Ordering {
  const wanted = args.orderBy ?? source.defaultOrder;
  const order = source.orders[wanted.field];
  if (!order) throw new DomainError('FIELD_INVALID', { field: wanted.field }, 'orderBy.field');
  if (order.governedBy) requireReadable(compilation, source.shape.subject, order.governedBy);
  return { expression: order.sql(row), order, descending: wanted.direction === 'DESC' };
}

function afterSql(
  { expression, order, descending }: Ordering,
  id: string,
  after: NonNullable<Page['after']>,
  compilation: Compilation,
): string {
  const key = `${compilation.bind(after.id)}::uuid`;
  const beyond = descending ? '<' : '>';
  if (after.value === null) return `(${expression} is null and ${id} ${beyond} ${key})`;
  if (!WRITTEN[order.type].test(after.value)) throw notOurCursor();
  const tail = `(${expression}, ${id}) ${beyond} (${compilation.bind(after.value)}::${order.type}, ${key})`;
  return order.nullable ? `(${tail} or ${expression} is null)` : tail;
}

/** Whether anything is asked of a list but its type, so that there is a statement to send. */
export const asksForAnything = (selected: Selected[]) =>
  nodesOf(selected) !== undefined || below(selected, 'totalCount') !== undefined || facetsAsked(selected).length > 0;

/** Names of the fields whose values are to be counted. */
export function facetsAsked(selected: Selected[]): string[] {
  const by = selected.find(({ name }) => name === 'facets')?.args['by'];
  return [...new Set([by ?? []].flat().map(String))];
}

/** The statement of one list: page, keys for the cursors and capped count in one JSON value. */
export function listSql(source: ListSource, args: ListArguments, selected: Selected[], compilation: Compilation): string {
  const { shape } = source;
  const alias = compilation.alias();
  const row = compilation.row(shape, alias);
  const page = pageOf(args);
  const ordering = orderingOf(source, args, row, compilation);
  const text = args.search?.trim().toLowerCase();
  const narrowed = (filter: Filter, of: string, at: Expression) =>
    [
      compilation.visible(shape, of),
      filterSql(compilation, filter, source.filters, at, shape.subject),
      text && source.search ? source.search(at, text, compilation) : 'true',
    ]
      .filter((condition) => condition !== 'true')
      .join(' and ') || 'true';
  const nodes = nodesOf(selected);
  const counted = below(selected, 'totalCount') !== undefined;
  // a condition that nothing uses would bind values that stand nowhere
  const where = nodes || counted ? narrowed(args.filter ?? {}, alias, row) : '';
  const members: string[] = [];
  if (nodes) members.push(`'rows', ${rowsSql(shape, alias, { where, page, ordering }, nodes, compilation)}`);
  if (counted)
    members.push(
      `'totalCount', (select count(*) from (select 1 from ${compilation.table(shape)} ${alias} where ${where} limit ${COUNT_CAP}) counted)`,
    );
  const facets = facetsAsked(selected);
  if (facets.length > 0) {
    members.push(`'facets', ${facetsSql(source, facets, args.filter ?? {}, { compilation, where: narrowed })}`);
    members.push(`'hidden', ${compilation.bind(JSON.stringify(hiddenFacets(source, facets, compilation)))}::json`);
  }
  return `select json_build_object(${members.join(', ')})::text`;
}

/** The capped counts of several filters as one JSON list. */
export function countsSql({ shape, filters }: ListSource, wanted: Filter[], compilation: Compilation): string {
  const counts = wanted.map((filter) => {
    const alias = compilation.alias();
    const where = [
      compilation.visible(shape, alias),
      filterSql(compilation, filter, filters, compilation.row(shape, alias), shape.subject),
    ].join(' and ');
    return `(select count(*) from (select 1 from ${compilation.table(shape)} ${alias} where ${where} limit ${COUNT_CAP}) counted)`;
  });
  return `select json_build_array(${counts.join(', ')})::text`;
}

/** Fields of one node, wherever they are selected; undefined when only the count is wanted. */
function nodesOf(selected: Selected[]): Selected[] | undefined {
  const nodes = below(selected, 'nodes');
  const edges = below(selected, 'edges', 'node');
  const paging = below(selected, 'pageInfo') ?? below(selected, 'edges');
  if (!nodes && !edges && !paging) return undefined;
  return together(nodes ?? [], edges ?? []);
}

interface Window {
  where: string;
  page: Page;
  ordering: Ordering;
}

function rowsSql(shape: Shape, alias: string, { where, page, ordering }: Window, nodes: Selected[], compilation: Compilation): string {
  const direction = ordering.descending ? 'desc nulls last' : 'asc nulls last';
  const order = `${ordering.expression} ${direction}, ${alias}.id ${ordering.descending ? 'desc' : 'asc'}`;
  const from = page.after ? `(${where}) and ${afterSql(ordering, `${alias}.id`, page.after, compilation)}` : where;
  const skip = page.offset > 0 ? ` offset ${page.offset}` : '';
  const inner = `select ${alias}.* from ${compilation.table(shape)} ${alias} where ${from} order by ${order} limit ${page.first + 1}${skip}`;
  const key = `json_build_object('v', ${ordering.expression}::text, 'id', ${alias}.id)`;
  return `coalesce((select json_agg(json_build_object('key', ${key}, 'node', ${compilation.object(shape, alias, nodes)}) order by ${order}) from (${inner}) ${alias}), '[]'::json)`;
}
