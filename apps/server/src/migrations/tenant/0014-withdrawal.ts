import type { Migration } from '../migration';

/**
 * A version that has not taken effect yet can be withdrawn (P-1.1 撤回); nothing else of it can be changed, then as before,
 * and a withdrawn one stays as it is for ever.
 */
export const withdrawal: Migration = {
  id: '0014-withdrawal',
  sql: `
alter table regulation_version add column withdrawn_at timestamptz, add column withdrawn_by_name text, add column withdrawal_reason text;

create function refuse_published_version() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  withdrawal text[] := array['state', 'withdrawn_at', 'withdrawn_by_name', 'withdrawal_reason'];
begin
  if tg_op = 'UPDATE' and old.state = 'published' and old.effective_from > now() then
    if new.state = 'withdrawn' and new.withdrawn_at is not null and to_jsonb(new) - withdrawal = to_jsonb(old) - withdrawal then
      return new;
    end if;
  end if;
  raise exception 'A published version of a regulation cannot be changed' using errcode = 'restrict_violation';
end $$;

create or replace function refuse_published_part() returns trigger language plpgsql security definer set search_path from current as $$
declare
  version uuid := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
begin
  if tg_op = 'UPDATE' and old.version_id <> new.version_id
    or exists (select from regulation_version v where v.id = version and v.state <> 'draft') then
    raise exception 'A published version of a regulation cannot be changed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

revoke all on function refuse_published_version() from public;

drop trigger published on regulation_version;
create trigger published before update or delete on regulation_version for each row when (old.state <> 'draft') execute function refuse_published_version();
`,
};
