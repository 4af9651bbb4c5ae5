import type { Migration } from '../migration';

/** A published version never changes (P-1.1): not its row, not its text, not its provisions, by nobody who serves. */
export const publishedVersions: Migration = {
  id: '0002-published-versions',
  sql: `
create function refuse_published() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'A published version of a regulation cannot be changed' using errcode = 'restrict_violation';
end $$;

create trigger published before update or delete on regulation_version for each row when (old.state = 'published') execute function refuse_published();

create function refuse_published_part() returns trigger language plpgsql security definer set search_path from current as $$
declare
  version uuid := case when tg_op = 'DELETE' then old.version_id else new.version_id end;
begin
  if tg_op = 'UPDATE' and old.version_id <> new.version_id
    or exists (select from regulation_version v where v.id = version and v.state = 'published') then
    raise exception 'A published version of a regulation cannot be changed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

revoke all on function refuse_published(), refuse_published_part() from public;

create trigger published before insert or update or delete on article for each row execute function refuse_published_part();
create trigger published before insert or update or delete on provision for each row execute function refuse_published_part();
`,
};
