import { DomainError, decodeId, encodeId } from '@charter/kernel';
import { type CustomerDraft, customerDraft, maskAddress, maskPhone } from '@charter/customer';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type AuditActor, AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { DetailedError } from '../core/graphql/user-error.graphql';
import { mayAct } from '../core/permission/restriction';
import { Outbox } from '../core/outbox/outbox';
import { OutboxRelay } from '../core/outbox/relay';
import { Door } from '../core/tenancy/door';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { refuseStale } from '../core/write/version';
import { CustomerEntity } from './customer.entity';
import type { CustomerCreateInput, CustomerRevealInput, CustomerUpdateInput } from './customer.graphql';

const LABELS = {
  name: { zh: '姓名', en: 'name' },
  phone: { zh: '电话', en: 'phone' },
  address: { zh: '地址', en: 'address' },
  note: { zh: '备注', en: 'note' },
};

/** The archive of the people served (C-4.1); what is sensitive is masked in every answer and in the trail (P-2.2). */
@Injectable()
export class Customers {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
  ) {}

  async create(caller: Caller, input: CustomerCreateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = await this.door.write(principal.scope, (transaction) =>
      this.add(transaction, input, { actor: auditActor(caller), createdById: principal.member.id, now }),
    );
    this.relay.nudge(principal.scope);
    return id;
  }

  /** Adds a customer within a transaction; suspects a duplicate when the phone number is on record. Returns the id. */
  async add(
    transaction: Transaction,
    input: CustomerCreateInput,
    { actor, createdById, now }: { actor: AuditActor; createdById: string | null; now: number },
  ): Promise<string> {
    const draft = readDraft(input);
    if (draft.phone && !input.allowDuplicate) await this.refuseDuplicate(transaction, draft.phone);
    const id = uuidv7();
    this.rows.insert(transaction, CustomerEntity, { id, ...rowOf(draft), createdAt: new Date(now), createdById });
    this.audit.record(
      transaction,
      actor,
      { action: 'create', subject: 'Customer', subjectId: id, subjectLabel: draft.name, after: onRecord(rowOf(draft)) },
      now,
    );
    this.outbox.emit(transaction, { topic: 'customer.created', subject: 'Customer', subjectId: id }, now);
    return id;
  }

  update(caller: Caller, input: CustomerUpdateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('cus', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const before = await this.rows.lock(transaction, CustomerEntity, id);
      if (!before || !mayAct(principal.ability, 'read', 'Customer', before)) throw new DomainError('NOT_FOUND');
      if (!mayAct(principal.ability, 'update', 'Customer', before)) throw new DomainError('FORBIDDEN');
      await refuseStale(transaction, 'Customer', before, input.expectedVersion);
      const keep = <Key extends 'name' | 'phone' | 'address' | 'note'>(key: Key) => (input[key] === undefined ? before[key] : input[key]);
      const changes = rowOf(readDraft({ name: keep('name') ?? '', phone: keep('phone'), address: keep('address'), note: keep('note') }));
      this.rows.update(transaction, CustomerEntity, { id }, changes);
      const act = { action: 'update', subject: 'Customer', subjectId: id, subjectLabel: changes.name };
      this.audit.record(transaction, auditActor(caller), { ...act, before: onRecord(before), after: onRecord(changes) }, now);
      return id;
    });
  }

  /** Shows masked fields once; who saw what, when and why stays on record (P-2.2). */
  reveal(caller: Caller, input: CustomerRevealInput, now = Date.now()): Promise<{ phone?: string | null; address?: string | null }> {
    const { principal } = memberCaller(caller);
    const id = decodeId('cus', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    const fields = (['phone', 'address'] as const).filter((field) => input.fields.includes(field));
    if (fields.length === 0 || fields.length !== new Set(input.fields).size)
      throw new DomainError('FIELD_INVALID', { field: 'fields' }, 'fields');
    if (input.reason.trim().length < 2) throw new DomainError('REASON_REQUIRED', {}, 'reason');
    return this.door.write(principal.scope, async (transaction) => {
      const customer = await this.rows.lock(transaction, CustomerEntity, id);
      if (!customer || !mayAct(principal.ability, 'read', 'Customer', customer)) throw new DomainError('NOT_FOUND');
      if (!mayAct(principal.ability, 'reveal', 'Customer', customer)) throw new DomainError('FORBIDDEN');
      const act = { action: 'reveal', subject: 'Customer', subjectId: id, subjectLabel: customer.name, reason: input.reason.trim() };
      this.audit.record(transaction, auditActor(caller), { ...act, after: { revealed: fields.join(', ') } }, now);
      return Object.fromEntries(fields.map((field) => [field, customer[field]]));
    });
  }

  private async refuseDuplicate(transaction: Transaction, phone: string): Promise<void> {
    const same = await this.rows.find(transaction, CustomerEntity, { phone });
    if (same.length === 0) return;
    const candidates = same.slice(0, 5).map(({ id, name }) => ({ id: encodeId('cus', id), name }));
    throw new DetailedError(
      'DUPLICATE_SUSPECTED',
      { existing: candidates.map(({ name }) => name).join('、') },
      'DuplicateSuspected',
      () => ({ candidates }),
      'phone',
    );
  }
}

/** The input as a customer. @throws DomainError naming the field */
export function readDraft(input: Pick<CustomerCreateInput, 'name' | 'phone' | 'address' | 'note'>): CustomerDraft {
  const read = customerDraft.safeParse({
    ...input,
    phone: input.phone ?? undefined,
    address: input.address ?? undefined,
    note: input.note ?? undefined,
  });
  if (read.success) return read.data;
  const field = String(read.error.issues[0]?.path[0] ?? 'name') as keyof typeof LABELS;
  throw new DomainError(field === 'name' && input.name.trim() === '' ? 'FIELD_REQUIRED' : 'FIELD_INVALID', { field: LABELS[field] }, field);
}

export function rowOf({ name, phone, address, note }: CustomerDraft) {
  return { name, phone: phone ?? null, address: address ?? null, note: note ?? null, searchText: searchTextOf('person', name) };
}

/** What the trail keeps of a customer: that a sensitive field changed, not its content. */
function onRecord({ name, phone, address, note }: Pick<CustomerEntity, 'name' | 'phone' | 'address' | 'note'>): object {
  return { name, phone: phone && maskPhone(phone), address: address && maskAddress(address), note };
}
