import type { Migration } from '../migration';

/**
 * Postings and objections (公示与异议, Q-2.4). The database itself keeps what the public was shown: from the opening on the
 * content never changes, the period is neither shortened nor dated back, and objections come only within it.
 */
export const postings: Migration = {
  id: '0021-postings',
  sql: `
create table posting (
  id uuid not null,
  serial bigint generated always as identity,
  day date not null,
  kind text not null,
  title jsonb not null,
  body jsonb not null,
  regulation_version_id uuid,
  period_value int not null,
  period_unit text not null,
  named_objections boolean not null,
  state text not null,
  digest text,
  personal_data_reason text,
  opens_at timestamptz,
  ends_at timestamptz,
  closed_at timestamptz,
  result jsonb,
  concluded_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  search_text text not null,
  created_by_id uuid not null,
  created_at timestamptz not null,
  version int not null default 1,
  constraint posting_pkey primary key (id),
  constraint posting_version_fkey foreign key (regulation_version_id) references regulation_version,
  constraint posting_creator_fkey foreign key (created_by_id) references member
);
create index posting_order on posting (created_at, id);
create index posting_shown on posting (state, ends_at);

create table objection (
  id uuid not null,
  serial bigint generated always as identity,
  day date not null,
  posting_id uuid not null,
  text text not null,
  name_sealed text,
  name_masked text,
  contact_sealed text,
  contact_masked text,
  secret text not null,
  idempotency_key text not null,
  submitted_at timestamptz not null,
  public_text text,
  answer text,
  answered_at timestamptz,
  answered_by_id uuid,
  version int not null default 1,
  constraint objection_pkey primary key (id),
  constraint objection_posting_fkey foreign key (posting_id) references posting,
  constraint objection_answered_by_fkey foreign key (answered_by_id) references member
);
create index objection_posting on objection (posting_id, submitted_at, id);
create unique index objection_idempotency on objection (idempotency_key);

create function guard_posting() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  step text[];
begin
  if tg_op = 'INSERT' then
    if new.state = 'draft' then return new; end if;
    raise exception 'A posting begins as a draft' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'A posting is not removed' using errcode = 'restrict_violation';
  end if;
  if old.state = 'draft' then
    if new.state in ('draft', 'withdrawn') and new.opens_at is null then return new; end if;
    -- the period begins now, whatever the clock of a server says
    if new.state = 'open' and new.digest is not null and new.ends_at > new.opens_at
      and new.opens_at between now() - interval '5 minutes' and now() + interval '5 minutes' then
      return new;
    end if;
  else
    step := case
      when old.state = 'open' and new.state = 'closed' and old.ends_at <= now() and new.closed_at is not null then array['closed_at']
      when old.state = 'closed' and new.state = 'concluded' and new.result is not null then array['result', 'concluded_at']
      when old.state in ('open', 'closed') and new.state = 'withdrawn' and new.withdrawn_at is not null then array['withdrawn_at', 'withdrawal_reason']
    end;
    if step is not null and to_jsonb(new) - (step || array['state', 'version']) = to_jsonb(old) - (step || array['state', 'version']) then
      return new;
    end if;
  end if;
  raise exception 'What is posted to the public cannot be changed' using errcode = 'restrict_violation';
end $$;

create function guard_objection() returns trigger language plpgsql security definer set search_path from current as $$
declare
  answer text[] := array['public_text', 'answer', 'answered_at', 'answered_by_id', 'version'];
begin
  if tg_op = 'INSERT' then
    if new.answered_at is null and new.submitted_at between now() - interval '5 minutes' and now() + interval '5 minutes'
      and exists (select from posting p where p.id = new.posting_id and p.state = 'open' and p.ends_at > now()) then
      return new;
    end if;
    raise exception 'Objections are taken within the period only' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and old.answered_at is null and new.answered_at is not null and to_jsonb(new) - answer = to_jsonb(old) - answer
    and exists (select from posting p where p.id = old.posting_id and p.state in ('open', 'closed')) then
    return new;
  end if;
  raise exception 'An objection is answered once and not changed' using errcode = 'restrict_violation';
end $$;

revoke all on function guard_posting(), guard_objection() from public;

create trigger posted before insert or update or delete on posting for each row execute function guard_posting();
create trigger posted before insert or update or delete on objection for each row execute function guard_objection();
`,
};
