import { DomainError, decodeId, encodeId } from '@charter/kernel';
import { type CustomerDraft, customerDraft } from '@charter/customer';
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
import { Keyring } from '../core/secrecy/keyring';
import type { TenantKeys } from '../core/secrecy/keys';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { refuseStale } from '../core/write/version';
import { PHONE, concealingOf, customerRow, sealedAddress, sealedPhone } from './contact';
import { CustomerEntity } from './customer.entity';
import type { CustomerCreateInput, CustomerUpdateInput } from './customer.graphql';

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
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  async create(caller: Caller, input: CustomerCreateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const keys = await this.keyring.of(principal.scope);
    const id = await this.door.write(principal.scope, (transaction) =>
      this.add(transaction, input, { keys, actor: auditActor(caller), createdById: principal.member.id, now }),
    );
    this.relay.nudge(principal.scope);
    return id;
  }

  /** Adds a customer within a transaction; suspects a duplicate when the phone number is on record. Returns the id. */
  async add(
    transaction: Transaction,
    input: CustomerCreateInput,
    { keys, actor, createdById, now }: { keys: TenantKeys; actor: AuditActor; createdById: string | null; now: number },
  ): Promise<string> {
    const draft = readDraft(input);
    if (draft.phone && !input.allowDuplicate) await this.refuseDuplicate(transaction, keys.lookups(PHONE, draft.phone));
    const id = uuidv7();
    const row = customerRow(keys, id, draft);
    this.rows.insert(transaction, CustomerEntity, { ...row, createdAt: new Date(now), createdById });
    const act = { action: 'create', subject: 'Customer', subjectId: id, subjectLabel: draft.name };
    this.audit.record(transaction, actor, { ...act, after: customerOnRecord(row), conceal: concealingOf(keys, row) }, now);
    this.outbox.emit(transaction, { topic: 'customer.created', subject: 'Customer', subjectId: id }, now);
    return id;
  }

  async update(caller: Caller, input: CustomerUpdateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('cus', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    const keys = await this.keyring.of(principal.scope);
    return this.door.write(principal.scope, async (transaction) => {
      const before = await this.rows.lock(transaction, CustomerEntity, id);
      if (!before || !mayAct(principal.ability, 'read', 'Customer', before)) throw new DomainError('NOT_FOUND');
      if (!mayAct(principal.ability, 'update', 'Customer', before)) throw new DomainError('FORBIDDEN');
      await refuseStale(transaction, 'Customer', before, input.expectedVersion);
      // whoever was erased stays so
      if (before.erasedAt) throw new DomainError('FORBIDDEN');
      const changes = customerChanges(keys, before, input);
      this.rows.update(transaction, CustomerEntity, { id }, changes);
      const act = { action: 'update', subject: 'Customer', subjectId: id, subjectLabel: changes.name };
      const kept = {
        before: customerOnRecord(before),
        after: customerOnRecord({ ...before, ...changes }),
        conceal: concealingOf(keys, before),
      };
      const actor = auditActor(caller, { action: 'update', subject: 'Customer', record: before });
      this.audit.record(transaction, actor, { ...act, ...kept }, now);
      return id;
    });
  }

  private async refuseDuplicate(transaction: Transaction, phoneIndex: string[]): Promise<void> {
    const same = await this.rows.find(transaction, CustomerEntity, { phoneIndex });
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

/** What a change makes of the row; what was left out stays sealed as it is. */
export function customerChanges(keys: TenantKeys, before: CustomerEntity, input: Omit<CustomerUpdateInput, 'id'>) {
  const { name, phone, address, note } = readDraft({
    name: input.name ?? before.name,
    phone: input.phone,
    address: input.address,
    note: input.note === undefined ? before.note : input.note,
  });
  return {
    name,
    note: note ?? null,
    searchText: searchTextOf('person', name),
    ...(input.phone === undefined ? {} : sealedPhone(keys, before, phone)),
    ...(input.address === undefined ? {} : sealedAddress(keys, before, address)),
  };
}

/** What the trail keeps of a customer: of a sensitive field that it changed, not its content. */
export function customerOnRecord({
  name,
  phoneMasked,
  addressMasked,
  note,
}: Pick<CustomerEntity, 'name' | 'phoneMasked' | 'addressMasked' | 'note'>): object {
  return { name, phone: phoneMasked, address: addressMasked, note };
}
