import { OWNER, SERVE } from './roles';

/** Tables of an organisation that only grow: nobody who serves may change or remove a row. */
export const APPEND_ONLY = ['audit_event', 'request_step', 'request_rating'] as const;

/**
 * Closes every table of a schema: row security enabled and forced, one policy that opens the rows for the capability of
 * this tenant, and just the grants that serving needs. The sub-select has the capability verified once per statement:
 * without it PostgreSQL verifies it anew for every row. Run after every migration; a table that was forgotten here would stay without grants, hence unreadable.
 */
export function isolateSchema(schema: string, tenant: number): string {
  const appendOnly = APPEND_ONLY.map((table) => `'${table}'`).join(', ');
  return `
do $isolate$
declare t record;
begin
  execute 'grant usage on schema ${schema} to ${SERVE}';
  for t in select c.relname from pg_class c where c.relnamespace = '${schema}'::regnamespace and c.relkind in ('r', 'p') loop
    execute format('alter table ${schema}.%I enable row level security', t.relname);
    execute format('alter table ${schema}.%I force row level security', t.relname);
    execute format('drop policy if exists tenant on ${schema}.%I', t.relname);
    if t.relname = 'audit_event' then
      -- nobody signs an audit row with another name than that of the capability
      execute format('create policy tenant on ${schema}.%I using ((select cap.tenant()) = ${tenant}) with check (cap.tenant() = ${tenant} and actor = cap.actor())', t.relname);
    else
      execute format('create policy tenant on ${schema}.%I using ((select cap.tenant()) = ${tenant}) with check (cap.tenant() = ${tenant})', t.relname);
    end if;
    execute format('revoke all on ${schema}.%I from public, ${SERVE}', t.relname);
    if t.relname in (${appendOnly}) then
      execute format('grant select, insert on ${schema}.%I to ${SERVE}', t.relname);
    else
      execute format('grant select, insert, update, delete on ${schema}.%I to ${SERVE}', t.relname);
    end if;
  end loop;
end $isolate$`;
}

/** What the serving login may call of the capability; its key and its inner function stay with the owner. */
export const capabilityGrants = [
  `revoke all on all functions in schema cap from public`,
  `revoke all on all tables in schema cap from public, ${SERVE}`,
  `grant usage on schema cap to ${SERVE}`,
  `grant execute on function cap.open(text), cap.tenant(), cap.actor() to ${SERVE}`,
  `grant execute on all functions in schema cap to ${OWNER}`,
];
