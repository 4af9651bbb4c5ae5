import { Inject, Injectable } from '@nestjs/common';
import { type HeardEvent, Listeners } from '../core/outbox/listeners';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Notifier } from './notify.service';
import { givesOnAll } from './right';

/** Tells who answers objections of a new one, and who publishes results that a period is over. */
@Injectable()
export class PostingNews {
  constructor(
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Listeners) listeners: Listeners,
  ) {
    listeners.on('postings', ['objection.submitted', 'posting.closed'], (...heard) => this.hear(...heard));
  }

  private async hear({ topic, subjectId, payload, serial, at }: HeardEvent, transaction: Transaction, scope: TenantScope): Promise<void> {
    const objected = topic === 'objection.submitted';
    const id = objected ? String(payload['posting']) : subjectId;
    const members = await transaction.query<{ id: string }>(
      named(
        `select distinct mr.member_id as id from ${scope.schema}.member_role mr join ${scope.schema}.role r on r.id = mr.role_id
         where ${givesOnAll('Posting', objected ? 'answer' : 'publish')}`,
        [],
      ),
    );
    const news = {
      kind: objected ? 'objection' : 'postingEnded',
      about: { subject: 'Posting', id },
      cause: `event/${serial}`,
      at,
    } as const;
    await this.notifier.tell(
      transaction,
      scope,
      news,
      members.map(({ id: member }) => member),
    );
  }
}
