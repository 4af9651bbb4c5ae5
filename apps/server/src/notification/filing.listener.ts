import { Inject, Injectable } from '@nestjs/common';
import { type HeardEvent, Listeners } from '../core/outbox/listeners';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { filingRow, outdatedSql } from '../filing';
import type { NoticeCode } from './kinds';
import { Notifier } from './notify.service';

/** What is told to the department when head office has decided. */
const DECISIONS: Readonly<Record<string, NoticeCode>> = { 'filing.accepted': 'filingAccepted', 'filing.returned': 'filingReturned' };

/** Makes notices of implementing rules (P-1.2): to head office when they are filed, to the department of what becomes of them. */
@Injectable()
export class FilingNews {
  constructor(
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Listeners) listeners: Listeners,
  ) {
    const topics = ['filing.filed', ...Object.keys(DECISIONS), 'regulation.published'];
    listeners.on('filings', topics, (...heard) => this.hear(...heard));
  }

  private async hear(event: HeardEvent, transaction: Transaction, scope: TenantScope): Promise<void> {
    if (event.topic === 'regulation.published') return this.tellOutdated(event, transaction, scope);
    const filed = event.topic === 'filing.filed';
    const kind = DECISIONS[event.topic] ?? 'filingFiled';
    const members = filed ? await reviewers(transaction, event.subjectId) : await writers(transaction, event.subjectId);
    const news = { kind, about: { subject: 'Filing', id: event.subjectId }, cause: `event/${event.serial}`, at: event.at } as const;
    await this.notifier.tell(transaction, scope, news, members);
  }

  /** A new version of the parent may have changed what rules rest on. */
  private async tellOutdated({ subjectId, serial, at }: HeardEvent, transaction: Transaction, scope: TenantScope): Promise<void> {
    for (const id of await outdated(transaction, subjectId)) {
      const news = { kind: 'filingOutdated', about: { subject: 'Filing', id }, cause: `event/${serial}/${id}`, at } as const;
      await this.notifier.tell(transaction, scope, news, await writers(transaction, id));
    }
  }
}

/** The department's head, and whoever wrote and filed the rules. */
async function writers(transaction: Transaction, id: string): Promise<string[]> {
  const { schema } = transaction;
  const [found] = await transaction.query<{ members: (string | null)[] }>(
    named(
      `select array[d.head_id, f.created_by_id, f.filed_by_id] as members from ${schema}.filing f join ${schema}.department d on d.id = f.department_id where f.id = $1`,
      [id],
    ),
  );
  return (found?.members ?? []).filter((member) => member !== null);
}

/** Whose role lets them decide on the rules of this department. */
async function reviewers(transaction: Transaction, id: string): Promise<string[]> {
  const { schema } = transaction;
  const rows = await transaction.query<{ id: string }>(
    named(
      `with recursive above as (
         select d.id, d.parent_id from ${schema}.filing f join ${schema}.department d on d.id = f.department_id where f.id = $1
         union select d.id, d.parent_id from ${schema}.department d join above on d.id = above.parent_id)
       select distinct m.id from ${schema}.filing f, ${schema}.member m
         join ${schema}.member_role mr on mr.member_id = m.id join ${schema}.role r on r.id = mr.role_id, jsonb_array_elements(r.grants) g
       where f.id = $1 and m.active and g ->> 'subject' = 'Filing' and g -> 'actions' ? 'review'
         and (g ->> 'scope' = 'all'
           or g ->> 'scope' = 'department' and m.department_id = f.department_id
           or g ->> 'scope' = 'departmentTree' and m.department_id in (select above.id from above))`,
      [id],
    ),
  );
  return rows.map((row) => row.id);
}

async function outdated(transaction: Transaction, regulationId: string): Promise<string[]> {
  const { schema } = transaction;
  const rows = await transaction.query<{ id: string }>(
    named(`select f.id from ${schema}.filing f where f.regulation_id = $1 and ${outdatedSql(filingRow(schema, 'f'))}`, [regulationId]),
  );
  return rows.map(({ id }) => id);
}
