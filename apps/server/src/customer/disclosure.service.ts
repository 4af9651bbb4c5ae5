import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { CONTACT, clearContact, concealingOf } from './contact';
import { CustomerEntity } from './customer.entity';
import type { CustomerRevealInput } from './customer.graphql';

/** How many people one member may look at in full within an hour; more is not service but copying. */
export const HOURLY_DISCLOSURES = 60;

/** Disclosing personal data to a member (P-2.2): one record, for a reason, returned once, on record, at a bounded rate. */
@Injectable()
export class Disclosures {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Shows masked fields once; who saw what, when and why stays on record. */
  async reveal(caller: Caller, input: CustomerRevealInput, now = Date.now()): Promise<{ phone?: string | null; address?: string | null }> {
    const { principal } = memberCaller(caller);
    const id = decodeId('cus', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    const fields = CONTACT.filter((field) => input.fields.includes(field));
    if (fields.length === 0 || fields.length !== new Set(input.fields).size)
      throw new DomainError('FIELD_INVALID', { field: 'fields' }, 'fields');
    const reason = readReason(input.reason);
    const keys = await this.keyring.of(principal.scope);
    return this.door.write(principal.scope, async (transaction) => {
      const customer = await this.rows.lock(transaction, CustomerEntity, id);
      if (!customer || !mayAct(principal.ability, 'read', 'Customer', customer)) throw new DomainError('NOT_FOUND');
      if (!mayAct(principal.ability, 'reveal', 'Customer', customer)) throw new DomainError('FORBIDDEN');
      await this.refuseFlood(transaction, principal.scope, now);
      const act = { action: 'reveal', subject: 'Customer', subjectId: id, subjectLabel: customer.name, reason };
      const conceal = concealingOf(keys, customer);
      const actor = auditActor(caller, { action: 'reveal', subject: 'Customer', record: customer });
      this.audit.record(transaction, actor, { ...act, after: { revealed: fields.join(', ') }, conceal }, now);
      return Object.fromEntries(fields.map((field) => [field, clearContact(keys, customer, field)]));
    });
  }

  /** @throws DomainError RATE_LIMITED when this member has looked at too many people within the hour */
  async refuseFlood(transaction: Transaction, { schema, tenant, actor }: TenantScope, now: number): Promise<void> {
    // one disclosure of a member after the other, so that many at once are counted as well
    await transaction.query(named('select pg_advisory_xact_lock(hashtextextended($1, $2))', [`disclosure ${actor}`, tenant]));
    const [row] = await transaction.query<{ count: string }>(
      named(`select count(*) from ${schema}.audit_event where actor = $1 and at > $2 and action in ('reveal', 'export')`, [
        actor,
        new Date(now - 3_600_000),
      ]),
    );
    if (Number(row?.count) >= HOURLY_DISCLOSURES) throw new DomainError('RATE_LIMITED');
  }
}

/** @throws DomainError REASON_REQUIRED */
export function readReason(reason: string): string {
  const given = reason.trim();
  if (given.length < 2) throw new DomainError('REASON_REQUIRED', {}, 'reason');
  if (given.length > 500) throw new DomainError('FIELD_INVALID', { field: { zh: '理由', en: 'reason' } }, 'reason');
  return given;
}
