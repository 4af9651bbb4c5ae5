import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import type { TenantNumber, TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import { named } from '../core/tenancy/statement';

interface SeatRow {
  tenant_id: string;
  member_id: string;
  number: TenantNumber;
  schema_name: string;
  epoch: number;
}

interface MemberRow {
  name: string;
  email: string;
}

/** What the organisations of an account keep of it: the address of its member, and whose the seat is. */
@Injectable()
export class Seats {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The new address in every organisation, each in a transaction of its own with its audit event. */
  async addressChanged(accountId: string, email: string, correlationId: string, now = Date.now()): Promise<void> {
    for (const seat of await this.of(accountId)) {
      const scope = scopeOf(seat);
      await this.door.write(scope, async (transaction) => {
        const [before] = await transaction.query<MemberRow>(
          named(`select name, email from ${scope.schema}.member where id = $1 and account_id = $2 for update`, [seat.member_id, accountId]),
        );
        if (!before || before.email === email) return;
        transaction.later(
          named(`update ${scope.schema}.member set email = $2, version = version + 1 where id = $1`, [seat.member_id, email]),
        );
        this.audit.record(
          transaction,
          { id: seat.member_id, name: before.name, source: 'console', correlationId },
          {
            action: 'update',
            subject: 'Member',
            subjectId: seat.member_id,
            subjectLabel: before.name,
            before: { email: before.email },
            after: { email },
          },
          now,
        );
        beginEpoch(transaction, scope);
      });
    }
  }

  /** Puts on the trail that a member came in by their own account although the organisation signs in by its provider. */
  async enteredInEmergency(accountId: string, organisationId: string, now = Date.now()): Promise<void> {
    const seat = (await this.of(accountId)).find(({ tenant_id: id }) => id === organisationId);
    if (!seat) return;
    const scope = scopeOf(seat);
    await this.door.write(scope, async (transaction) => {
      const [member] = await transaction.query<MemberRow>(
        named(`select name, email from ${scope.schema}.member where id = $1`, [seat.member_id]),
      );
      if (!member) return;
      const actor = { id: seat.member_id, name: member.name, source: 'console', correlationId: null } as const;
      const act = { action: 'emergencySignIn', subject: 'Member', subjectId: seat.member_id, subjectLabel: member.name };
      this.audit.record(transaction, actor, act, now);
    });
  }

  /** Gives every seat of one account to another; where that one has a seat already, it keeps its own. */
  async move(from: string, to: string): Promise<void> {
    const taken = new Set((await this.of(to)).map(({ tenant_id: tenantId }) => tenantId));
    for (const seat of await this.of(from)) {
      if (taken.has(seat.tenant_id)) continue;
      const scope = scopeOf(seat);
      await this.door.write(scope, async (transaction) => {
        transaction.later(
          named(`update ${scope.schema}.member set account_id = $2, version = version + 1 where id = $1`, [seat.member_id, to]),
        );
        transaction.laterOnPlatform(
          named('update platform.account_identity set account_id = $3 where tenant_id = $1 and account_id = $2', [
            seat.tenant_id,
            from,
            to,
          ]),
        );
        transaction.laterOnPlatform(
          named('update platform.membership set account_id = $3 where tenant_id = $1 and member_id = $2', [
            seat.tenant_id,
            seat.member_id,
            to,
          ]),
        );
        beginEpoch(transaction, scope);
      });
    }
  }

  private of(accountId: string): Promise<SeatRow[]> {
    return this.door.readPlatform<SeatRow>(
      named(
        `select m.tenant_id, m.member_id, t.number, t.schema_name, t.epoch from platform.membership m
         join platform.tenant t on t.id = m.tenant_id where m.account_id = $1 order by t.number`,
        [accountId],
      ),
    );
  }
}

const scopeOf = ({ number: tenant, schema_name: schema, epoch, member_id: actor }: SeatRow): TenantScope => ({
  tenant,
  schema,
  epoch,
  actor,
});
