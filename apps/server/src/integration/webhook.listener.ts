import { encodeId, type IdKind, ID_PREFIXES } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Jobs } from '../core/jobs/jobs';
import { type HeardEvent, Listeners } from '../core/outbox/listeners';
import type { TenantScope } from '../core/tenancy/context';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { deliver } from './deliver.job';
import { WebhookDeliveryEntity } from './delivery.entity';
import { WebhookSnapshots } from './snapshot.service';
import { TOPICS } from './topics';
import { WebhookEntity } from './webhook.entity';

/** Makes a message of every event for every address that wants it. */
@Injectable()
export class WebhookListener {
  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(WebhookSnapshots) private readonly snapshots: WebhookSnapshots,
    @Inject(Listeners) listeners: Listeners,
  ) {
    const topics = TOPICS.map(({ code }) => code);
    listeners.on('webhooks', topics, (event, transaction, scope) => this.hear(event, transaction, scope));
  }

  /** Puts a message on its way with the transaction; returns its id. */
  send(transaction: Transaction, scope: TenantScope, webhookId: string, message: { topic: string; body: string }, now: number): string {
    const id = uuidv7();
    const row = { id, webhookId, ...message, state: 'WAITING', attempts: [], nextAttemptAt: new Date(now), createdAt: new Date(now) };
    this.rows.insert(transaction, WebhookDeliveryEntity, row);
    this.jobs.enqueueFor(transaction, deliver, scope.tenant, { delivery: id, attempt: 0 });
    return id;
  }

  private async hear({ topic, subject, subjectId, at }: HeardEvent, transaction: Transaction, scope: TenantScope): Promise<void> {
    const all = await this.rows.find(transaction, WebhookEntity, { active: true });
    const wanting = all.filter(({ topics }) => topics.includes(topic));
    const data = { object: subject, id: encodeId(ID_PREFIXES[subject as IdKind], subjectId) };
    for (const { id, include, createdById } of wanting) {
      const more = include === 'SNAPSHOT' ? { snapshot: await this.snapshots.of(scope, createdById, data) } : {};
      this.send(transaction, scope, id, { topic, body: bodyOf(topic, at, { ...data, ...more }) }, Date.now());
    }
  }
}

/** A message says what happened to what; whoever wants more asks the API, which shows them what they may see. */
export const bodyOf = (type: string, at: Date, data: object) => JSON.stringify({ type, timestamp: at.toISOString(), data });
