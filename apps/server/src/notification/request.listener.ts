import { Inject, Injectable } from '@nestjs/common';
import { type HeardEvent, Listeners } from '../core/outbox/listeners';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import type { NoticeCode } from './kinds';
import { Notifier } from './notify.service';
import { givesOnAll } from './right';

/** What is older is no news: samples and what lay for days. */
const NEWS_MS = 2 * 24 * 3600_000;

/** Who has to do with a request at one of its steps. */
interface Concerned {
  actorId: string | null;
  assigneeId: string | null;
  headId: string | null;
  /** Members of the department. */
  colleagues: string[];
  registeredById: string | null;
  /** Whoever sent it where it was before the step. */
  senderId: string | null;
}

const present = (...members: (string | null)[]) => members.filter((member) => member !== null);

/** What a step is told as, and to whom; whoever took it is not told. */
const STEPS: Partial<Record<string, (concerned: Concerned) => { kind: NoticeCode; to: string[] }>> = {
  dispatch: arrival,
  transfer: arrival,
  escalate: (concerned) => ({ kind: 'escalated', to: concerned.assigneeId ? [concerned.assigneeId] : concerned.colleagues }),
  return: ({ senderId, registeredById }) => ({ kind: 'returned', to: present(senderId ?? registeredById) }),
  reopen: ({ assigneeId }) => ({ kind: 'reopened', to: present(assigneeId) }),
  withdraw: ({ assigneeId }) => ({ kind: 'withdrawn', to: present(assigneeId) }),
};

function arrival({ assigneeId, colleagues }: Concerned): { kind: NoticeCode; to: string[] } {
  return assigneeId ? { kind: 'assigned', to: [assigneeId] } : { kind: 'department', to: colleagues };
}

/** Makes notices of what happens to requests (O-10). */
@Injectable()
export class RequestNews {
  constructor(
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Listeners) listeners: Listeners,
  ) {
    listeners.on('notices', ['request.created', 'request.stepped', 'request.ratedBad'], (...heard) => this.hear(...heard));
  }

  private async hear(event: HeardEvent, transaction: Transaction, scope: TenantScope): Promise<void> {
    if (Date.now() - event.at.getTime() > NEWS_MS) return;
    const about = { subject: 'Request', id: event.subjectId } as const;
    const news = { about, cause: `event/${event.serial}`, at: event.at };
    if (event.topic === 'request.created')
      return this.notifier.tell(transaction, scope, { ...news, kind: 'submitted' }, await dispatchers(transaction, event));
    const concerned = await concernedBy(transaction, event);
    if (!concerned) return;
    if (event.topic === 'request.ratedBad') {
      const { assigneeId, headId } = concerned;
      return this.notifier.tell(transaction, scope, { ...news, kind: 'badRating' }, present(assigneeId, headId));
    }
    const told = STEPS[String(event.payload['action'])]?.(concerned);
    if (told)
      await this.notifier.tell(
        transaction,
        scope,
        { ...news, kind: told.kind },
        told.to.filter((member) => member !== concerned.actorId),
      );
  }
}

/** Who may dispatch what a resident has submitted; what a member registered is in hands already. */
async function dispatchers(transaction: Transaction, { subjectId }: HeardEvent): Promise<string[]> {
  const { schema } = transaction;
  const rows = await transaction.query<{ id: string }>(
    named(
      `select distinct mr.member_id as id from ${schema}.member_role mr join ${schema}.role r on r.id = mr.role_id
       where exists (select from ${schema}.request q where q.id = $1 and q.registered_by_id is null and q.state_type = 'open' and q.department_id is null)
         and ${givesOnAll('Request', 'dispatch')}`,
      [subjectId],
    ),
  );
  return rows.map(({ id }) => id);
}

/** A step is known by its moment, which the event carries; a rating concerns those who have the request now. */
async function concernedBy(transaction: Transaction, { topic, subjectId, at }: HeardEvent): Promise<Concerned | undefined> {
  const { schema } = transaction;
  const placed = topic === 'request.ratedBad' ? 'q' : 's';
  const [row] = await transaction.query<Concerned & { [column: string]: unknown }>(
    named(
      `select s.actor_id as "actorId", ${placed}.assignee_id as "assigneeId", d.head_id as "headId", q.registered_by_id as "registeredById",
         (select coalesce(array_agg(m.id::text), '{}') from ${schema}.member m where m.active and m.department_id = d.id) as colleagues,
         (select b.actor_id from ${schema}.request_step b where b.request_id = q.id and b.seq < s.seq and b.action in ('dispatch', 'transfer', 'escalate') order by b.seq desc limit 1) as "senderId"
       from ${schema}.request q
       join lateral (select * from ${schema}.request_step t where t.request_id = q.id and ($2::timestamptz is null or t.at = $2) order by t.seq desc limit 1) s on true
       left join ${schema}.department d on d.id = ${placed}.department_id
       where q.id = $1`,
      [subjectId, topic === 'request.ratedBad' ? null : at],
    ),
  );
  return row;
}
