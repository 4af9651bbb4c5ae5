import type { Text } from '@charter/kernel';
import type { Article, Provision } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { beginEpoch } from '../core/tenancy/epoch';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { RegulationVersionEntity } from './regulation.entity';

/** A version about to be published, whole. */
export interface NewVersion {
  id: string;
  regulationId: string;
  number: number;
  title: Text;
  effectiveFrom: Date;
  publishedAt: Date;
  publishedByName: string;
  reason: string | null;
  articles: Article[];
  provisions: Provision[];
}

/** Stores a version with its text and provisions and publishes it; from then on the database lets nobody change it. */
@Injectable()
export class Publication {
  constructor(@Inject(Rows) private readonly rows: Rows) {}

  async publish(transaction: Transaction, scope: TenantScope, version: NewVersion): Promise<void> {
    const { id, regulationId, number, title, effectiveFrom, publishedByName, reason } = version;
    await transaction.query(
      named(
        `insert into ${scope.schema}.regulation_version (id, regulation_id, number, title, state, effective_from, published_by_name, reason) values ($1, $2, $3, $4::jsonb, 'draft', $5, $6, $7)`,
        [id, regulationId, number, JSON.stringify(title), effectiveFrom, publishedByName, reason],
      ),
    );
    await this.storeText(transaction, scope, version);
    this.rows.update(transaction, RegulationVersionEntity, { id }, { state: 'published', publishedAt: version.publishedAt });
    beginEpoch(transaction, scope);
  }

  private async storeText(transaction: Transaction, scope: TenantScope, { id, articles, provisions }: NewVersion): Promise<void> {
    const articleRows = articles.map((article, position) => ({
      id: uuidv7(),
      parent_key: article.parent ?? null,
      title: null,
      body: null,
      ...article,
      position,
    }));
    await transaction.query(
      named(
        `insert into ${scope.schema}.article (id, version_id, key, parent_key, level, label, title, body, guidance, position)
         select a.id, $1, a.key, a.parent_key, a.level, a.label, a.title, a.body, a.guidance, a.position
         from jsonb_to_recordset($2::jsonb) as a(id uuid, key text, parent_key text, level text, label jsonb, title jsonb, body jsonb, guidance boolean, position int)`,
        [id, JSON.stringify(articleRows)],
      ),
    );
    const provisionRows = provisions.map(({ kind, key, name, articles: bound, body }, position) => ({
      id: uuidv7(),
      kind,
      key,
      name,
      articles: bound,
      body,
      position,
    }));
    await transaction.query(
      named(
        `insert into ${scope.schema}.provision (id, version_id, kind, key, name, articles, body, position)
         select p.id, $1, p.kind, p.key, p.name, p.articles, p.body, p.position
         from jsonb_to_recordset($2::jsonb) as p(id uuid, kind text, key text, name jsonb, articles jsonb, body jsonb, position int)`,
        [id, JSON.stringify(provisionRows)],
      ),
    );
  }
}
