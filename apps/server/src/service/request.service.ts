import { DomainError, type Instant, decodeId } from '@charter/kernel';
import type { Channel, Priority } from '@charter/service';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type MemberCaller, auditActor, memberCaller } from '../core/auth/principal';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import { mayAct } from '../core/permission/restriction';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantKeys } from '../core/secrecy/keys';
import { Door } from '../core/tenancy/door';
import type { Statement } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { refuseStale } from '../core/write/version';
import { CustomerEntity, Customers, concealingOf } from '../customer';
import { Directories } from '../organisation';
import { RequestEntity } from './request.entity';
import type { RequestCreateInput, RequestUpdateInput } from './request-input.graphql';
import { Registrations, customerIdOf, newRequestId } from './registration.service';
import type { StepInputs } from './placement';
import { type RequestInHand, Steps } from './steps.service';
import { takerOf } from './taker';

/** Reads the answer of a mutation in the flush that commits it. */
export type AnswerOf = (id: string) => Statement;

/** Requests as members work on them: registering, changing, taking steps. */
@Injectable()
export class Requests {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Directories) private readonly directories: Directories,
    @Inject(Registrations) private readonly registrations: Registrations,
    @Inject(Steps) private readonly steps: Steps,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Registers a request, dispatches it at once when a department is named, and returns the answer. */
  async create(caller: Caller, input: RequestCreateInput, answer: AnswerOf, now = Date.now()): Promise<string | null> {
    const member = memberCaller(caller);
    const { principal } = member;
    if (input.assigneeId && !input.departmentId)
      throw new DomainError('FIELD_REQUIRED', { field: { zh: '承办部门', en: 'department' } }, 'departmentId');
    const governing = await this.registrations.governing(principal.scope, input.item, now);
    const directory = await this.directories.of(principal.scope);
    const keys = await this.keyring.of(principal.scope);
    const customerOf = await this.customerOf(member, input, keys, now);
    const { text } = await this.door.write(principal.scope, async (transaction) => {
      const { customerId, customerName } = await customerOf(transaction);
      const registration = {
        id: newRequestId(),
        keys,
        item: input.item,
        customerId,
        customerName,
        summary: input.summary,
        description: input.description,
        channel: input.channel as Channel,
        priority: (input.priority ?? undefined) as Priority | undefined,
        answers: input.answers ?? [],
        registeredById: principal.member.id,
        actorName: principal.member.name,
      };
      const request = this.registrations.register(transaction, governing, registration, auditActor(caller), now);
      if (!mayAct(principal.ability, 'create', 'Request', request)) throw new DomainError('FORBIDDEN');
      if (input.departmentId) {
        // the rows of the registration must stand before the step may change them
        await transaction.flush();
        const inHand = await this.inHand(transaction, request.id);
        await this.steps.take(
          transaction,
          principal.scope,
          inHand,
          'dispatch',
          placeOf(input),
          takerOf(member, inHand.request),
          auditActor(caller),
          directory,
          now,
        );
      }
      return { text: transaction.last(answer(request.id)) };
    });
    this.relay.nudge(principal.scope);
    return text;
  }

  /** Takes a step of the procedure. */
  async step(
    caller: Caller,
    action: string,
    input: { id: string; expectedVersion?: number | null | undefined } & StepInputs,
    answer: AnswerOf,
    now = Date.now(),
  ): Promise<string | null> {
    const member = memberCaller(caller);
    const { scope } = member.principal;
    const directory = await this.directories.of(scope);
    const { text } = await this.door.write(scope, async (transaction) => {
      const inHand = await this.visible(transaction, member, input.id);
      await refuseStale(transaction, 'Request', inHand.request, input.expectedVersion);
      await this.steps.take(
        transaction,
        scope,
        inHand,
        action,
        placeOf(input),
        takerOf(member, inHand.request),
        auditActor(caller),
        directory,
        now,
      );
      return { text: transaction.last(answer(inHand.request.id)) };
    });
    this.relay.nudge(scope);
    return text;
  }

  /** Corrects what was written at registration. */
  async update(caller: Caller, input: RequestUpdateInput, answer: AnswerOf, now = Date.now()): Promise<string | null> {
    const member = memberCaller(caller);
    const { principal } = member;
    const keys = await this.keyring.of(principal.scope);
    const { text } = await this.door.write(principal.scope, async (transaction) => {
      const { request } = await this.visible(transaction, member, input.id);
      if (!mayAct(principal.ability, 'update', 'Request', request)) throw new DomainError('FORBIDDEN');
      await refuseStale(transaction, 'Request', request, input.expectedVersion);
      const summary = input.summary === undefined ? request.summary : input.summary.trim();
      if (summary === '') throw new DomainError('FIELD_REQUIRED', { field: { zh: '诉求摘要', en: 'summary' } }, 'summary');
      const changes = { summary, description: input.description === undefined ? request.description : input.description?.trim() || null };
      const searchText = request.searchText.replace(searchTextOf('thing', request.summary), searchTextOf('thing', summary));
      this.rows.update(transaction, RequestEntity, { id: request.id }, { ...changes, searchText, updatedAt: new Date(now) });
      const [person] = await this.rows.find(transaction, CustomerEntity, { id: request.customerId });
      const before = { summary: request.summary, description: request.description };
      this.audit.record(
        transaction,
        auditActor(caller, { action: 'update', subject: 'Request', record: request }),
        {
          action: 'update',
          subject: 'Request',
          subjectId: request.id,
          before,
          after: changes,
          ...(person ? { conceal: concealingOf(keys, person) } : {}),
        },
        now,
      );
      this.outbox.emit(transaction, { topic: 'request.updated', subject: 'Request', subjectId: request.id }, now);
      return { text: transaction.last(answer(request.id)) };
    });
    this.relay.nudge(principal.scope);
    return text;
  }

  /** The request of a public id, locked, when the caller may see it; what may not be seen does not exist. */
  async visible(transaction: Transaction, { principal }: MemberCaller, publicId: string): Promise<RequestInHand> {
    const id = decodeId('req', publicId);
    const inHand = id ? await this.steps.load(transaction, id) : undefined;
    if (!inHand || !mayAct(principal.ability, 'read', 'Request', inHand.request)) throw new DomainError('NOT_FOUND');
    return inHand;
  }

  private async inHand(transaction: Transaction, id: string): Promise<RequestInHand> {
    const inHand = await this.steps.load(transaction, id);
    if (!inHand) throw new DomainError('NOT_FOUND');
    return inHand;
  }

  /** How the request comes by its customer: one that is known, or one added with it. */
  private async customerOf(
    member: MemberCaller,
    { newCustomer, customerId }: RequestCreateInput,
    keys: TenantKeys,
    now: Instant,
  ): Promise<(transaction: Transaction) => Promise<KnownCustomer>> {
    if (!newCustomer) {
      const known = await this.knownCustomer(member, customerId);
      return async () => known;
    }
    if (!member.principal.ability.can('create', 'Customer')) throw new DomainError('FORBIDDEN');
    const by = { keys, actor: auditActor(member), createdById: member.principal.member.id, now };
    return async (transaction) => ({
      customerId: await this.customers.add(transaction, newCustomer, by),
      customerName: newCustomer.name,
    });
  }

  /** Read ahead of the transaction, which can then go out as a whole. */
  private async knownCustomer({ principal: { scope, ability } }: MemberCaller, id: string | null | undefined): Promise<KnownCustomer> {
    const field = { zh: '客户', en: 'customer' };
    if (!id) throw new DomainError('FIELD_REQUIRED', { field }, 'customerId');
    const found = await this.door.readText(scope, this.rows.lookStatement(scope.schema, CustomerEntity, customerIdOf(id)));
    const customer = found === null ? undefined : (JSON.parse(found) as CustomerEntity);
    if (!customer || customer.erasedAt || !mayAct(ability, 'read', 'Customer', customer))
      throw new DomainError('FIELD_INVALID', { field }, 'customerId');
    return { customerId: customer.id, customerName: customer.name };
  }
}

interface KnownCustomer {
  customerId: string;
  customerName: string | null;
}

/** Ids of the API in the inputs of a step become the ids of rows. */
function placeOf<Inputs extends StepInputs>(input: Inputs): Inputs {
  const department = input.departmentId ? (decodeId('dep', input.departmentId) ?? 'unknown') : input.departmentId;
  const assignee = input.assigneeId ? (decodeId('mem', input.assigneeId) ?? 'unknown') : input.assigneeId;
  return { ...input, departmentId: department, assigneeId: assignee };
}
