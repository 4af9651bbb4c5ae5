import { DomainError, decodeId } from '@charter/kernel';
import type { Content, DraftAction } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../../core/audit/trail';
import { type Caller, auditActor } from '../../core/auth/principal';
import type { Transaction } from '../../core/tenancy/transaction';
import { Rows } from '../../core/write/rows';
import { refuseStale } from '../../core/write/version';
import { articleColumns, provisionColumns, toContent } from '../content';
import { TemplateArrivals } from '../arrival';
import { Publication } from '../publication.service';
import { RegulationEntity } from '../regulation.entity';
import { DraftArticleEntity, DraftProvisionEntity, RegulationDraftEntity } from './draft.entity';
import { refuseObstacles, situationOf } from './situation';

type Named = Pick<RegulationDraftEntity, 'id' | 'title'>;

/** What was done with a draft, and what it changed. */
interface DraftAct {
  action: string;
  reason?: string | undefined;
  before?: object;
  after?: object;
}

/** Drafts in and out of the database, whether a step may be taken with one, and what goes on record about it. */
@Injectable()
export class DraftDesk {
  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Publication) private readonly publication: Publication,
    @Inject(TemplateArrivals) private readonly arrivals: TemplateArrivals,
  ) {}

  /** The draft, locked. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  async open(transaction: Transaction, publicId: string, expectedVersion?: number | null): Promise<RegulationDraftEntity> {
    const id = decodeId('rgd', publicId);
    const draft = id && (await this.rows.lock(transaction, RegulationDraftEntity, id));
    if (!draft) throw new DomainError('NOT_FOUND');
    await refuseStale(transaction, 'RegulationDraft', draft, expectedVersion);
    return draft;
  }

  async content(transaction: Transaction, draftId: string): Promise<Content> {
    const articles = await this.rows.find(transaction, DraftArticleEntity, { draftId }, 'position');
    return toContent(articles, await this.rows.find(transaction, DraftProvisionEntity, { draftId }, 'position'));
  }

  /** The content of the draft, the step being possible. @throws DomainError RULE_VIOLATION */
  async contentFor(transaction: Transaction, action: DraftAction, draft: RegulationDraftEntity): Promise<Content> {
    const content = await this.content(transaction, draft.id);
    const base = await this.publication.content(transaction, draft.baseId);
    const latest = await this.publication.latest(transaction, draft.regulationId);
    refuseObstacles(action, situationOf(draft.state, latest.id !== draft.baseId, content, base));
    return content;
  }

  /** With the revision its templates arrive: the regulation remembers them, and whom they name comes to be. */
  async arrive(transaction: Transaction, caller: Caller, { regulationId, arrival }: RegulationDraftEntity, now: number): Promise<void> {
    if (!arrival) return;
    const [regulation] = await this.rows.find(transaction, RegulationEntity, { id: regulationId });
    const templates = [...new Set([...(regulation?.origin?.templates ?? []), ...arrival.templates])];
    const origin = { templates, decisions: { ...regulation?.origin?.decisions, ...arrival.decisions } };
    this.rows.update(transaction, RegulationEntity, { id: regulationId }, { origin });
    await this.arrivals.receive(transaction, caller, arrival, now);
  }

  record(transaction: Transaction, caller: Caller, { id, title }: Named, act: DraftAct, now: number): void {
    this.audit.record(transaction, auditActor(caller), { ...act, subject: 'RegulationDraft', subjectId: id, subjectLabel: title.zh }, now);
  }

  /** Makes the content of a draft this one. */
  async store(transaction: Transaction, draftId: string, { articles, provisions }: Content): Promise<void> {
    this.rows.remove(transaction, DraftArticleEntity, { draftId });
    this.rows.remove(transaction, DraftProvisionEntity, { draftId });
    await transaction.flush();
    const of = { draftId };
    await this.rows.insertAll(
      transaction,
      DraftArticleEntity,
      articles.map((article, position) => ({ id: uuidv7(), ...of, ...articleColumns(article, position) })),
    );
    await this.rows.insertAll(
      transaction,
      DraftProvisionEntity,
      provisions.map((provision, position) => ({ id: uuidv7(), ...of, ...provisionColumns(provision, position) })),
    );
  }
}
