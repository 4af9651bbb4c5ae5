import { encodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Jobs, type OrganisationRun } from '../core/jobs/jobs';
import { organisationJob } from '../core/jobs/kind';
import { letter } from '../core/mail/letter';
import { Mail } from '../core/mail/mail';
import { InnerAddress } from '../core/outward/address';
import { post } from '../core/outward/post';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { type Attempt, WebhookDeliveryEntity } from './delivery.entity';
import { signedHeaders } from './secret';
import { WebhookEntity } from './webhook.entity';

/** One try of one message; `attempt` counts from 0, so that a job that comes twice tries once. */
export const deliver = organisationJob<{ delivery: string; attempt: number }>('webhook.deliver', { limitSeconds: 30, parallel: 4 });

/** Seconds between the tries; after the last the address is left alone. */
export const PAUSES = [5, 300, 1800, 7200, 18_000, 36_000, 86_400] as const;

const GONE = 410;

/** A message that is due, with the address it goes to. */
interface Due {
  delivery: WebhookDeliveryEntity;
  webhook: WebhookEntity;
}

/** Tries to deliver messages, keeps what came of it, and gives up on addresses that are gone or fail to the end. */
@Injectable()
export class WebhookSender {
  private readonly keys: readonly [Buffer, ...Buffer[]];

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {
    this.keys = settings.keys('webhook');
    jobs.handleFor(deliver, (run) => this.run(run));
  }

  private async run({ data, scope }: OrganisationRun<{ delivery: string; attempt: number }>): Promise<void> {
    const due = await this.due(scope, data);
    if (!due) return;
    const attempt = await this.attempt(due);
    await this.door.write(scope, async (transaction) => {
      const delivery = await this.rows.lock(transaction, WebhookDeliveryEntity, data.delivery);
      // another server was quicker with the same job
      if (!delivery || delivery.state !== 'WAITING' || delivery.attempts.length !== due.delivery.attempts.length) return;
      await this.keep(transaction, scope, { delivery, webhook: due.webhook }, attempt);
    });
  }

  private due(scope: TenantScope, { delivery: id, attempt }: { delivery: string; attempt: number }): Promise<Due | undefined> {
    return this.door.write(scope, async (transaction) => {
      const [delivery] = await this.rows.find(transaction, WebhookDeliveryEntity, { id });
      if (!delivery || delivery.state !== 'WAITING' || delivery.attempts.length !== attempt) return undefined;
      const [webhook] = await this.rows.find(transaction, WebhookEntity, { id: delivery.webhookId });
      if (webhook?.active) return { delivery, webhook };
      this.rows.update(transaction, WebhookDeliveryEntity, { id }, { state: 'FAILED', nextAttemptAt: null });
      return undefined;
    });
  }

  private async attempt({ delivery, webhook }: Due): Promise<Attempt> {
    const since = Date.now();
    const said = (status: number | null, error: string | null, reply: string | null): Attempt => ({
      at: new Date(since).toISOString(),
      milliseconds: Date.now() - since,
      status,
      error,
      reply,
    });
    const headers = signedHeaders(webhook, this.keys, { id: messageId(delivery.id), body: delivery.body }, since);
    try {
      const { status, reply } = await post(webhook.url, headers, delivery.body, { innerHosts: this.settings.webhookInnerHosts });
      return said(status, null, reply);
    } catch (error) {
      return said(null, reasonOf(error), null);
    }
  }

  private async keep(transaction: Transaction, scope: TenantScope, { delivery, webhook }: Due, attempt: Attempt): Promise<void> {
    const attempts = [...delivery.attempts, attempt];
    const delivered = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
    const pause = PAUSES[attempts.length - 1];
    const again = !delivered && attempt.status !== GONE && pause !== undefined;
    this.rows.update(
      transaction,
      WebhookDeliveryEntity,
      { id: delivery.id },
      {
        attempts,
        state: delivered ? 'DELIVERED' : again ? 'WAITING' : 'FAILED',
        nextAttemptAt: again ? new Date(Date.now() + pause * 1000) : null,
      },
    );
    if (again) {
      const next = { delivery: delivery.id, attempt: attempts.length };
      this.jobs.enqueueFor(transaction, deliver, scope.tenant, next, { afterSeconds: pause });
    } else if (!delivered) await this.disable(transaction, webhook, attempt.status === GONE ? 'gone' : 'failing');
  }

  /** Ends an address that is gone or has failed to the end, and tells whoever set it up. */
  private async disable(transaction: Transaction, { id, createdById }: WebhookEntity, reason: 'gone' | 'failing'): Promise<void> {
    const webhook = await this.rows.lock(transaction, WebhookEntity, id);
    if (!webhook?.active) return;
    this.rows.update(transaction, WebhookEntity, { id }, { active: false, disabledReason: reason });
    const [maker] = await transaction.query<{ email: string }>(
      named(`select email from ${transaction.schema}.member where id = $1 and active`, [createdById]),
    );
    if (maker) this.mail.sendWith(transaction, { ...letterOf(webhook, reason, this.settings.publicUrl), to: maker.email });
  }
}

/** The id under which a receiver knows a message again. */
export const messageId = (deliveryId: string) => encodeId('whd', deliveryId);

/** What stood in the way, as the log of an address says it; nothing of our own network. */
function reasonOf(error: unknown): string {
  if (error instanceof InnerAddress) return 'inner address';
  const { code, name } = error as { code?: unknown; name?: string };
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR') return 'timeout';
  return typeof code === 'string' ? code : 'failed';
}

function letterOf({ name, url }: WebhookEntity, reason: 'gone' | 'failing', publicUrl: string) {
  const why = reason === 'gone' ? '对方回答该地址已不再使用（410）。' : '最近一条消息在 40 小时内重试 7 次仍未送达。';
  return {
    kind: 'webhook.disabled',
    language: 'zh' as const,
    ...letter({
      language: 'zh',
      subject: `Webhook“${name}”已停用`,
      title: `Webhook“${name}”已停用`,
      paragraphs: [why, url],
      action: { label: '查看投递记录', url: `${publicUrl}/console/settings/webhooks` },
    }),
  };
}
