import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import type { Caller } from '../core/auth/principal';
import { Sessions } from '../core/auth/sessions';
import { KNOWN_STATES } from '../core/tenancy/closed';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Accounts } from './accounts.service';
import { Passkeys } from './passkey.service';
import { loginLimits } from './quota';
import { SecondFactors } from './second-factor.service';

export interface MembershipRow {
  id: string;
  name: string;
  slug: string;
  kind: string;
  last_used_at: Date | null;
}

export interface Opened {
  token: string;
  organisation: { id: string; name: string; slug: string; kind: string } | null;
}

/** The password was right; a second proof is asked for. */
export interface SecondStep {
  secondStep: string;
}

/** Signing in and out, and switching between the organisations of an account (O-4). */
@Injectable()
export class SignIns {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /** Unknown address and wrong password cost the same and answer the same. */
  async login(email: string, password: string, slug: string | undefined, device: Device): Promise<Opened | SecondStep> {
    const limits = loginLimits(email, device);
    await this.limits.take(limits);
    const account = await this.accounts.matching(email, password);
    if (!account) throw new DomainError('WRONG_CREDENTIALS', {}, 'password');
    await this.limits.giveBack(limits);
    if (account.second_factor) return { secondStep: await this.factors.begin(account.id, slug) };
    return this.enter(account.id, slug, device);
  }

  /** The second step: a code of the authenticator app, or one of the backup codes. */
  async verify(secondStep: string, code: string, device: Device): Promise<Opened> {
    const { accountId, slug } = await this.factors.complete(secondStep, code, device);
    return this.enter(accountId, slug, device);
  }

  /** A passkey is both proofs in one. */
  async byPasskey(challenge: string, response: object, slug: string | undefined, device: Device): Promise<Opened> {
    return this.enter(await this.passkeys.recognise(challenge, response, device), slug, device);
  }

  /** A new session in another organisation of the account; the old one ends. */
  async switchTo(caller: Caller, organisationId: string, device: Device): Promise<Opened> {
    if (!caller.account) throw new DomainError('UNAUTHENTICATED');
    const id = decodeId('org', organisationId);
    const memberships = await this.memberships(caller.account.id);
    if (!memberships.some((membership) => membership.id === id)) throw new DomainError('NOT_FOUND');
    const opened = await this.open(caller.account.id, (membership) => membership.id === id, device);
    await this.end(caller);
    return opened;
  }

  async end(caller: Caller): Promise<void> {
    if (caller.session) await this.sessions.end(caller.session);
  }

  /** Organisations of an account, the one used last first. */
  memberships(accountId: string): Promise<MembershipRow[]> {
    return this.door.readPlatform<MembershipRow>(
      named(
        `select t.id, t.name, t.slug, t.kind, m.last_used_at from platform.membership m join platform.tenant t on t.id = m.tenant_id
         where m.account_id = $1 and m.active and (m.expires_at is null or m.expires_at > now()) and t.state in ${KNOWN_STATES} order by m.last_used_at desc nulls last, t.created_at`,
        [accountId],
      ),
    );
  }

  async open(accountId: string, fits: (membership: MembershipRow) => boolean, device: Device): Promise<Opened> {
    const memberships = await this.memberships(accountId);
    const chosen = memberships.find(fits) ?? memberships[0];
    const token = await this.sessions.open(accountId, chosen?.id ?? null, device);
    return { token, organisation: chosen ? { id: chosen.id, name: chosen.name, slug: chosen.slug, kind: chosen.kind } : null };
  }

  private enter(accountId: string, slug: string | undefined, device: Device): Promise<Opened> {
    return this.open(accountId, (membership) => slug === undefined || membership.slug === slug, device);
  }
}
