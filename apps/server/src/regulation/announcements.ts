import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor } from '../core/auth/principal';
import { Outbox } from '../core/outbox/outbox';
import type { Transaction } from '../core/tenancy/transaction';
import type { RegulationVersionEntity } from './regulation.entity';

/** What becomes of a version, with the event that tells of it. */
const TOPICS = { publish: 'regulation.published', withdraw: 'regulation.withdrawn' } as const;

interface Announcement {
  action: keyof typeof TOPICS;
  reason: string;
  before: object | null;
  after: object | null;
}

/** Puts on record what became of a version of a regulation, and tells everybody who listens. */
@Injectable()
export class RegulationAnnouncements {
  constructor(
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  announce(
    transaction: Transaction,
    caller: Caller,
    { regulationId, title, number }: Pick<RegulationVersionEntity, 'regulationId' | 'title' | 'number'>,
    announcement: Announcement,
    now: number,
  ): void {
    const of = { subject: 'Regulation', subjectId: regulationId };
    this.audit.record(transaction, auditActor(caller), { ...announcement, ...of, subjectLabel: `${title.zh} ${number}` }, now);
    this.outbox.emit(transaction, { topic: TOPICS[announcement.action], ...of }, now);
  }
}
