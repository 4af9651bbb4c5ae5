import { DomainError } from '@charter/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { Outbox } from '../core/outbox/outbox';
import { mayAct } from '../core/permission/restriction';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { type Handing, type Holder, type OpenWork, OpenWorks } from '../organisation';
import { RequestEntity } from './request.entity';
import { RequestStepEntity } from './step.entity';
import { HANDOVER } from './steps.service';

/** A request is somebody's until it is closed: one that was answered may still be taken up again. */
const OPEN = ['open', 'paused', 'done'] as const;

interface LastStep {
  request_id: string;
  seq: number;
  at: Date;
}

/** The requests that a member or a department has in hand (O-2): counted, and handed over with a line in each timeline. */
@Injectable()
export class RequestWork implements OpenWork, OnModuleInit {
  readonly kind = 'request';
  readonly name = { zh: '件未结案的诉求', en: 'requests that are not closed' };

  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OpenWorks) private readonly works: OpenWorks,
  ) {}

  onModuleInit(): void {
    this.works.register(this);
  }

  async count(transaction: Transaction, holder: Holder): Promise<number> {
    const [column, id] = 'memberId' in holder ? ['assignee_id', holder.memberId] : ['department_id', holder.departmentId];
    const [row] = await transaction.query<{ count: string }>(
      named(`select count(*) from ${transaction.schema}.request where ${column} = $1 and state_type = any($2)`, [id, OPEN]),
    );
    return Number(row?.count ?? 0);
  }

  async handOver(transaction: Transaction, handing: Handing): Promise<number> {
    const { from, actor, reason, now } = handing;
    const held = 'memberId' in from ? { assigneeId: from.memberId } : { departmentId: from.departmentId };
    const requests = await this.rows.findLocked(transaction, RequestEntity, { ...held, stateType: OPEN });
    if (requests.length === 0) return 0;
    const place = 'memberId' in from ? { assigneeId: handing.to } : { departmentId: handing.to };
    refuseUnseen(requests, place, handing);
    const ids = requests.map(({ id }) => id);
    const last = new Map((await this.lastSteps(transaction, ids)).map((step) => [step.request_id, step]));
    const column = 'memberId' in from ? 'assignee_id' : 'department_id';
    await transaction.query(
      named(
        `update ${transaction.schema}.request set ${column} = $2, updated_at = greatest(updated_at, $3), version = version + 1 where id = any($1)`,
        [ids, handing.to, new Date(now)],
      ),
    );
    const steps = requests.map((request) => stepOf(request, place, last.get(request.id), handing));
    await this.rows.insertAll(transaction, RequestStepEntity, steps);
    const acts = requests.map(({ id }) => ({
      action: HANDOVER,
      subject: 'Request',
      subjectId: id,
      reason,
      before: held,
      after: place,
    }));
    await this.audit.recordAll(transaction, actor, acts, now);
    const events = ids.map((subjectId) => ({ topic: 'request.handedOver', subject: 'Request', subjectId }));
    await this.outbox.emitAll(transaction, events, now);
    return requests.length;
  }

  private lastSteps(transaction: Transaction, ids: string[]): Promise<LastStep[]> {
    return transaction.query<LastStep>(
      named(
        `select distinct on (request_id) request_id, seq, at from ${transaction.schema}.request_step where request_id = any($1) order by request_id, seq desc`,
        [ids],
      ),
    );
  }
}

type Place = Partial<Pick<RequestEntity, 'assigneeId' | 'departmentId'>>;

/** Whoever receives must at least see what they receive. */
function refuseUnseen(requests: RequestEntity[], place: Place, { ability }: Handing): void {
  if (!ability) return;
  const unseen = requests.filter((request) => !mayAct(ability, 'read', 'Request', { ...request, ...place })).length;
  if (unseen === 0) return;
  const rule = {
    zh: `接收人的角色看不到其中 ${unseen} 件诉求，请换一位接收人或先给其角色。`,
    en: `The receiver's roles do not let them see ${unseen} of the requests; choose somebody else or give them a role first.`,
  };
  throw new DomainError('RULE_VIOLATION', { rule }, 'receiverId');
}

function stepOf(request: RequestEntity, place: Place, last: LastStep | undefined, { actor, reason, now }: Handing): RequestStepEntity {
  const { departmentId, assigneeId } = { ...request, ...place };
  return {
    requestId: request.id,
    seq: (last?.seq ?? 0) + 1,
    at: new Date(Math.max(now, (last?.at.getTime() ?? 0) + 1)),
    action: HANDOVER,
    fromState: request.state,
    toState: request.state,
    actorId: actor.id,
    actorName: actor.name,
    onBehalfOfId: actor.onBehalfOfId ?? null,
    reason,
    note: null,
    departmentId,
    assigneeId,
  };
}
