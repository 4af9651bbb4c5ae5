import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { OrganisationEntity } from './organisation.entity';
import type { OrganisationUpdateInput } from './sign-up.graphql';

/** How the organisation shows itself: name, phone, hours. */
@Injectable()
export class OrganisationProfile {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  update(caller: Caller, input: OrganisationUpdateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const { id } = principal.organisation;
    return this.door.write(principal.scope, async (transaction) => {
      const before = await this.rows.lock(transaction, OrganisationEntity, id);
      if (!before) throw new DomainError('NOT_FOUND');
      await refuseStale(transaction, 'Organisation', before, input.expectedVersion);
      const name = input.name === undefined ? before.name : (input.name ?? '').trim();
      if (name === '') throw new DomainError('FIELD_REQUIRED', { field: { zh: '机构名称', en: 'organisation name' } }, 'name');
      const changes = {
        name,
        phone: input.phone === undefined ? before.phone : input.phone?.trim() || null,
        hours: input.hours === undefined ? before.hours : input.hours?.trim() || null,
      };
      this.rows.update(transaction, OrganisationEntity, { id }, changes);
      transaction.laterOnPlatform(named('update platform.tenant set name = $2 where id = $1', [id, name]));
      const { name: nameBefore, phone, hours } = before;
      this.audit.record(
        transaction,
        auditActor(caller),
        {
          action: 'update',
          subject: 'Organisation',
          subjectId: id,
          subjectLabel: name,
          before: { name: nameBefore, phone, hours },
          after: changes,
        },
        now,
      );
      return id;
    });
  }
}
