import type { Language } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import { Tenants } from '../tenancy/tenants';
import type { Account, MemberCaller } from './principal';
import { Principals } from './principals';

/** Members for whom a job works on, with their rights as of now. */
@Injectable()
export class JobCallers {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(Principals) private readonly principals: Principals,
  ) {}

  /** Undefined when the member has left, or the organisation is gone. */
  async of(
    tenantNumber: number,
    memberId: string,
    { language, correlationId }: { language: Language; correlationId: string },
  ): Promise<MemberCaller | undefined> {
    const tenant = await this.tenants.byNumber(tenantNumber, memberId);
    if (!tenant) return undefined;
    const { scope, organisation } = tenant;
    const seat = named(`select account_id from ${scope.schema}.member where id = $1`, [memberId]);
    const [row] = await this.door.read<{ account_id: string | null }>(scope, seat);
    const [found] = await this.door.readPlatform<Account & Record<string, unknown>>(
      named('select id, email, name, locale, verified_at is not null as verified from platform.account where id = $1', [
        row?.account_id ?? null,
      ]),
    );
    const principal = found && (await this.principals.of({ account: found, organisation, scope, memberId }));
    if (!principal) return undefined;
    return { language, correlationId, source: 'job', account: found, principal, session: undefined };
  }
}
