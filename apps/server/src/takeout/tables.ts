import { named } from '../core/tenancy/statement';
import type { Snapshot } from '../core/tenancy/snapshot';

/** A column as the archive describes it. */
interface Column {
  name: string;
  type: string;
}

export interface Table {
  name: string;
  columns: Column[];
  /** Columns of the primary key, in its order. */
  key: Column[];
}

/** What only the machine needs to do a thing once, and files that are everything once more; they mean nothing anywhere else. */
const TECHNICAL = ['idempotency', 'job_effect', 'takeout_piece'];

/** All tables of a schema with their columns, as the catalogue has them. */
export function tablesOf(snapshot: Snapshot, schema: string): Promise<Table[]> {
  return snapshot.read<Table & Record<string, unknown>>(
    named(
      `select c.relname as name,
         (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
          from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
         (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by array_position(i.indkey::int2[], a.attnum))
          from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey::int2[]) where i.indrelid = c.oid and i.indisprimary) as key
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = $1 and c.relkind in ('r', 'p') and c.relname <> all($2) order by c.relname`,
      [schema, TECHNICAL],
    ),
  );
}

/** Rows of a page, and how many pages are in memory at once: one. */
const PAGE = 5000;

/** The rows of a table, page by page in the order of its key. */
export async function* pagesOf(snapshot: Snapshot, schema: string, { name, key }: Table): AsyncGenerator<Record<string, unknown>[]> {
  const columns = key.map((column) => `t."${column.name}"`).join(', ');
  let after: unknown[] | undefined;
  for (;;) {
    const marks = key.map((column, place) => `$${place + 1}::${column.type}`).join(', ');
    const rows = await snapshot.read<{ row: Record<string, unknown>; key: unknown[] }>({
      text: `select to_jsonb(t) as row, jsonb_build_array(${columns}) as key from ${schema}."${name}" t ${after ? `where (${columns}) > (${marks})` : ''} order by ${columns} limit ${PAGE}`,
      values: after ?? [],
    });
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.key;
  }
}
