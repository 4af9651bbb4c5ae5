import { DomainError, type Instant, type Language, decodeId, inLanguage, localDateOf, USUAL_TIME_ZONE } from '@charter/kernel';
import { CHANNELS, type Channel, PRIORITIES, type Priority, type ServiceItemBody } from '@charter/service';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type AuditActor, AuditTrail } from '../core/audit/trail';
import { Outbox } from '../core/outbox/outbox';
import type { TenantScope } from '../core/tenancy/context';
import type { Transaction } from '../core/tenancy/transaction';
import type { TenantKeys } from '../core/secrecy/keys';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { type GoverningVersion, Provisions, type PublishedProvision } from '../regulation';
import { type StoredAnswer, storedAnswers } from './answers';
import { RequestClockEntity } from './clock.entity';
import { type ClockPlan, planClocks } from './clocks';
import { RequestEntity } from './request.entity';
import { RequestStepEntity } from './step.entity';

/** What a request begins with, its customer known. */
export interface Registration {
  id: string;
  /** Seal the personal answers. */
  keys: TenantKeys;
  item: string;
  customerId: string;
  /** For the search, as the customer is called. */
  customerName: string | null;
  summary: string;
  description?: string | null | undefined;
  channel: Channel;
  priority?: Priority | undefined;
  answers: { code: string; value: string }[];
  registeredById: string | null;
  actorName: string;
  idempotencyKey?: string | undefined;
}

export interface GoverningItem {
  version: GoverningVersion;
  item: PublishedProvision<'serviceItem'>;
  procedure: PublishedProvision<'procedure'>;
}

const LONGEST_SUMMARY = 200;
const LONGEST_TEXT = 5000;

/** Registration of a request (受理登记, S-4.2): governed by the version in force now, which the request pins for good. */
@Injectable()
export class Registrations {
  constructor(
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** The item of a key with what governs it now. @throws DomainError FIELD_INVALID when there is none */
  async governing(scope: TenantScope, key: string, now: Instant): Promise<GoverningItem> {
    const version = await this.provisions.inForce(scope, now);
    const item = version.find('serviceItem', key);
    const procedure = item && version.find('procedure', item.body.procedure);
    if (!item || !procedure) throw new DomainError('FIELD_INVALID', { field: { zh: '服务事项', en: 'service item' } }, 'item');
    return { version, item, procedure };
  }

  /** The clocks a new request gets. */
  planFor({ version, item, procedure }: GoverningItem, priority: Priority, now: Instant): ClockPlan {
    return planClocks({
      version,
      procedure: procedure.body,
      facts: { item: item.key, priority, department: item.body.department },
      events: [{ state: procedure.body.initial, at: now }],
      pinned: new Map(),
      now,
    });
  }

  /** Adds the rows of a new request to the transaction and returns the request. */
  register(transaction: Transaction, governing: GoverningItem, registration: Registration, actor: AuditActor, now: Instant): RequestEntity {
    const { id, keys } = registration;
    const { body } = governing.item;
    const { answers, ...texts } = check(registration, body);
    const checked = { ...texts, answers: storedAnswers(keys, id, answers, body) };
    const priority = registration.priority ?? governing.item.body.priority;
    const plan = this.planFor(governing, priority, now);
    const request = requestRow(governing, registration, checked, priority, plan, now);
    this.rows.insert(transaction, RequestEntity, request);
    this.rows.insert(transaction, RequestStepEntity, {
      requestId: request.id,
      seq: 1,
      at: new Date(now),
      action: 'register',
      toState: request.state,
      actorId: registration.registeredById,
      actorName: registration.actorName,
    });
    for (const clock of plan.rows) this.rows.insert(transaction, RequestClockEntity, { ...clock, requestId: request.id });
    const { itemKey, channel } = request;
    this.audit.record(
      transaction,
      actor,
      {
        action: 'create',
        subject: 'Request',
        subjectId: request.id,
        after: { item: itemKey, priority, channel, state: request.state, dueAt: request.dueAt },
      },
      now,
    );
    this.outbox.emit(transaction, { topic: 'request.created', subject: 'Request', subjectId: request.id }, now);
    return request;
  }
}

interface CheckedTexts {
  summary: string;
  description: string | null;
  answers: { code: string; value: string }[];
}

function check({ summary, description, channel, priority, answers }: Registration, item: ServiceItemBody): CheckedTexts {
  const trimmed = summary.trim();
  if (trimmed === '') throw new DomainError('FIELD_REQUIRED', { field: { zh: '诉求摘要', en: 'summary' } }, 'summary');
  if (trimmed.length > LONGEST_SUMMARY)
    throw new DomainError(
      'FIELD_INVALID',
      { field: { zh: `诉求摘要(最多 ${LONGEST_SUMMARY} 字)`, en: `summary (at most ${LONGEST_SUMMARY} characters)` } },
      'summary',
    );
  if ((description ?? '').length > LONGEST_TEXT)
    throw new DomainError('FIELD_INVALID', { field: { zh: '情况说明', en: 'description' } }, 'description');
  if (!CHANNELS.includes(channel) || !item.channels.includes(channel))
    throw new DomainError('FIELD_INVALID', { field: { zh: '受理渠道', en: 'channel' } }, 'channel');
  if (priority !== undefined && !PRIORITIES.includes(priority))
    throw new DomainError('FIELD_INVALID', { field: { zh: '紧急程度', en: 'priority' } }, 'priority');
  return { summary: trimmed, description: description?.trim() || null, answers: checkAnswers(answers, item) };
}

/** The answers to the item's form, in its order; a missing or malformed one is named. */
function checkAnswers(answers: { code: string; value: string }[], item: ServiceItemBody): { code: string; value: string }[] {
  const given = new Map(answers.map(({ code, value }) => [code, value.trim()]));
  for (const code of given.keys())
    if (!item.fields.some((field) => field.code === code)) throw new DomainError('FIELD_INVALID', { field: code }, `answers.${code}`);
  return item.fields.flatMap((field) => {
    const value = given.get(field.code) ?? '';
    if (value === '' && field.required) throw new DomainError('FIELD_REQUIRED', { field: field.label }, `answers.${field.code}`);
    if (value === '') return [];
    if (!fits(value, field)) throw new DomainError('FIELD_INVALID', { field: field.label }, `answers.${field.code}`);
    return [{ code: field.code, value }];
  });
}

/** Whether there is such a day; JavaScript would take 30 February for 2 March. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function fits(value: string, { type, options }: ServiceItemBody['fields'][number]): boolean {
  switch (type) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value);
    case 'date':
      return isDay(value);
    case 'choice':
      return (options ?? []).some(({ code }) => code === value);
    default:
      return value.length <= LONGEST_TEXT;
  }
}

function requestRow(
  { version, item, procedure }: GoverningItem,
  registration: Registration,
  texts: Omit<CheckedTexts, 'answers'> & { answers: StoredAnswer[] },
  priority: Priority,
  plan: ClockPlan,
  now: Instant,
): RequestEntity {
  const at = new Date(now);
  const state = procedure.body.states.find(({ code }) => code === procedure.body.initial);
  return {
    id: registration.id,
    day: localDateOf(now, version.of('calendar')[0]?.body.timeZone ?? USUAL_TIME_ZONE),
    ...texts,
    state: procedure.body.initial,
    stateType: state?.type ?? 'open',
    priority,
    channel: registration.channel,
    itemId: item.id,
    itemKey: item.key,
    itemFamily: item.body.family,
    procedureId: procedure.id,
    regulationVersionId: version.id,
    customerId: registration.customerId,
    departmentId: null,
    assigneeId: null,
    registeredById: registration.registeredById,
    registeredAt: at,
    updatedAt: at,
    closedAt: null,
    dueAt: plan.dueAt,
    promisedAt: plan.promisedAt,
    ratingLevel: null,
    ratingBad: false,
    answered: 0,
    idempotencyKey: registration.idempotencyKey ?? null,
    searchText:
      searchTextOf('thing', texts.summary) + (registration.customerName ? ` ${searchTextOf('person', registration.customerName)}` : ''),
    version: 1,
  } as RequestEntity;
}

/** A customer's id from the API. @throws DomainError FIELD_INVALID */
export function customerIdOf(id: string): string {
  const uuid = decodeId('cus', id);
  if (!uuid) throw new DomainError('FIELD_INVALID', { field: { zh: '客户', en: 'customer' } }, 'customerId');
  return uuid;
}

export const newRequestId = () => uuidv7();

/** What an item is called. */
export function itemName({ item }: GoverningItem, language: Language): string {
  return inLanguage(item.name, language);
}
