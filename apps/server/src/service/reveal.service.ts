import { DomainError, decodeId, subjectOf } from '@charter/kernel';
import { requestNumber } from '@charter/service';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type MemberCaller, auditActor, memberCaller } from '../core/auth/principal';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantKeys } from '../core/secrecy/keys';
import { mayAct } from '../core/permission/restriction';
import { Door } from '../core/tenancy/door';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { CONTACT, type Contact, CustomerEntity, Disclosures, clearContact, concealingOf, readReason } from '../customer';
import { Provisions } from '../regulation';
import { clearAnswer } from './answers';
import { answersOf } from './fields.resolver';
import type { FieldAnswer } from './request.graphql';
import type { RequestRevealInput } from './request-input.graphql';
import { RequestEntity } from './request.entity';

export interface Revealed {
  phone?: string | null;
  address?: string | null;
  answers: FieldAnswer[];
}

/**
 * Shows who handles a request what it hides (P-2.2): personal answers, and how to reach the customer. Whoever is to ring at a
 * door has to know which, without a right to look at everybody.
 */
@Injectable()
export class RequestDisclosures {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Disclosures) private readonly disclosures: Disclosures,
  ) {}

  async reveal(caller: Caller, input: RequestRevealInput, now = Date.now()): Promise<Revealed> {
    const member = memberCaller(caller);
    const { scope } = member.principal;
    const id = decodeId('req', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    const reason = readReason(input.reason);
    const keys = await this.keyring.of(scope);
    return this.door.write(scope, async (transaction) => {
      const request = await this.revealable(transaction, member, id);
      const { contact, answers } = wantedOf(request, input.fields);
      refuseHidden(member, request, [...(contact.length > 0 ? ['customer'] : []), ...(answers.length > 0 ? ['answers'] : [])]);
      await this.disclosures.refuseFlood(transaction, scope, now);
      if (answers.length > 0) {
        const act = { action: 'reveal', subject: 'Request', subjectId: id, reason };
        this.audit.record(
          transaction,
          auditActor(caller),
          { ...act, after: { revealed: answers.map(({ code }) => code).join(', ') } },
          now,
        );
      }
      const clear = answers.map((answer) => ({ code: answer.code, value: clearAnswer(keys, id, answer) }));
      const version = await this.provisions.version(scope, request.regulationVersionId);
      const reached = contact.length > 0 ? await this.contactOf(transaction, member, request, { contact, keys, reason, now }) : {};
      return { ...reached, answers: answersOf(version, request.itemKey, clear, caller.language) };
    });
  }

  private async revealable(transaction: Transaction, { principal }: MemberCaller, id: string): Promise<RequestEntity> {
    const request = await this.rows.lock(transaction, RequestEntity, id);
    if (!request || !mayAct(principal.ability, 'read', 'Request', request)) throw new DomainError('NOT_FOUND');
    if (!mayAct(principal.ability, 'reveal', 'Request', request)) throw new DomainError('FORBIDDEN');
    return request;
  }

  private async contactOf(
    transaction: Transaction,
    caller: MemberCaller,
    request: RequestEntity,
    { contact, keys, reason, now }: { contact: Contact[]; keys: TenantKeys; reason: string; now: number },
  ): Promise<Partial<Record<Contact, string | null>>> {
    const { ability } = caller.principal;
    const [customer] = await this.rows.find(transaction, CustomerEntity, { id: request.customerId });
    if (!customer || !mayAct(ability, 'read', 'Customer', customer)) throw new DomainError('NOT_FOUND');
    const act = { action: 'reveal', subject: 'Customer', subjectId: customer.id, subjectLabel: customer.name, reason };
    const conceal = concealingOf(keys, customer);
    this.audit.record(
      transaction,
      auditActor(caller),
      { ...act, after: { revealed: contact.join(', '), request: requestNumber(request.day, Number(request.serial)) }, conceal },
      now,
    );
    return Object.fromEntries(contact.map((field) => [field, clearContact(keys, customer, field)]));
  }
}

/** What a role hides of requests it hides here too. @throws DomainError FORBIDDEN */
function refuseHidden({ principal }: MemberCaller, request: RequestEntity, fields: string[]): void {
  const record = subjectOf('Request', request) as never;
  if (!fields.every((field) => principal.ability.can('read', record, field))) throw new DomainError('FORBIDDEN');
}

/** What of the request is meant. @throws DomainError FIELD_INVALID when anything else is */
function wantedOf(request: RequestEntity, fields: string[]) {
  const wanted = new Set(fields);
  const contact = CONTACT.filter((field) => wanted.has(field));
  const answers = request.answers.filter(({ code, sealed }) => sealed !== undefined && wanted.has(code));
  if (wanted.size === 0 || contact.length + answers.length !== wanted.size)
    throw new DomainError('FIELD_INVALID', { field: 'fields' }, 'fields');
  return { contact, answers };
}
