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

type NamedVersion = Pick<RegulationVersionEntity, 'regulationId' | 'title' | 'number'>;

/** What the trail calls a version: a part of its regulation. */
export function versionOnRecord({ regulationId, title, number }: NamedVersion) {
  return { subject: 'Regulation', subjectId: regulationId, subjectLabel: `${title.zh} ${number}` };
}

/** Puts on record what became of a version of a regulation, and tells everybody who listens. */
@Injectable()
export class RegulationAnnouncements {
  constructor(
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  announce(transaction: Transaction, caller: Caller, version: NamedVersion, announcement: Announcement, now: number): void {
    const { subjectLabel, ...subject } = versionOnRecord(version);
    this.audit.record(transaction, auditActor(caller), { ...announcement, ...subject, subjectLabel }, now);
    this.outbox.emit(transaction, { topic: TOPICS[announcement.action], ...subject }, now);
  }
}
