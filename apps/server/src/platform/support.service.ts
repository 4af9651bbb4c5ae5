import { DomainError, type Grant } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import type { Account, Caller } from '../core/auth/principal';
import { Jobs } from '../core/jobs/jobs';
import { Outbox } from '../core/outbox/outbox';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Tenants } from '../core/tenancy/tenants';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { MemberEntity, MemberRoleEntity, RoleEntity } from '../organisation';
import { Operators, operatorOf } from './operators.service';
import { Organisations } from './organisations.service';
import { mustGive } from './states.service';
import { supportEnd } from './work';

const LONGEST_MINUTES = 240;
const ROLE = 'platform_support';

/** What support may see: how the organisation is set up and how its work goes, nothing personal. The organisation may narrow it like any role. */
const GRANTS: Grant[] = ['Organisation', 'Department', 'Role', 'Regulation', 'Request', 'AuditEvent'].map((subject) => ({
  subject,
  actions: ['read'],
  fields: [],
  scope: 'all',
}));

export interface Entry {
  id: string;
  tenant_id: string;
  number: number;
  account_id: string;
  account_name: string;
  member_id: string;
}

/**
 * An operator inside an organisation (O-7): only with a reason, for a limited time, as a member everybody there can see, and
 * on the organisation's own trail from the first moment to the last.
 */
@Injectable()
export class Support {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(Operators) private readonly operators: Operators,
    @Inject(Organisations) private readonly organisations: Organisations,
    @Inject(Jobs) jobs: Jobs,
  ) {
    jobs.handle(supportEnd, () => this.endDue());
    jobs.schedule(supportEnd, '*/5 * * * *');
  }

  async enter(caller: Caller, { id, reason, minutes }: { id: string; reason: string; minutes: number }, now = Date.now()): Promise<void> {
    const given = mustGive(reason);
    if (!(minutes >= 5 && minutes <= LONGEST_MINUTES))
      throw new DomainError('FIELD_INVALID', { field: { zh: '时长', en: 'minutes' } }, 'minutes');
    const operator = operatorOf(caller);
    const { id: tenantId, number, name } = await this.organisations.row(id);
    const tenant = await this.tenants.byNumber(number, 'system');
    if (!tenant) throw new DomainError('NOT_FOUND');
    if (tenant.closed) throw new DomainError(tenant.closed);
    const memberId = await this.seatOf(tenant.scope, operator);
    const scope: TenantScope = { ...tenant.scope, actor: memberId };
    const ends = new Date(now + minutes * 60_000);
    await this.door.write(scope, async (transaction) => {
      await this.seat(transaction, operator, memberId, now);
      const actor = { id: memberId, name: nameOf(operator), source: 'console' as const, correlationId: caller.correlationId };
      const about = { subject: 'Organisation', subjectId: tenantId, subjectLabel: name };
      this.audit.record(
        transaction,
        actor,
        { ...about, action: 'support.enter', reason: given, after: { until: ends.toISOString() } },
        now,
      );
      this.outbox.emit(transaction, { topic: 'support.entered', subject: 'Organisation', subjectId: tenantId }, now);
      this.open(transaction, { tenantId, memberId, operator, reason: given, now, ends });
      this.operators.record(transaction, caller, {
        action: 'tenant.enter',
        tenantId,
        tenantName: name,
        reason: given,
        detail: { minutes },
      });
    });
  }

  /** Ends the operator's own stay before its time. */
  async leave(caller: Caller, publicId: string): Promise<void> {
    const { id } = operatorOf(caller);
    const tenant = await this.organisations.row(publicId);
    for (const entry of await this.entries('e.account_id = $1 and e.tenant_id = $2', [id, tenant.id])) await this.end(entry);
  }

  /** Ends every stay whose time is over; the session ended with the time already. */
  async endDue(): Promise<void> {
    for (const entry of await this.entries('e.ends_at <= now()', [])) await this.end(entry);
  }

  /** Who is inside an organisation now, for everybody who works there. */
  within(tenantId: string): Promise<{ account_name: string; reason: string; ends_at: Date }[]> {
    return this.door.readPlatform(
      named(
        `select account_name, reason, ends_at from platform.support_entry where tenant_id = $1 and ended_at is null and ends_at > now() order by started_at`,
        [tenantId],
      ),
    );
  }

  private entries(which: string, values: unknown[]): Promise<Entry[]> {
    return this.door.readPlatform<Entry>(
      named(
        `select e.id, e.tenant_id, t.number, e.account_id, e.account_name, e.member_id from platform.support_entry e
         join platform.tenant t on t.id = e.tenant_id where e.ended_at is null and ${which}`,
        values,
      ),
    );
  }

  private async end(entry: Entry): Promise<void> {
    const tenant = await this.tenants.byNumber(entry.number, entry.member_id);
    const now = Date.now();
    const close = (transaction: Transaction) => {
      transaction.laterOnPlatform(
        named('update platform.support_entry set ended_at = now() where id = $1 and ended_at is null', [entry.id]),
      );
      transaction.laterOnPlatform(
        named('delete from platform.membership where account_id = $1 and tenant_id = $2 and expires_at is not null', [
          entry.account_id,
          entry.tenant_id,
        ]),
      );
      transaction.laterOnPlatform(named('update platform.tenant set epoch = epoch + 1 where id = $1', [entry.tenant_id]));
    };
    if (!tenant || tenant.closed) return this.door.writePlatform(async (transaction) => close(transaction));
    await this.door.write(tenant.scope, async (transaction) => {
      this.rows.update(transaction, MemberEntity, { id: entry.member_id }, { active: false });
      const actor = { id: entry.member_id, name: entry.account_name, source: 'console' as const, correlationId: null };
      this.audit.record(transaction, actor, { action: 'support.leave', subject: 'Organisation', subjectId: entry.tenant_id }, now);
      close(transaction);
    });
  }

  /** The seat the operator had on an earlier stay, or a new one. @throws DomainError when the person works there anyway */
  private async seatOf(scope: TenantScope, { id }: Account): Promise<string> {
    const [seat] = await this.door.readPlatform<{ member_id: string; expires_at: Date | null }>(
      named(
        `select m.member_id, m.expires_at from platform.membership m join platform.tenant t on t.id = m.tenant_id where t.number = $1 and m.account_id = $2`,
        [scope.tenant, id],
      ),
    );
    if (seat && !seat.expires_at)
      throw new DomainError(
        'RULE_VIOLATION',
        { rule: { zh: '你已经是这家机构的成员。', en: 'You are a member of this organisation already.' } },
        'id',
      );
    const [former] = await this.door.read<{ id: string }>(
      scope,
      named(`select id from ${scope.schema}.member where account_id = $1`, [id]),
    );
    return seat?.member_id ?? former?.id ?? uuidv7();
  }

  private async seat(transaction: Transaction, operator: Account, memberId: string, now: number): Promise<void> {
    const [role] = await this.rows.find(transaction, RoleEntity, { code: ROLE });
    const roleId = role?.id ?? uuidv7();
    if (!role) {
      const name = { zh: '平台支持', en: 'Platform support' };
      const searchText = searchTextOf('thing', name.zh, name.en);
      this.rows.insert(transaction, RoleEntity, { id: roleId, code: ROLE, name, grants: GRANTS, builtIn: true, searchText });
    }
    const [member] = await this.rows.find(transaction, MemberEntity, { id: memberId });
    if (member) {
      this.rows.update(transaction, MemberEntity, { id: memberId }, { active: true });
      return;
    }
    const name = nameOf(operator);
    this.rows.insert(transaction, MemberEntity, {
      id: memberId,
      accountId: operator.id,
      name,
      email: operator.email,
      departmentId: null,
      joinedAt: new Date(now),
      searchText: searchTextOf('person', name),
    });
    this.rows.insert(transaction, MemberRoleEntity, { memberId, roleId });
  }

  private open(
    transaction: Transaction,
    {
      tenantId,
      memberId,
      operator,
      reason,
      now,
      ends,
    }: { tenantId: string; memberId: string; operator: Account; reason: string; now: number; ends: Date },
  ): void {
    transaction.laterOnPlatform(
      named(
        `insert into platform.membership (account_id, tenant_id, member_id, expires_at) values ($1, $2, $3, $4)
         on conflict (account_id, tenant_id) do update set expires_at = excluded.expires_at, active = true`,
        [operator.id, tenantId, memberId, ends],
      ),
    );
    transaction.laterOnPlatform(
      named(
        `insert into platform.support_entry (id, tenant_id, account_id, account_name, member_id, reason, started_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [uuidv7(), tenantId, operator.id, operator.name, memberId, reason, new Date(now), ends],
      ),
    );
    transaction.laterOnPlatform(named('update platform.tenant set epoch = epoch + 1 where id = $1', [tenantId]));
  }
}

const nameOf = ({ name }: Account) => `平台支持 ${name}`;
