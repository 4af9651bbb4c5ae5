import { DomainError } from '@charter/kernel';
import { type Content, articleText, fieldDifferences } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Caller, memberCaller } from '../../core/auth/principal';
import { DetailedError } from '../../core/graphql/user-error.graphql';
import { Door } from '../../core/tenancy/door';
import { named } from '../../core/tenancy/statement';
import type { Transaction } from '../../core/tenancy/transaction';
import { Rows } from '../../core/write/rows';
import { applyChange } from '../apply';
import { articleColumns, provisionColumns } from '../content';
import { kindOf } from '../change';
import { below, placed, readArticle } from './articles';
import { DraftDesk } from './desk';
import { DraftArticleEntity, DraftProvisionEntity, RegulationDraftEntity } from './draft.entity';
import type {
  RegulationDraftArticleRemoveInput,
  RegulationDraftArticleSaveInput,
  RegulationDraftProvisionSaveInput,
} from './draft.graphql';
import { refuseObstacles } from './situation';

/** What an edit needs of the draft it is made in. */
interface Editing {
  draft: RegulationDraftEntity;
  content: Content;
  transaction: Transaction;
  /** Who edits. */
  name: string;
}

/** The acts of editing a revision: one node or one provision at a time, so that several people can work on it (P-1.1). */
@Injectable()
export class DraftEditing {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(DraftDesk) private readonly desk: DraftDesk,
  ) {}

  saveArticle(caller: Caller, input: RegulationDraftArticleSaveInput, now = Date.now()): Promise<string> {
    return this.edit(caller, input.draftId, now, async ({ transaction, draft, content, name }) => {
      const node = readArticle(input);
      const of = { draftId: draft.id };
      const [row] = await this.rows.find(transaction, DraftArticleEntity, { ...of, key: node.key });
      refuseOvertaken(row, input.expectedVersion);
      const articles = placed(content.articles, node, input.after);
      const columns = { ...articleColumns(node, articles.indexOf(node)), changedByName: name };
      if (row) this.rows.update(transaction, DraftArticleEntity, { id: row.id }, columns);
      else this.rows.insert(transaction, DraftArticleEntity, { id: uuidv7(), ...of, ...columns });
      await transaction.flush();
      await this.reorder(transaction, draft.id, articles);
      const before = content.articles.find(({ key }) => key === node.key);
      return changeOf(node.label.zh, before, node);
    });
  }

  /** Takes out a node and all below it; provisions no longer rest on them. */
  removeArticle(caller: Caller, input: RegulationDraftArticleRemoveInput, now = Date.now()): Promise<string> {
    return this.edit(caller, input.draftId, now, async ({ transaction, draft, content, name }) => {
      const of = { draftId: draft.id };
      const [row] = await this.rows.find(transaction, DraftArticleEntity, { ...of, key: input.key });
      if (!row) throw new DomainError('NOT_FOUND');
      refuseOvertaken(row, input.expectedVersion);
      const gone = below(content.articles, input.key).add(input.key);
      for (const key of gone) this.rows.remove(transaction, DraftArticleEntity, { ...of, key });
      for (const { kind, key, articles } of content.provisions.filter((each) => each.articles.some((article) => gone.has(article)))) {
        const kept = articles.filter((article) => !gone.has(article));
        this.rows.update(transaction, DraftProvisionEntity, { ...of, kind, key }, { articles: kept, changedByName: name });
      }
      const removed = content.articles.filter(({ key }) => gone.has(key));
      return { before: Object.fromEntries(removed.map((article) => [article.label.zh, articleText(article, 'zh')])), after: {} };
    });
  }

  saveProvision(caller: Caller, input: RegulationDraftProvisionSaveInput, now = Date.now()): Promise<string> {
    return this.edit(caller, input.draftId, now, async ({ transaction, draft, content, name }) => {
      const kind = kindOf(input.body);
      const of = { draftId: draft.id, kind, key: input.key };
      const [row] = await this.rows.find(transaction, DraftProvisionEntity, of);
      refuseOvertaken(row, input.expectedVersion);
      const { old, changed, provisions } = applyChange(content.provisions, input, content.articles);
      if (!changed) this.rows.remove(transaction, DraftProvisionEntity, of);
      else if (row) {
        const { position: _kept, ...columns } = provisionColumns(changed, 0);
        this.rows.update(transaction, DraftProvisionEntity, { id: row.id }, { ...columns, changedByName: name });
      } else {
        const columns = provisionColumns(changed, provisions.length - 1);
        this.rows.insert(transaction, DraftProvisionEntity, { id: uuidv7(), draftId: draft.id, ...columns, changedByName: name });
      }
      return changeOf((changed ?? old)?.name.zh ?? input.key, old, changed);
    });
  }

  private edit(
    caller: Caller,
    draftId: string,
    now: number,
    work: (editing: Editing) => Promise<{ before: object; after: object }>,
  ): Promise<string> {
    const { principal } = memberCaller(caller);
    return this.door.write(principal.scope, async (transaction) => {
      const draft = await this.desk.open(transaction, draftId);
      refuseObstacles('edit', { state: draft.state, problems: 0, behind: false, unchanged: false });
      const content = await this.desk.content(transaction, draft.id);
      const changes = await work({ transaction, draft, content, name: principal.member.name });
      this.rows.update(transaction, RegulationDraftEntity, { id: draft.id }, { updatedAt: new Date(now) });
      this.desk.record(transaction, caller, draft, { action: 'update', ...changes }, now);
      return draft.id;
    });
  }

  /** Gives every node its place again; those that keep theirs keep their version too. */
  private async reorder(transaction: Transaction, draftId: string, articles: Content['articles']): Promise<void> {
    await transaction.query(
      named(
        `update ${transaction.schema}.draft_article a set position = o.position - 1
         from unnest($2::text[]) with ordinality o(key, position) where a.draft_id = $1 and a.key = o.key and a.position <> o.position - 1`,
        [draftId, articles.map(({ key }) => key)],
      ),
    );
  }
}

/** What goes on record: each value that differs, by the name of what it is part of. */
function changeOf(name: string, before: object | undefined, after: object | undefined): { before: object; after: object } {
  const found = fieldDifferences(before ?? {}, after ?? {}).map(({ path, ...values }) => ({ field: `${name} ${path}`, ...values }));
  return {
    before: Object.fromEntries(found.map((each) => [each.field, each.before])),
    after: Object.fromEntries(found.map((each) => [each.field, each.after])),
  };
}

/** Two people at the same node: the second is told, and nothing of the first is lost. */
function refuseOvertaken(row: { version: number; changedByName: string | null } | undefined, expected: number | null | undefined): void {
  if (expected === null || expected === undefined || expected === (row?.version ?? 0)) return;
  const currentVersion = row?.version ?? 0;
  throw new DetailedError('VERSION_CONFLICT', {}, 'VersionConflict', () => ({ currentVersion, changedFields: [] }), 'expectedVersion');
}
