import type { Migration } from '../migration';

/** Revisions of the regulation while they are made (P-1.1): text, provisions and remarks of their own. */
export const drafts: Migration = {
  id: '0012-drafts',
  sql: `
create table regulation_draft (
  id uuid not null,
  regulation_id uuid not null,
  base_id uuid not null,
  title jsonb not null,
  reason text,
  state text not null,
  conflicts jsonb not null default '[]',
  created_by_id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_id uuid,
  version int not null default 1,
  constraint regulation_draft_pkey primary key (id)
);
create index regulation_draft_regulation on regulation_draft (regulation_id, updated_at, id);

create table draft_article (
  id uuid not null,
  draft_id uuid not null,
  key text not null,
  parent_key text,
  level text not null,
  label jsonb not null,
  title jsonb,
  body jsonb,
  guidance boolean not null,
  position int not null,
  changed_by_name text,
  version int not null default 1,
  constraint draft_article_pkey primary key (id)
);
create unique index draft_article_key on draft_article (draft_id, key);

create table draft_provision (
  id uuid not null,
  draft_id uuid not null,
  kind text not null,
  key text not null,
  name jsonb not null,
  articles jsonb not null,
  body jsonb not null,
  position int not null,
  changed_by_name text,
  version int not null default 1,
  constraint draft_provision_pkey primary key (id)
);
create unique index draft_provision_key on draft_provision (draft_id, kind, key);

create table draft_comment (
  id uuid not null,
  draft_id uuid not null,
  place text,
  text text not null,
  author_id uuid not null,
  at timestamptz not null,
  settled_at timestamptz,
  constraint draft_comment_pkey primary key (id)
);
create index draft_comment_draft on draft_comment (draft_id, at, id);

alter table regulation_draft add constraint regulation_draft_regulation_fkey foreign key (regulation_id) references regulation(id);
alter table regulation_draft add constraint regulation_draft_base_fkey foreign key (base_id) references regulation_version(id);
alter table regulation_draft add constraint regulation_draft_published_fkey foreign key (published_id) references regulation_version(id);
alter table regulation_draft add constraint regulation_draft_created_by_fkey foreign key (created_by_id) references member(id);
alter table draft_article add constraint draft_article_draft_fkey foreign key (draft_id) references regulation_draft(id);
alter table draft_provision add constraint draft_provision_draft_fkey foreign key (draft_id) references regulation_draft(id);
alter table draft_comment add constraint draft_comment_draft_fkey foreign key (draft_id) references regulation_draft(id);
alter table draft_comment add constraint draft_comment_author_fkey foreign key (author_id) references member(id);
`,
};
