import { DomainError, type Text } from '@charter/kernel';
import type { Content } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { beginEpoch } from '../core/tenancy/epoch';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { ArticleEntity } from './article.entity';
import { articleColumns, provisionColumns, toContent } from './content';
import { ProvisionEntity } from './provision.entity';
import { RegulationVersionEntity } from './regulation.entity';

/** A version about to be published, whole. */
export interface NewVersion extends Content {
  id: string;
  regulationId: string;
  number: number;
  title: Text;
  effectiveFrom: Date;
  publishedAt: Date;
  publishedByName: string;
  reason: string | null;
}

/** The latest published version of a regulation. */
export interface LatestVersion {
  id: string;
  number: number;
  effectiveFrom: Date;
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
    await this.storeContent(transaction, version);
    this.rows.update(transaction, RegulationVersionEntity, { id }, { state: 'published', publishedAt: version.publishedAt });
    beginEpoch(transaction, scope);
  }

  /** The number of the version that is published next; a withdrawn one keeps its own. Lock the regulation first. */
  async nextNumber(transaction: Transaction, regulationId: string): Promise<number> {
    const [last] = await transaction.query<{ number: number }>(
      named(`select coalesce(max(number), 0) as number from ${transaction.schema}.regulation_version where regulation_id = $1`, [
        regulationId,
      ]),
    );
    return (last?.number ?? 0) + 1;
  }

  /** Whatever was published last, whether or not it has taken effect. @throws DomainError NOT_FOUND */
  async latest(transaction: Transaction, regulationId: string): Promise<LatestVersion> {
    const [latest] = await transaction.query<LatestVersion & Record<string, unknown>>(
      named(
        `select id, number, effective_from as "effectiveFrom" from ${transaction.schema}.regulation_version where regulation_id = $1 and state = 'published' order by number desc limit 1`,
        [regulationId],
      ),
    );
    if (!latest) throw new DomainError('NOT_FOUND');
    return latest;
  }

  /** Text and provisions of a published version. */
  async content(transaction: Transaction, versionId: string): Promise<Content> {
    const articles = await this.rows.find(transaction, ArticleEntity, { versionId }, 'position');
    return toContent(articles, await this.rows.find(transaction, ProvisionEntity, { versionId }, 'position'));
  }

  private async storeContent(transaction: Transaction, { id: versionId, articles, provisions }: NewVersion): Promise<void> {
    const of = { versionId };
    await this.rows.insertAll(
      transaction,
      ArticleEntity,
      articles.map((article, position) => ({ id: uuidv7(), ...of, ...articleColumns(article, position) })),
    );
    await this.rows.insertAll(
      transaction,
      ProvisionEntity,
      provisions.map((provision, position) => ({ id: uuidv7(), ...of, ...provisionColumns(provision, position) })),
    );
  }
}
