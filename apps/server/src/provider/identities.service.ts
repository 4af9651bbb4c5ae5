import { DomainError, type Language, decodeId } from '@charter/kernel';
import type { KnownPerson } from '@charter/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { type AccountRow, accountEvent, changedLetter } from '../account';
import type { Device } from '../core/auth/device';
import { Mail } from '../core/mail/mail';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Tenant } from '../core/tenancy/tenants';
import type { Transaction } from '../core/tenancy/transaction';
import type { Claims } from './client';

/** Somebody as the provider of one organisation names them. */
export interface Identity {
  organisationId: string;
  issuer: string;
  claims: Claims;
}

export interface LinkedRow {
  tenant_id: string;
  organisation: string;
  issuer: string;
  email: string | null;
  linked_at: Date;
  last_used_at: Date | null;
}

/** What is known of whoever comes, with the rows to go on with. */
export interface Standing {
  known: KnownPerson;
  accountId?: string | undefined;
  member?: { id: string; name: string } | undefined;
}

interface LinkRow {
  account_id: string;
  seated: boolean;
}

interface MemberRow {
  id: string;
  name: string;
  account_id: string | null;
  active: boolean;
}

interface OwnerRow {
  proven: boolean;
  linked: boolean;
}

/** Which account an identity of an organisation's provider stands for (O-1). It opens the seat there and nothing else. */
@Injectable()
export class Identities {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  async standing({ scope }: Tenant, { organisationId, issuer, claims }: Identity): Promise<Standing> {
    const [link] = await this.door.readPlatform<LinkRow>(
      named(
        `select i.account_id, exists (select from platform.membership m where m.account_id = i.account_id and m.tenant_id = i.tenant_id
           and m.active and (m.expires_at is null or m.expires_at > now())) as seated
         from platform.account_identity i where i.tenant_id = $1 and i.issuer = $2 and i.subject = $3`,
        [organisationId, issuer, claims.subject],
      ),
    );
    if (link) return { known: { identity: { seated: link.seated } }, accountId: link.account_id };
    if (!claims.email) return { known: {} };
    const [member] = await this.door.read<MemberRow>(
      scope,
      named(
        `select id, name, account_id, active from ${scope.schema}.member where lower(email) = lower($1) order by active desc, joined_at limit 1`,
        [claims.email],
      ),
    );
    if (!member) return { known: {} };
    const { id, name, active, account_id: accountId } = member;
    const owner = accountId ? await this.owner(organisationId, issuer, accountId, claims.email) : undefined;
    const account = owner ? (owner.proven ? 'proven' : 'unproven') : 'none';
    return {
      known: { member: { active, account, otherIdentity: owner?.linked ?? false } },
      accountId: accountId ?? undefined,
      member: { id, name },
    };
  }

  /** Links an identity with an account; the row comes with the platform's part of the transaction. */
  link(transaction: Transaction, { organisationId, issuer, claims }: Identity, accountId: string): void {
    transaction.laterOnPlatform(
      named(
        `insert into platform.account_identity (tenant_id, issuer, subject, account_id, email, last_used_at) values ($1, $2, $3, $4, $5, now())`,
        [organisationId, issuer, claims.subject, accountId, claims.email ?? null],
      ),
    );
  }

  /** The same for an account that its owner uses already: they are told, and it stands among what happened to the account. */
  linkOwned(transaction: Transaction, identity: Identity, account: AccountRow, organisation: string, device: Device): void {
    this.link(transaction, identity, account.id);
    transaction.laterOnPlatform(accountEvent(account.id, 'identity-linked', device));
    const what = {
      zh: `“${organisation}”的统一身份已关联您的账户`,
      en: `Your account was linked with the sign-in of ${organisation}`,
    };
    this.mail.sendWith(transaction, changedLetter({ to: account.email, language: account.locale as Language }, what));
  }

  async used({ organisationId, issuer, claims }: Identity): Promise<void> {
    await this.door.writePlatform(async (transaction) =>
      transaction.later(
        named('update platform.account_identity set last_used_at = now() where tenant_id = $1 and issuer = $2 and subject = $3', [
          organisationId,
          issuer,
          claims.subject,
        ]),
      ),
    );
  }

  linked(accountId: string): Promise<LinkedRow[]> {
    return this.door.readPlatform<LinkedRow>(
      named(
        `select i.tenant_id, t.name as organisation, i.issuer, i.email, i.linked_at, i.last_used_at from platform.account_identity i
         join platform.tenant t on t.id = i.tenant_id where i.account_id = $1 order by i.linked_at`,
        [accountId],
      ),
    );
  }

  /** Ends the link of an account with an organisation's provider, and the sessions opened by it. */
  async unlink(account: AccountRow, organisation: string, device: Device): Promise<void> {
    const organisationId = decodeId('org', organisation);
    if (!organisationId) throw new DomainError('NOT_FOUND');
    await this.door.writePlatform(async (transaction) => {
      const gone = await transaction.query(
        named('delete from platform.account_identity where account_id = $1 and tenant_id = $2 returning 1', [account.id, organisationId]),
      );
      if (gone.length === 0) throw new DomainError('NOT_FOUND');
      transaction.later(
        named(
          `update platform.session set ended_at = now() where account_id = $1 and tenant_id = $2 and proof = 'provider' and ended_at is null`,
          [account.id, organisationId],
        ),
      );
      transaction.later(accountEvent(account.id, 'identity-unlinked', device));
    });
  }

  private async owner(organisationId: string, issuer: string, accountId: string, email: string): Promise<OwnerRow | undefined> {
    const [row] = await this.door.readPlatform<OwnerRow>(
      named(
        `select a.verified_at is not null and lower(a.email) = lower($4) as proven,
           exists (select from platform.account_identity i where i.tenant_id = $1 and i.issuer = $2 and i.account_id = a.id) as linked
         from platform.account a where a.id = $3`,
        [organisationId, issuer, accountId, email],
      ),
    );
    return row;
  }
}
