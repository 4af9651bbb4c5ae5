import { DomainError, type Text, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type Principal, auditActor, memberCaller } from '../core/auth/principal';
import { Jobs } from '../core/jobs/jobs';
import { faultOfUrl } from '../core/outward/send';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Door } from '../core/tenancy/door';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { readText } from '../core/write/text';
import { refuseStale } from '../core/write/version';
import { deliver } from './deliver.job';
import { WebhookDeliveryEntity } from './delivery.entity';
import { newSecret, sealSecret } from './secret';
import { TEST_TOPIC, TOPICS } from './topics';
import { WebhookEntity } from './webhook.entity';
import type { WebhookCreateInput, WebhookUpdateInput } from './webhook.graphql';
import { WebhookListener, bodyOf } from './webhook.listener';

const NAME = { label: { zh: '名称', en: 'name' }, longest: 80 };
const LONGEST_URL = 500;
/** So long the secret before signs too. */
const OVERLAP_MS = 24 * 3600 * 1000;
const MOST_WEBHOOKS = 20;

/** Webhooks (O-5): addresses that are told of events. */
@Injectable()
export class Webhooks {
  private readonly key: Buffer;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(WebhookListener) private readonly messages: WebhookListener,
  ) {
    this.key = settings.key('webhook');
  }

  async create(caller: Caller, input: WebhookCreateInput, now = Date.now()): Promise<{ id: string; secret: string }> {
    const { principal } = memberCaller(caller);
    const id = uuidv7();
    const secret = newSecret();
    const said = {
      name: readText(input.name, 'name', NAME),
      url: this.urlOf(input.url),
      topics: topicsOf(input.topics, principal),
      include: input.include ?? 'THIN',
      active: true,
    };
    await this.door.write(principal.scope, async (transaction) => {
      const all = await this.rows.find(transaction, WebhookEntity, {});
      if (all.length >= MOST_WEBHOOKS) throw tooMany();
      const row = { id, ...said, secret: sealSecret(secret, this.key, id), createdById: principal.member.id, createdAt: new Date(now) };
      this.rows.insert(transaction, WebhookEntity, row);
      const act = { action: 'create', subject: 'Webhook', subjectId: id, subjectLabel: said.name, after: said };
      this.audit.record(transaction, auditActor(caller), act, now);
    });
    return { id, secret };
  }

  update(caller: Caller, input: WebhookUpdateInput, now = Date.now()): Promise<string> {
    return this.change(caller, input.id, async (transaction, before, { principal }) => {
      await refuseStale(transaction, 'Webhook', before, input.expectedVersion);
      const changes = {
        name: input.name === undefined ? before.name : readText(input.name, 'name', NAME),
        url: input.url === undefined ? before.url : this.urlOf(input.url),
        topics: input.topics === undefined ? before.topics : topicsOf(input.topics, principal),
        include: input.include ?? before.include,
        active: input.active ?? before.active,
      };
      this.rows.update(transaction, WebhookEntity, { id: before.id }, { ...changes, disabledReason: null });
      const { name, url, topics, include, active } = before;
      const act = { action: 'update', subject: 'Webhook', subjectId: before.id, subjectLabel: name };
      this.audit.record(transaction, auditActor(caller), { ...act, before: { name, url, topics, include, active }, after: changes }, now);
      return before.id;
    });
  }

  /** A new secret; the one before goes on signing for a day, so that receivers can change without losing a message. */
  async rotate(caller: Caller, publicId: string, now = Date.now()): Promise<{ id: string; secret: string }> {
    const secret = newSecret();
    const id = await this.change(caller, publicId, async (transaction, before) => {
      const changes = {
        secret: sealSecret(secret, this.key, before.id),
        previousSecret: before.secret,
        previousUntil: new Date(now + OVERLAP_MS),
      };
      this.rows.update(transaction, WebhookEntity, { id: before.id }, changes);
      const act = { action: 'rotate', subject: 'Webhook', subjectId: before.id, subjectLabel: before.name };
      this.audit.record(transaction, auditActor(caller), act, now);
      return before.id;
    });
    return { id, secret };
  }

  /** Sends a message that tells nothing, to see whether it arrives. */
  test(caller: Caller, publicId: string, now = Date.now()): Promise<string> {
    return this.change(caller, publicId, async (transaction, webhook, { principal }) => {
      if (!webhook.active) throw inactive();
      const body = bodyOf(TEST_TOPIC, new Date(now), { message: 'Charter' });
      return this.messages.send(transaction, principal.scope, webhook.id, { topic: TEST_TOPIC, body }, now);
    });
  }

  /** Sends a message once more, under the id its receiver may know already. */
  async redeliver(caller: Caller, publicId: string, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('whd', publicId);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const delivery = await this.rows.lock(transaction, WebhookDeliveryEntity, id);
      if (!delivery) throw new DomainError('NOT_FOUND');
      const [webhook] = await this.rows.find(transaction, WebhookEntity, { id: delivery.webhookId });
      if (!webhook?.active) throw inactive();
      if (delivery.state === 'WAITING') return id;
      this.rows.update(transaction, WebhookDeliveryEntity, { id }, { state: 'WAITING', nextAttemptAt: new Date(now) });
      this.jobs.enqueueFor(transaction, deliver, principal.scope.tenant, { delivery: id, attempt: delivery.attempts.length });
      return id;
    });
  }

  private change(
    caller: Caller,
    publicId: string,
    work: (transaction: Transaction, webhook: WebhookEntity, member: ReturnType<typeof memberCaller>) => Promise<string>,
  ): Promise<string> {
    const member = memberCaller(caller);
    const id = decodeId('whk', publicId);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(member.principal.scope, async (transaction) => {
      const webhook = await this.rows.lock(transaction, WebhookEntity, id);
      if (!webhook) throw new DomainError('NOT_FOUND');
      return work(transaction, webhook, member);
    });
  }

  private urlOf(text: string | null): string {
    const url = (text ?? '').trim();
    const fault = url.length > LONGEST_URL ? 'url' : faultOfUrl(url, { innerHosts: this.settings.webhookInnerHosts });
    if (fault === 'scheme') throw rule({ zh: '地址须使用 https。', en: 'The address must use https.' });
    if (fault === 'inner') throw rule({ zh: '地址不能指向内部网络。', en: 'The address must not lead into an inner network.' });
    if (fault) throw new DomainError('FIELD_INVALID', { field: { zh: '地址', en: 'address' } }, 'url');
    return url;
  }
}

const rule = (words: Required<Text>) => new DomainError('RULE_VIOLATION', { rule: words }, 'url');

const inactive = () =>
  new DomainError('RULE_VIOLATION', { rule: { zh: '这个 Webhook 已停用，请先启用。', en: 'This webhook is off; switch it on first.' } });

const tooMany = () =>
  new DomainError('RULE_VIOLATION', { rule: { zh: `最多 ${MOST_WEBHOOKS} 个 Webhook。`, en: `At most ${MOST_WEBHOOKS} webhooks.` } });

/** Topics that exist and are about what the caller may read. */
function topicsOf(given: string[] | null, { ability }: Principal): string[] {
  const field: Text = { zh: '事件', en: 'topics' };
  const wanted = given ?? [];
  if (wanted.length === 0) throw new DomainError('FIELD_REQUIRED', { field }, 'topics');
  const chosen = TOPICS.filter(({ code }) => wanted.includes(code));
  if (chosen.length !== new Set(wanted).size) throw new DomainError('FIELD_INVALID', { field }, 'topics');
  const beyond = chosen.find(({ subject }) => !ability.can('read', subject));
  if (beyond) throw new DomainError('GRANT_EXCEEDS', { grant: `${beyond.subject}.read` }, 'topics');
  return chosen.map(({ code }) => code);
}
