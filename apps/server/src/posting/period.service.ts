import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor } from '../core/auth/principal';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { Provisions } from '../regulation';
import { sealOf } from './content';
import { PostingEntity } from './posting.entity';

/** Postings taken in hand at once. */
const BATCH = 100;

const CLOCK = { name: '系统', source: 'job', correlationId: null } as const;

/** The end of periods: recorded with the digest of what stood there, so that opening and end prove each other. */
@Injectable()
export class Periods {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Provisions) private readonly provisions: Provisions,
  ) {}

  /** Closes what is over; how many there were. */
  async closeDue(scope: TenantScope, now = Date.now()): Promise<number> {
    const due = await this.door.read<{ id: string }>(
      scope,
      named(`select id from ${scope.schema}.posting where state = 'open' and ends_at <= $1 order by ends_at limit ${BATCH}`, [
        new Date(now),
      ]),
    );
    for (const { id } of due) {
      await this.door.write(scope, async (transaction) => {
        const posting = await this.rows.lock(transaction, PostingEntity, id);
        if (posting?.state === 'open') await this.close(transaction, scope, posting, { id: scope.actor, ...CLOCK }, now);
      });
    }
    if (due.length > 0) this.relay.nudge(scope);
    return due.length;
  }

  /** Writes down that the period of a locked posting is over; it stands when this returns. */
  async close(
    transaction: Transaction,
    scope: TenantScope,
    posting: PostingEntity,
    by: AuditActor | { caller: Caller },
    now: number,
  ): Promise<void> {
    const { digest } = sealOf(posting, await this.versionNumber(scope, posting));
    const { id, endsAt, title } = posting;
    const about = { subject: 'Posting', subjectId: id };
    this.rows.update(transaction, PostingEntity, { id }, { state: 'closed', closedAt: new Date(now) });
    const act = { action: 'endPeriod', ...about, subjectLabel: title.zh, after: { digest, endsAt } };
    this.audit.record(transaction, 'caller' in by ? auditActor(by.caller) : by, act, now);
    this.outbox.emit(transaction, { topic: 'posting.closed', ...about }, now);
    await transaction.flush();
  }

  /** Number of the version the content was taken from. */
  async versionNumber(scope: TenantScope, { regulationVersionId }: Pick<PostingEntity, 'regulationVersionId'>): Promise<number | null> {
    return regulationVersionId ? (await this.provisions.version(scope, regulationVersionId)).number : null;
  }
}
