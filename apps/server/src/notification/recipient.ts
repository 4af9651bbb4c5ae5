import { Inject, Injectable } from '@nestjs/common';
import type { Account, Principal } from '../core/auth/principal';
import { Principals } from '../core/auth/principals';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Tenant } from '../core/tenancy/tenants';

/** A member as somebody to write to, with the rights of this moment. */
@Injectable()
export class Recipients {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Principals) private readonly principals: Principals,
  ) {}

  /** Undefined when the member has left, or the account. */
  async of({ scope, organisation }: Tenant, memberId: string): Promise<Principal | undefined> {
    const [account] = await this.door.readPlatform<Account & { [column: string]: unknown }>(
      named(
        `select a.id, a.email, a.name, a.locale from platform.account a join platform.membership s on s.account_id = a.id where s.tenant_id = $1 and s.member_id = $2 and s.active`,
        [organisation.id, memberId],
      ),
    );
    return account && this.principals.of({ account, organisation, scope: { ...scope, actor: memberId }, memberId });
  }
}
