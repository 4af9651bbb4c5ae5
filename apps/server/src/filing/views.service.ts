import { DomainError } from '@charter/kernel';
import {
  type Article,
  type ArticleDifference,
  type FilingSituation,
  type FilingState,
  type ImplementingArticle,
  type TextFault,
  changedBasis,
  checkFiling,
} from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Door } from '../core/tenancy/door';
import { type Statement, named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { type ArticleNode, toArticle } from '../regulation';
import { filingRow, filingStateSql, underRevisionSql } from './shapes';

/** Implementing rules as a whole, with what decides over their steps. */
export interface FilingView {
  articles: ImplementingArticle[];
  /** The version of the parent that was published last. */
  latestId: string;
  problems: TextFault[];
  /** What the parent has changed under them. */
  changes: ArticleDifference[];
  situation: FilingSituation;
}

type Node = ArticleNode & { carriesOut?: string | null };

interface Stored {
  [column: string]: unknown;
  state: FilingState;
  underRevision: boolean;
  latestId: string;
  articles: Node[];
  before: Node[];
  after: Node[];
}

/** Whole rules beside their parent, in one statement; the fields of one call share one reading. */
@Injectable()
export class FilingViews {
  private readonly byCall = new WeakMap<object, Map<string, Promise<FilingView>>>();

  constructor(@Inject(Door) private readonly door: Door) {}

  of(call: ApiContext, id: string): Promise<FilingView> {
    const known = this.byCall.get(call) ?? new Map<string, Promise<FilingView>>();
    this.byCall.set(call, known);
    const { scope } = memberCaller(call.caller).principal;
    const view = known.get(id) ?? this.door.read<Stored>(scope, statement(scope.schema, id)).then(viewOf);
    known.set(id, view);
    return view;
  }

  /** What was read before a change of the same call holds no longer. */
  forget(call: ApiContext): void {
    this.byCall.delete(call);
  }

  async within(transaction: Transaction, id: string): Promise<FilingView> {
    return viewOf(await transaction.query<Stored>(statement(transaction.schema, id)));
  }
}

function statement(schema: string, id: string): Statement {
  const row = filingRow(schema, 'f');
  const texts = (table: string, where: string, more = '') =>
    `(select coalesce(jsonb_agg(jsonb_build_object('key', a.key, 'parentKey', a.parent_key, 'level', a.level, 'label', a.label, 'title', a.title, 'body', a.body, 'guidance', a.guidance${more}) order by a.position), '[]')
      from ${schema}.${table} a where ${where})`;
  return named(
    `select ${filingStateSql(row)} as state, ${underRevisionSql(row)} as "underRevision", v.id as "latestId",
       ${texts('filing_article', 'a.filing_id = f.id', `, 'carriesOut', a.carries_out`)} as articles,
       ${texts('article', 'a.version_id = f.looked_over_id')} as before,
       ${texts('article', 'a.version_id = v.id')} as after
     from ${schema}.filing f
     join lateral (select l.id from ${schema}.regulation_version l where l.regulation_id = f.regulation_id and l.state = 'published' order by l.number desc limit 1) v on true
     where f.id = $1`,
    [id],
  );
}

function viewOf([stored]: Stored[]): FilingView {
  if (!stored) throw new DomainError('NOT_FOUND');
  const { state, underRevision, latestId } = stored;
  const articles = stored.articles.map((node) => ({ ...toArticle(node), ...(node.carriesOut ? { carriesOut: node.carriesOut } : {}) }));
  const after: Article[] = stored.after.map(toArticle);
  const problems = checkFiling(articles, after);
  const changes = changedBasis(
    articles.flatMap(({ carriesOut }) => carriesOut ?? []),
    stored.before.map(toArticle),
    after,
  );
  const situation = { state, problems: problems.length, outdated: changes.length > 0, underRevision };
  return { articles, latestId, problems, changes, situation };
}
