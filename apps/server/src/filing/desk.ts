import { DomainError, decodeId } from '@charter/kernel';
import { type FilingAction, type FilingState, FILING_STEPS, type ImplementingArticle, filingObstacles } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Act, AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller, readerOf } from '../core/auth/principal';
import { Outbox } from '../core/outbox/outbox';
import { mayAct } from '../core/permission/restriction';
import { Reads } from '../core/read/reads';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { articleColumns } from '../regulation';
import { FilingArticleEntity, FilingEntity } from './filing.entity';
import type { FilingStepInput } from './filing.graphql';
import { filingShape } from './shapes';
import { type FilingView, FilingViews } from './views.service';

/** Implementing rules that a step is to be taken with. */
export interface FilingInHand extends FilingView {
  filing: FilingEntity;
  state: FilingState;
}

/** Implementing rules in and out of the database, whether a step may be taken with them, and what goes on record about it. */
@Injectable()
export class FilingDesk {
  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(FilingViews) private readonly views: FilingViews,
  ) {}

  /** The UUID of rules the caller may see. @throws DomainError NOT_FOUND */
  async seen(caller: Caller, publicId: string): Promise<string> {
    const id = decodeId('fil', publicId);
    if (!id || !(await this.reads.sees(readerOf(caller), filingShape, id))) throw new DomainError('NOT_FOUND');
    return id;
  }

  /** The rules, locked, the step being the caller's to take and possible now. @throws DomainError FORBIDDEN, VERSION_CONFLICT, RULE_VIOLATION */
  async open(
    transaction: Transaction,
    caller: Caller,
    action: FilingAction,
    { id, expectedVersion }: { id: string } & Pick<FilingStepInput, 'expectedVersion'>,
  ): Promise<FilingInHand> {
    const filing = await this.rows.lock(transaction, FilingEntity, id);
    if (!filing) throw new DomainError('NOT_FOUND');
    refuseForeign(caller, FILING_STEPS[action].right, filing);
    await refuseStale(transaction, 'Filing', filing, expectedVersion);
    const view = await this.views.within(transaction, id);
    const reasons = filingObstacles(action, view.situation);
    if (reasons.length > 0)
      throw new DomainError(
        'RULE_VIOLATION',
        { rule: { zh: reasons.map(({ zh }) => zh).join(''), en: reasons.map(({ en }) => en).join(' ') } },
        'id',
      );
    return { ...view, filing, state: view.situation.state };
  }

  /** Makes this the text of the rules. */
  async store(transaction: Transaction, filingId: string, articles: readonly ImplementingArticle[]): Promise<void> {
    this.rows.remove(transaction, FilingArticleEntity, { filingId });
    await transaction.flush();
    await this.rows.insertAll(
      transaction,
      FilingArticleEntity,
      articles.map((article, position) => ({
        id: uuidv7(),
        filingId,
        ...articleColumns(article, position),
        carriesOut: article.carriesOut ?? null,
      })),
    );
  }

  /** Puts a step on record and, where somebody waits for it, tells of it. */
  record(
    transaction: Transaction,
    caller: Caller,
    filing: Pick<FilingEntity, 'id' | 'title' | 'departmentId'>,
    act: FilingAct,
    now: number,
  ): void {
    const { topic, right, ...told } = act;
    const about = { subject: 'Filing', subjectId: filing.id };
    const actor = auditActor(caller, { action: right, subject: 'Filing', record: filing });
    this.audit.record(transaction, actor, { ...told, ...about, subjectLabel: filing.title.zh }, now);
    if (topic) this.outbox.emit(transaction, { topic, ...about }, now);
  }
}

/** What was done, by which right, and under which topic it is told. */
export interface FilingAct extends Pick<Act, 'action' | 'reason' | 'before' | 'after'> {
  right: string;
  topic?: string;
}

/** @throws DomainError FORBIDDEN when the rules are those of a department the caller has no such right for. */
export function refuseForeign(caller: Caller, right: string, of: { departmentId: string }): void {
  if (!mayAct(memberCaller(caller).principal.ability, right, 'Filing', of)) throw new DomainError('FORBIDDEN');
}
