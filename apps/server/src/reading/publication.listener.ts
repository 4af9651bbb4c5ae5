import { Inject, Injectable } from '@nestjs/common';
import { type HeardEvent, Listeners } from '../core/outbox/listeners';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Notifier } from '../notification';

/** Asks every member to read what was published (P-1.2); the regulation an organisation begins with is asked for by its people. */
@Injectable()
export class PublicationNews {
  constructor(
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Listeners) listeners: Listeners,
  ) {
    listeners.on('readings', ['regulation.published'], (...heard) => this.hear(...heard));
  }

  private async hear({ subjectId, at }: HeardEvent, transaction: Transaction, scope: TenantScope): Promise<void> {
    const { schema } = scope;
    const [version] = await transaction.query<{ id: string }>(
      named(
        `select id from ${schema}.regulation_version where regulation_id = $1 and state = 'published' and published_at <= $2 and number > 1 order by number desc limit 1`,
        [subjectId, at],
      ),
    );
    if (!version) return;
    const members = await transaction.query<{ id: string }>(named(`select id from ${schema}.member where active`, []));
    const about = { subject: 'RegulationVersion', id: version.id } as const;
    const news = { kind: 'regulationToRead', about, cause: `reading/${version.id}`, at } as const;
    await this.notifier.tell(
      transaction,
      scope,
      news,
      members.map(({ id }) => id),
    );
  }
}
