import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Jobs } from '../core/jobs/jobs';
import { organisationJob } from '../core/jobs/kind';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import type { NoticeSubject } from './about';
import { type NoticeCode, noticeKind } from './kinds';
import type { MailWish } from './notification.entity';

/** Mails one notice at once. */
export const noticeMail = organisationJob<{ notice: string }>('notice.mail');

/** Something members are to hear of. */
export interface News {
  kind: NoticeCode;
  about: { subject: NoticeSubject; id: string };
  /** What brought it about: the same cause again is not told again. */
  cause: string;
  at: Date;
}

interface MadeRow {
  id: string;
  inbox: boolean;
  mail: MailWish;
}

/** Writes notices, each in the way its member wants it (O-10). */
@Injectable()
export class Notifier {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
  ) {}

  /** Tells active members the news, each once; whoever wants to hear of it in no way gets nothing. */
  async tell(transaction: Transaction, scope: TenantScope, { kind, about, cause, at }: News, members: Iterable<string>): Promise<void> {
    const to = [...new Set(members)];
    if (to.length === 0) return;
    const { inbox, mail } = noticeKind(kind);
    const made = await transaction.query<MadeRow>(
      named(
        `insert into ${scope.schema}.notification (id, member_id, kind, subject, subject_id, cause, at, inbox, mail)
         select n.id, m.id, $3, $9, $4, $5, $6, coalesce(p.inbox, $7), coalesce(p.mail, $8)
         from unnest($1::uuid[], $2::uuid[]) as n (id, member_id)
         join ${scope.schema}.member m on m.id = n.member_id and m.active
         left join ${scope.schema}.notification_preference p on p.member_id = m.id and p.kind = $3
         where coalesce(p.inbox, $7) or coalesce(p.mail, $8) <> 'none'
         on conflict (member_id, cause) do nothing returning id, inbox, mail`,
        [to.map(() => uuidv7()), to, kind, about.id, cause, at, inbox, mail, about.subject],
      ),
    );
    for (const notice of made) {
      if (notice.mail === 'immediate')
        this.jobs.enqueueFor(transaction, noticeMail, scope.tenant, { notice: notice.id }, { id: notice.id });
      if (notice.inbox) this.outbox.emit(transaction, { topic: 'notice.created', subject: 'Notice', subjectId: notice.id }, Date.now());
    }
    if (made.length > 0) transaction.whenCommitted(() => this.relay.nudge(scope));
  }
}
