import { OWNER, SERVE } from './roles';

/** Tables that only grow: nobody who serves may change or remove a row. */
export const APPEND_ONLY = ['audit_event', 'request_step', 'request_rating', 'operator_act', 'department_past'] as const;

/**
 * Closes every table of a schema: row security enabled and forced, one policy that opens the rows for the capability of
 * this tenant, and just the grants that serving needs. The sub-select has the capability verified once per statement:
 * without it PostgreSQL verifies it anew for every row. Run after every migration; a table that was forgotten here would stay without grants, hence unreadable.
 *
 * A table that is closed in just this way already is left alone: over a thousand schemas closing them anew would take longer
 * than the migrations.
 */
export function isolateSchema(schema: string, tenant: number): string {
  const appendOnly = APPEND_ONLY.map((table) => `'${table}'`).join(', ');
  return `
do $isolate$
declare
  t record;
  opens constant text := '(( SELECT cap.admits(${tenant}) AS admits) IS NOT NULL)';
  signs constant text := '(' || opens || ' AND (actor = ( SELECT cap.actor() AS actor)))';
begin
  if not has_schema_privilege('${SERVE}', '${schema}', 'usage') then execute 'grant usage on schema ${schema} to ${SERVE}'; end if;
  for t in
    select c.oid, c.relname, c.relname in (${appendOnly}) as append_only from pg_class c
    where c.relnamespace = '${schema}'::regnamespace and c.relkind in ('r', 'p') and not (
      c.relrowsecurity and c.relforcerowsecurity
      and (select count(*) from pg_policy p where p.polrelid = c.oid) = 1
      and exists (
        select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
          and pg_get_expr(p.polqual, p.polrelid) = opens
          and pg_get_expr(p.polwithcheck, p.polrelid) = case when c.relname = 'audit_event' then signs else opens end)
      and (
        select array_agg(a.privilege_type::text order by a.privilege_type) from aclexplode(c.relacl) a where a.grantee <> c.relowner
      ) = case when c.relname in (${appendOnly}) then array['INSERT', 'SELECT'] else array['DELETE', 'INSERT', 'SELECT', 'UPDATE'] end
      and not exists (select from aclexplode(c.relacl) a where a.grantee not in (c.relowner, '${SERVE}'::regrole)))
  loop
    execute format('alter table ${schema}.%I enable row level security', t.relname);
    execute format('alter table ${schema}.%I force row level security', t.relname);
    execute format('drop policy if exists tenant on ${schema}.%I', t.relname);
    if t.relname = 'audit_event' then
      -- nobody signs an audit row with another name than that of the capability
      execute format('create policy tenant on ${schema}.%I using ((select cap.admits(${tenant})) is not null) with check ((select cap.admits(${tenant})) is not null and actor = (select cap.actor()))', t.relname);
    else
      execute format('create policy tenant on ${schema}.%I using ((select cap.admits(${tenant})) is not null) with check ((select cap.admits(${tenant})) is not null)', t.relname);
    end if;
    execute format('revoke all on ${schema}.%I from public, ${SERVE}', t.relname);
    if t.append_only then
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
  `grant execute on function cap.open(text), cap.open_reading(text), cap.tenant(), cap.actor(), cap.admits(int) to ${SERVE}`,
  `grant execute on all functions in schema cap to ${OWNER}`,
];
