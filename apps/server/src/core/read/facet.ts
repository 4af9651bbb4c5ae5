import { DomainError, type IdPrefix, encodeId } from '@charter/kernel';
import type { Compilation } from './compile';
import { type Filter, type FilterField, type FilterFields, comparisonOf, isReadable } from './filter';
import type { Expression, Shape } from './shape';

/** A field of the filter whose values are counted. */
export interface FacetField {
  filter: string;
  /** What ids of other records begin with. */
  prefix?: IdPrefix;
  /** A closed list of codes, which the API writes in capitals. */
  codes?: boolean;
}

/** What of a list is needed to count its values. */
interface Countable {
  shape: Shape;
  filters: FilterFields;
  facets?: Record<string, FacetField>;
}

/** How many records of the list have which value; no values where a role hides the field. */
export interface Facet {
  by: string;
  values: { value: string; count: number }[] | null;
}

/** A facet of the answer as the database counts it: place in what was asked, value, rows. */
export type FacetRow = [place: number, value: string, count: number];

/** Values shown of a field that has more. */
const MOST_VALUES = 100;

interface Wanted {
  place: number;
  expression: string;
}

/**
 * The counts of several fields in one JSON list: those the filter does not compare in one pass over its rows, and each that it
 * compares over the rows found without that comparison, so that the other values can be chosen knowingly. Only rows that the
 * reader may see are counted, and a record they may not see is no value.
 */
export function facetsSql(
  source: Countable,
  asked: readonly string[],
  filter: Filter,
  { compilation, where }: { compilation: Compilation; where: (filter: Filter, alias: string, row: Expression) => string },
): string {
  const readable = asked.map((by, place) => ({ ...fieldOf(source, by), place })).filter((each) => mayCount(compilation, source, each));
  const compared = readable.filter(({ name }) => filter[name] != null);
  const others = readable.filter((each) => !compared.includes(each));
  const passes = [others, ...compared.map((each) => [each])].filter(({ length }) => length > 0);
  const counted = passes.map((pass) => {
    const alias = compilation.alias();
    const row = compilation.row(source.shape, alias);
    const { [pass === others ? '' : (pass[0]?.name ?? '')]: _, ...narrowed } = filter;
    const wanted = pass.map(({ field, place }) => ({ place, expression: valueSql(compilation, field, row) }));
    return passSql(wanted, `${compilation.table(source.shape)} ${alias} where ${where(narrowed, alias, row)}`);
  });
  return counted.length > 0 ? `(select coalesce(json_agg(c.entry), '[]'::json) from (${counted.join(' union all ')}) c)` : `'[]'::json`;
}

/** One pass over the rows for all of these fields. */
function passSql(wanted: readonly Wanted[], from: string): string {
  const columns = wanted.map(({ expression, place }) => `${expression} as f${place}`).join(', ');
  const sets = wanted.map(({ place }) => `(f${place})`).join(', ');
  const place = wanted.map((each) => `when grouping(f${each.place}) = 0 then ${each.place}`).join(' ');
  const value = `coalesce(${wanted.map((each) => `f${each.place}`).join(', ')})`;
  const grouped = `select case ${place} end as place, ${value} as value, count(*) as rows from (select ${columns} from ${from}) s group by grouping sets (${sets})`;
  return `select json_build_array(g.place, g.value, g.rows) as entry from (${grouped}) g where g.value is not null`;
}

function valueSql(compilation: Compilation, field: FilterField, row: Expression): string {
  const { expression, field: compared } = comparisonOf(compilation, field, row);
  return compared.as === 'boolean' ? `case when ${expression} then 'true' else 'false' end` : `(${expression})::text`;
}

function fieldOf({ facets = {}, filters }: Countable, by: string): { name: string; field: FilterField } {
  const name = facets[by]?.filter;
  const field = name === undefined ? undefined : filters[name];
  if (name === undefined || !field) throw new DomainError('FIELD_INVALID', { field: by }, 'by');
  return { name, field };
}

const mayCount = (compilation: Compilation, { shape }: Countable, { name, field }: { name: string; field: FilterField }) =>
  isReadable(compilation, shape.subject, field.governedBy ?? name);

/** What was counted, in the order in which it was asked for; the most frequent values first. */
export function facetsOf(source: Countable, asked: readonly string[], hidden: readonly string[], rows: readonly FacetRow[]): Facet[] {
  return asked.map((by, place) => {
    if (hidden.includes(by)) return { by, values: null };
    const { prefix, codes = false } = source.facets?.[by] ?? {};
    const shown = (value: string) => (prefix ? encodeId(prefix, value) : codes ? value.toUpperCase() : value);
    const values = rows
      .filter(([of]) => of === place)
      .map(([, value, count]) => ({ value: shown(value), count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
    return { by, values: values.slice(0, MOST_VALUES) };
  });
}

/** Those that the reader may not count. */
export function hiddenFacets(source: Countable, asked: readonly string[], compilation: Compilation): string[] {
  return asked.filter((by) => !mayCount(compilation, source, fieldOf(source, by)));
}
