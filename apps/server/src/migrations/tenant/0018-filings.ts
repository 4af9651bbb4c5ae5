import type { Migration } from '../migration';

/**
 * Implementing rules of departments (P-1.2 实施细则备案). Their text changes while they are written only; what was accepted
 * stays as it is: it can be looked over again, and it can end.
 */
export const filings: Migration = {
  id: '0018-filings',
  sql: `
create table filing (
  id uuid not null,
  department_id uuid not null,
  regulation_id uuid not null,
  looked_over_id uuid not null,
  replaces_id uuid,
  title jsonb not null,
  state text not null,
  created_by_id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  filed_at timestamptz,
  filed_by_id uuid,
  decided_at timestamptz,
  decided_by_id uuid,
  opinion text,
  effective_from timestamptz,
  ended_at timestamptz,
  end_reason text,
  search_text text not null,
  version int not null default 1,
  constraint filing_pkey primary key (id)
);
create index filing_department on filing (department_id, updated_at, id);
create index filing_order on filing (updated_at, id);
create index filing_replaces on filing (replaces_id);

create table filing_article (
  id uuid not null,
  filing_id uuid not null,
  key text not null,
  parent_key text,
  level text not null,
  label jsonb not null,
  title jsonb,
  body jsonb,
  guidance boolean not null,
  position int not null,
  carries_out text,
  constraint filing_article_pkey primary key (id)
);
create unique index filing_article_key on filing_article (filing_id, key);

alter table filing add constraint filing_department_fkey foreign key (department_id) references department(id);
alter table filing add constraint filing_regulation_fkey foreign key (regulation_id) references regulation(id);
alter table filing add constraint filing_looked_over_fkey foreign key (looked_over_id) references regulation_version(id);
alter table filing add constraint filing_replaces_fkey foreign key (replaces_id) references filing(id);
alter table filing add constraint filing_created_by_fkey foreign key (created_by_id) references member(id);
alter table filing add constraint filing_filed_by_fkey foreign key (filed_by_id) references member(id);
alter table filing add constraint filing_decided_by_fkey foreign key (decided_by_id) references member(id);
alter table filing_article add constraint filing_article_filing_fkey foreign key (filing_id) references filing(id);

create function refuse_accepted_filing() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  looked_over text[] := array['looked_over_id', 'updated_at', 'version'];
  ending text[] := array['state', 'ended_at', 'end_reason', 'updated_at', 'version'];
begin
  if tg_op = 'UPDATE' and old.state = 'accepted' then
    if to_jsonb(new) - looked_over = to_jsonb(old) - looked_over then
      return new;
    end if;
    if new.state in ('withdrawn', 'repealed') and new.ended_at is not null and to_jsonb(new) - ending = to_jsonb(old) - ending then
      return new;
    end if;
  end if;
  raise exception 'Accepted implementing rules cannot be changed' using errcode = 'restrict_violation';
end $$;

create function refuse_filed_article() returns trigger language plpgsql security definer set search_path from current as $$
declare
  filing_of uuid := case when tg_op = 'DELETE' then old.filing_id else new.filing_id end;
begin
  if tg_op = 'UPDATE' and old.filing_id <> new.filing_id
    or exists (select from filing f where f.id = filing_of and f.state not in ('drafting', 'returned')) then
    raise exception 'Implementing rules are changed only while they are written' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

revoke all on function refuse_accepted_filing(), refuse_filed_article() from public;

create trigger accepted before update or delete on filing for each row when (old.state in ('accepted', 'withdrawn', 'repealed')) execute function refuse_accepted_filing();
create trigger filed before insert or update or delete on filing_article for each row execute function refuse_filed_article();
`,
};
