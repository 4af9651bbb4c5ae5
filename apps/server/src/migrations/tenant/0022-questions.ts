import type { Migration } from '../migration';

/** Questions on articles, and the interpretations that answer them (P-1.1 解释). */
export const questions: Migration = {
  id: '0022-questions',
  sql: `
create table article_question (
  id uuid not null,
  regulation_id uuid not null,
  version_id uuid not null,
  article_key text not null,
  text text not null,
  asked_by_id uuid not null,
  asked_at timestamptz not null,
  answer text,
  answered_by_id uuid,
  answered_at timestamptz,
  official boolean not null default false,
  public boolean not null default false,
  version int not null default 1,
  constraint article_question_pkey primary key (id),
  constraint article_question_official check (answered_at is not null or not official),
  constraint article_question_public check (official or not public)
);
create index article_question_article on article_question (regulation_id, article_key, asked_at);
create index article_question_order on article_question (asked_at, id);
alter table article_question add constraint article_question_regulation_fkey foreign key (regulation_id) references regulation(id);
alter table article_question add constraint article_question_version_fkey foreign key (version_id) references regulation_version(id);
alter table article_question add constraint article_question_asked_by_fkey foreign key (asked_by_id) references member(id);
alter table article_question add constraint article_question_answered_by_fkey foreign key (answered_by_id) references member(id);
`,
};
