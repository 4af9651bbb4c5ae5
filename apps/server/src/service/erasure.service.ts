import { DomainError, type Instant, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import { mayAct } from '../core/permission/restriction';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantKeys } from '../core/secrecy/keys';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { refuseStale } from '../core/write/version';
import { CONTACT, CustomerEntity, clearContact, readReason } from '../customer';
import type { CustomerEraseInput } from './person.graphql';
import { RequestEntity } from './request.entity';

/** Stands where a name stood. */
const NOBODY = '（已删除）';
const GONE = '****';
/** Requests rewritten with one statement. */
const BATCH = 50;

const UNSETTLED = ['open', 'paused'];
const isUnsettled = ({ stateType }: Pick<RequestEntity, 'stateType'>) => UNSETTLED.includes(stateType);

/**
 * Erasing a person on request (C-4.4). Who they were goes: from the archive, from their requests, and with their secret from
 * the trail, whose rows stay and still verify. That they were served stays, and a service that is owed is first rendered.
 */
@Injectable()
export class Erasures {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Erases at once, or as soon as the person's open requests are settled. Returns the customer's id. */
  async ask(caller: Caller, input: CustomerEraseInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const { scope, ability } = principal;
    const id = decodeId('cus', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    const reason = readReason(input.reason);
    const keys = await this.keyring.of(scope);
    await this.door.write(scope, async (transaction) => {
      const customer = await this.rows.lock(transaction, CustomerEntity, id);
      if (!customer || !mayAct(ability, 'read', 'Customer', customer)) throw new DomainError('NOT_FOUND');
      if (!mayAct(ability, 'erase', 'Customer', customer)) throw new DomainError('FORBIDDEN');
      if (customer.erasedAt) return;
      await refuseStale(transaction, 'Customer', customer, input.expectedVersion);
      const requests = await this.rows.find(transaction, RequestEntity, { customerId: id });
      const actor = auditActor(caller);
      if (requests.some(isUnsettled)) this.postpone(transaction, customer, reason, actor, now);
      else await this.erase(transaction, { customer, requests, keys, reason, actor, now });
    });
    this.relay.nudge(scope);
    return id;
  }

  /** Erases the person of a request that was just settled, when that was asked for and nothing else is owed. */
  async afterSettling(
    transaction: Transaction,
    scope: TenantScope,
    request: RequestEntity,
    actor: AuditActor,
    now: Instant,
  ): Promise<void> {
    const asked = await transaction.query<{ id: string }>(
      named(`select id from ${scope.schema}.customer where id = $1 and erasure_asked_at is not null`, [request.customerId]),
    );
    if (asked.length === 0) return;
    const keys = await this.keyring.of(scope);
    await transaction.flush();
    const customer = await this.rows.lock(transaction, CustomerEntity, request.customerId);
    const requests = await this.rows.find(transaction, RequestEntity, { customerId: request.customerId });
    if (!customer?.erasureAskedAt || requests.some(isUnsettled)) return;
    await this.erase(transaction, { customer, requests, keys, reason: customer.erasureReason ?? '', actor, now });
    await transaction.flush();
    Object.assign(request, await this.rows.lock(transaction, RequestEntity, request.id));
  }

  private postpone(transaction: Transaction, { id }: CustomerEntity, reason: string, actor: AuditActor, now: Instant): void {
    this.rows.update(transaction, CustomerEntity, { id }, { erasureAskedAt: new Date(now), erasureReason: reason });
    this.audit.record(transaction, actor, { action: 'askErasure', subject: 'Customer', subjectId: id, reason }, now);
    this.outbox.emit(transaction, { topic: 'customer.erasureAsked', subject: 'Customer', subjectId: id }, now);
  }

  private async erase(transaction: Transaction, { customer, requests, keys, reason, actor, now }: Erasing): Promise<void> {
    const { id } = customer;
    const known = knownOf(keys, customer);
    for (const [place, request] of requests.entries()) {
      this.rows.update(transaction, RequestEntity, { id: request.id }, withoutPerson(request, customer.name, known));
      if (place % BATCH === BATCH - 1) await transaction.flush();
    }
    this.rows.update(transaction, CustomerEntity, { id }, { ...EMPTY, erasedAt: new Date(now) });
    const after = { erased: 'name, phone, address, note', requests: requests.length };
    this.audit.record(transaction, actor, { action: 'erase', subject: 'Customer', subjectId: id, reason, after }, now);
    this.outbox.emit(transaction, { topic: 'customer.erased', subject: 'Customer', subjectId: id }, now);
  }
}

interface Erasing {
  customer: CustomerEntity;
  requests: RequestEntity[];
  keys: TenantKeys;
  reason: string;
  actor: AuditActor;
  now: Instant;
}

/** What is left of a person: a number. */
const EMPTY = {
  name: NOBODY,
  searchText: '',
  note: null,
  phoneSealed: null,
  phoneMasked: null,
  phoneIndex: null,
  addressSealed: null,
  addressMasked: null,
  secret: null,
  erasureAskedAt: null,
  erasureReason: null,
} satisfies Partial<CustomerEntity>;

/** What the person is known by, to take it out of texts, the longest first. A name of one character would be found everywhere. */
function knownOf(keys: TenantKeys, customer: CustomerEntity): string[] {
  const contact = CONTACT.map((field) => clearContact(keys, customer, field));
  return [customer.name, ...contact].filter((text): text is string => (text?.length ?? 0) > 1).sort((a, b) => b.length - a.length);
}

/** A request as it stays: what was done and when, not for whom. */
function withoutPerson(request: RequestEntity, name: string, known: string[]): Partial<RequestEntity> {
  const without = (text: string) => known.reduce((rest, word) => rest.replaceAll(word, GONE), text);
  const summary = without(request.summary);
  return {
    summary,
    description: request.description && without(request.description),
    answers: request.answers.map(({ code, value, sealed }) =>
      sealed === undefined ? { code, value: without(value) } : { code, value: GONE },
    ),
    searchText: request.searchText
      .replace(searchTextOf('person', name), '')
      .replace(searchTextOf('thing', request.summary), searchTextOf('thing', summary))
      .trim(),
  };
}
