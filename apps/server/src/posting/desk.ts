import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Act, AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import { mayAct } from '../core/permission/restriction';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { PostingEntity } from './posting.entity';

/** A posting in hand: locked, with what the rule asks of it. */
export interface InHand {
  posting: PostingEntity;
  unanswered: number;
  may: (right: string) => boolean;
  transaction: Transaction;
}

interface Change {
  id: string;
  expectedVersion?: number | null | undefined;
}

type Told = Omit<Act, 'subject' | 'subjectId' | 'subjectLabel'>;

/** Takes a posting in hand for a change, and puts on record what was done with it. */
@Injectable()
export class PostingDesk {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
  ) {}

  /** Does some work on a posting in one transaction. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  async change(
    caller: Caller,
    { id: publicId, expectedVersion }: Change,
    work: (inHand: InHand) => Promise<Told>,
    now: number,
  ): Promise<string> {
    const { scope, ability } = memberCaller(caller).principal;
    const id = decodeId('pst', publicId);
    if (!id) throw new DomainError('NOT_FOUND');
    await this.door.write(scope, async (transaction) => {
      const posting = await this.rows.lock(transaction, PostingEntity, id);
      if (!posting || !mayAct(ability, 'read', 'Posting', posting)) throw new DomainError('NOT_FOUND');
      await refuseStale(transaction, 'Posting', posting, expectedVersion);
      const unanswered = await this.unanswered(transaction, id);
      const may = (right: string) => mayAct(ability, right, 'Posting', posting);
      const told = await work({ posting, unanswered, may, transaction });
      this.tell(transaction, caller, posting, told, now);
    });
    this.relay.nudge(scope);
    return id;
  }

  /** The audit row and the event of one act on a posting. */
  tell(transaction: Transaction, caller: Caller, posting: Pick<PostingEntity, 'id' | 'title'>, told: Told, now: number): void {
    const about = { subject: 'Posting', subjectId: posting.id };
    this.audit.record(transaction, auditActor(caller), { ...told, ...about, subjectLabel: posting.title.zh }, now);
    this.outbox.emit(transaction, { topic: `posting.${PAST[told.action] ?? 'updated'}`, ...about }, now);
  }

  private async unanswered(transaction: Transaction, id: string): Promise<number> {
    const [row] = await transaction.query<{ count: string }>(
      named(`select count(*) from ${transaction.schema}.objection where posting_id = $1 and answered_at is null`, [id]),
    );
    return Number(row?.count ?? 0);
  }
}

const PAST: Readonly<Record<string, string>> = {
  create: 'created',
  openPeriod: 'opened',
  conclude: 'concluded',
  withdraw: 'withdrawn',
};
