import { DomainError, type Language } from '@charter/kernel';
import { arrivalOf } from '@charter/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Accounts, type Opened, SignIns } from '../account';
import { AuditTrail } from '../core/audit/trail';
import type { Device } from '../core/auth/device';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import { type Statement, named } from '../core/tenancy/statement';
import type { Tenant } from '../core/tenancy/tenants';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { refusingTaken } from '../core/write/unique';
import { Invitations, MemberEntity, MemberRoleEntity } from '../organisation';
import { Identities, type Identity, type Standing } from './identities.service';
import { SignInPolicyEntity } from './policy.entity';
import { ProviderRefusal } from './refusal';

/** Somebody at the door, as the provider has sent them. */
export interface Comer {
  tenant: Tenant;
  identity: Identity;
  policy: SignInPolicyEntity;
  device: Device;
  language: Language;
  correlationId: string;
}

interface NewAccount {
  id: string;
  statement: Statement;
}

/** Lets in whom the organisation's provider vouches for (O-1): known ones, those of a verified address, and new ones if wanted. */
@Injectable()
export class Arrivals {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Identities) private readonly identities: Identities,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(SignIns) private readonly signIns: SignIns,
  ) {}

  /** @throws ProviderRefusal */
  async enter(comer: Comer, now = Date.now()): Promise<Opened> {
    const { tenant, identity, policy, device } = comer;
    const standing = await this.identities.standing(tenant, identity);
    const arrival = arrivalOf(identity.claims, standing.known, policy);
    if ('refused' in arrival) throw new ProviderRefusal(arrival.refused);
    const again = () => new DomainError('LINK_EXPIRED');
    const accountId = await refusingTaken(
      { account_identity_pkey: again, account_identity_account: again, membership_pkey: again, member_account: again },
      () => this.seated(comer, arrival.way, standing, now),
    );
    return this.signIns.open(accountId, ({ id }) => id === tenant.organisation.id, { device, proof: 'provider' });
  }

  private async seated(comer: Comer, way: 'enter' | 'link' | 'join' | 'provision', standing: Standing, now: number): Promise<string> {
    const { accountId } = standing;
    if (accountId && way === 'enter') {
      await this.identities.used(comer.identity);
      return accountId;
    }
    if (accountId && way === 'link') return this.link(comer, accountId, standing, now);
    const { email = '', name } = comer.identity.claims;
    const account = await this.accounts.prepareProvisioned({ email, name: name ?? nameFrom(email), locale: comer.language });
    await (way === 'join' ? this.join(comer, account, standing, now) : this.provision(comer, account, now));
    return account.id;
  }

  private async link(comer: Comer, accountId: string, { member }: Standing, now: number): Promise<string> {
    const account = await this.accounts.byId(accountId);
    await this.write(comer, member?.id ?? '', async (transaction) => {
      this.identities.linkOwned(transaction, comer.identity, account, comer.tenant.organisation.name, comer.device);
      this.record(transaction, comer, { id: member?.id ?? '', name: member?.name ?? '' }, 'linkIdentity', now);
    });
    return accountId;
  }

  /** The invited member takes their seat; the link in the mail is void. */
  private join(comer: Comer, account: NewAccount, { member }: Standing, now: number): Promise<void> {
    const id = member?.id ?? '';
    return this.write(comer, id, async (transaction) => {
      const invited = await this.rows.lock(transaction, MemberEntity, id);
      if (!invited?.active || invited.accountId !== null) throw new DomainError('LINK_EXPIRED');
      this.rows.update(transaction, MemberEntity, { id }, { accountId: account.id });
      this.invitations.withdrawWith(transaction, comer.tenant.organisation.id, id);
      this.seat(transaction, comer, account, id);
      this.record(transaction, comer, { id, name: invited.name }, 'join', now);
    });
  }

  private provision(comer: Comer, account: NewAccount, now: number): Promise<void> {
    const id = uuidv7();
    const { tenant, identity } = comer;
    const { email = '', name = nameFrom(email) } = identity.claims;
    return this.write(comer, id, async (transaction) => {
      // two at once wait here for each other, and what is laid down is what holds now
      const policy = await this.rows.lock(transaction, SignInPolicyEntity, tenant.organisation.id);
      const known = await this.rows.find(transaction, MemberEntity, { email });
      if (!policy?.offered || !policy.provision || !policy.roleId || known.length > 0) throw new DomainError('LINK_EXPIRED');
      const seat = { id, accountId: account.id, name, email, departmentId: policy.departmentId, joinedAt: new Date(now) };
      this.rows.insert(transaction, MemberEntity, { ...seat, searchText: searchTextOf('person', name) });
      this.rows.insert(transaction, MemberRoleEntity, { memberId: id, roleId: policy.roleId });
      this.seat(transaction, comer, account, id);
      const after = { name, departmentId: policy.departmentId, roles: [policy.roleId] };
      this.record(transaction, comer, { id, name }, 'provision', now, after);
    });
  }

  private seat(transaction: Transaction, { tenant, identity }: Comer, account: NewAccount, memberId: string): void {
    transaction.laterOnPlatform(account.statement);
    transaction.laterOnPlatform(
      named('insert into platform.membership (account_id, tenant_id, member_id) values ($1, $2, $3)', [
        account.id,
        tenant.organisation.id,
        memberId,
      ]),
    );
    this.identities.link(transaction, identity, account.id);
    beginEpoch(transaction, tenant.scope);
  }

  private write(comer: Comer, memberId: string, work: (transaction: Transaction) => Promise<void>): Promise<void> {
    return this.door.write({ ...comer.tenant.scope, actor: memberId }, work);
  }

  private record(
    transaction: Transaction,
    { correlationId }: Comer,
    { id, name }: { id: string; name: string },
    action: string,
    now: number,
    after?: object,
  ): void {
    const act = { action, subject: 'Member', subjectId: id, subjectLabel: name, ...(after ? { after } : {}) };
    this.audit.record(transaction, { id, name, source: 'console', correlationId }, act, now);
  }
}

const nameFrom = (email: string) => email.slice(0, email.lastIndexOf('@')) || email;
