import { Inject, Injectable } from '@nestjs/common';
import { type HeardEvent, Listeners } from '../core/outbox/listeners';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Notifier } from './notify.service';

/** Tells those who interpret the regulation of a question, and whoever asked of the answer (P-1.1 解释). */
@Injectable()
export class QuestionNews {
  constructor(
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Listeners) listeners: Listeners,
  ) {
    listeners.on('questions', ['articleQuestion.asked', 'articleQuestion.answered'], (...heard) => this.hear(...heard));
  }

  private async hear(event: HeardEvent, transaction: Transaction, scope: TenantScope): Promise<void> {
    const asked = event.topic === 'articleQuestion.asked';
    const members = await transaction.query<{ id: string }>(
      asked
        ? interpreters(scope)
        : named(`select asked_by_id as id from ${scope.schema}.article_question where id = $1`, [event.subjectId]),
    );
    const about = { subject: 'ArticleQuestion', id: event.subjectId } as const;
    const kind = asked ? 'questionAsked' : 'questionAnswered';
    await this.notifier.tell(
      transaction,
      scope,
      { kind, about, cause: `event/${event.serial}`, at: event.at },
      members.map(({ id }) => id),
    );
  }
}

const interpreters = ({ schema }: TenantScope) =>
  named(
    `select distinct mr.member_id as id from ${schema}.member_role mr join ${schema}.role r on r.id = mr.role_id
     where exists (select from jsonb_array_elements(r.grants) g where g ->> 'subject' = 'Regulation' and g -> 'actions' ? 'interpret')`,
    [],
  );
