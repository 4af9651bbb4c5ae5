import type { Client } from 'pg';

/** Schemas whose tables differ from those of most others. */
export interface Drift {
  schemas: number;
  /** Distinct forms; one when all are alike. */
  forms: number;
  odd: string[];
}

/** Columns, keys, indexes, triggers, functions and policies of every organisation's schema in one line each, without its name and number. */
const LINES = `
  select n.oid, 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull::text || a.attidentity::text
      || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
    from ours n join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p') join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  union all select n.oid, 'table ' || c.relname || c.relrowsecurity::text || c.relforcerowsecurity::text || coalesce(c.relacl::text, '') from ours n join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p')
  union all select n.oid, 'constraint ' || k.conname || pg_get_constraintdef(k.oid) from ours n join pg_constraint k on k.connamespace = n.oid
  union all select n.oid, 'index ' || pg_get_indexdef(i.indexrelid) from ours n join pg_class c on c.relnamespace = n.oid join pg_index i on i.indrelid = c.oid
  union all select n.oid, 'trigger ' || pg_get_triggerdef(t.oid) from ours n join pg_class c on c.relnamespace = n.oid join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
  union all select n.oid, 'function ' || p.proname || md5(p.prosrc) || coalesce(p.proacl::text, '') from ours n join pg_proc p on p.pronamespace = n.oid
  union all select n.oid, 'policy ' || c.relname || p.polname || p.polcmd::text || regexp_replace(pg_get_expr(p.polqual, p.polrelid) || pg_get_expr(p.polwithcheck, p.polrelid), 'admits\\(\\d+\\)', 'admits(N)', 'g')
    from ours n join pg_class c on c.relnamespace = n.oid join pg_policy p on p.polrelid = c.oid`;

/** Whether all organisations have the same tables down to the last policy, as every migration must leave them. */
export async function driftOf(client: Client): Promise<Drift> {
  const { rows } = await client.query<{ schema: string; form: string }>(`
    with ours as (select oid, nspname from pg_namespace where nspname ~ '^t_[a-z0-9]{12,}$')
    select n.nspname as schema, md5(string_agg(replace(l.line, n.nspname || '.', ''), E'\\n' order by replace(l.line, n.nspname || '.', '') collate "C")) as form
    from (${LINES}) l join ours n on n.oid = l.oid group by n.nspname`);
  const counts = new Map<string, number>();
  for (const { form } of rows) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [''];
  return { schemas: rows.length, forms: counts.size, odd: rows.filter(({ form }) => form !== usual).map(({ schema }) => schema) };
}
