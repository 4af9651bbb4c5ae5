import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import { type Caller, isConfined } from '../core/auth/principal';
import type { Proof } from '../core/auth/session';
import { Sessions } from '../core/auth/sessions';
import { KNOWN_STATES, providerOnlySql } from '../core/tenancy/closed';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Accounts } from './accounts.service';
import { Passkeys } from './passkey.service';
import { loginLimits } from './quota';
import { Seats } from './seats.service';
import { SecondFactors } from './second-factor.service';

export interface MembershipRow {
  id: string;
  name: string;
  slug: string;
  kind: string;
  last_used_at: Date | null;
  /** Entered by the organisation's provider only. */
  provider_only: boolean;
  /** Kept for the day the provider fails. */
  emergency: boolean;
}

export interface Opened {
  token: string;
  organisation: { id: string; name: string; slug: string; kind: string } | null;
}

/** From where a session is opened, and by which proof. */
export interface Opening {
  device: Device;
  proof: Proof | undefined;
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
    @Inject(Seats) private readonly seats: Seats,
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
    return this.enter(account.id, slug, { device, proof: 'password' });
  }

  /** The second step: a code of the authenticator app, or one of the backup codes. */
  async verify(secondStep: string, code: string, device: Device): Promise<Opened> {
    const { accountId, slug } = await this.factors.complete(secondStep, code, device);
    return this.enter(accountId, slug, { device, proof: 'factor' });
  }

  /** A passkey is both proofs in one. */
  async byPasskey(challenge: string, response: object, slug: string | undefined, device: Device): Promise<Opened> {
    return this.enter(await this.passkeys.recognise(challenge, response, device), slug, { device, proof: 'passkey' });
  }

  /** A new session in another organisation of the account; the old one ends. */
  async switchTo(caller: Caller, organisationId: string, device: Device): Promise<Opened> {
    if (!caller.account) throw new DomainError('UNAUTHENTICATED');
    if (isConfined(caller)) throw new DomainError('OWN_SIGN_IN_REQUIRED');
    const id = decodeId('org', organisationId);
    const memberships = await this.memberships(caller.account.id);
    if (!memberships.some((membership) => membership.id === id)) throw new DomainError('NOT_FOUND');
    const opened = await this.open(caller.account.id, (membership) => membership.id === id, { device, proof: caller.proof });
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
        `select t.id, t.name, t.slug, t.kind, m.last_used_at, ${providerOnlySql('t', 'm')} as provider_only, t.provider_only and m.emergency as emergency from platform.membership m join platform.tenant t on t.id = m.tenant_id
         where m.account_id = $1 and m.active and (m.expires_at is null or m.expires_at > now()) and t.state in ${KNOWN_STATES} order by m.last_used_at desc nulls last, t.created_at`,
        [accountId],
      ),
    );
  }

  /** Opens a session in the organisation that fits, or else in the one used last that this proof opens. */
  async open(accountId: string, fits: (membership: MembershipRow) => boolean, { device, proof }: Opening): Promise<Opened> {
    const chosen = choose(await this.memberships(accountId), fits, proof);
    const token = await this.sessions.open(accountId, chosen?.id ?? null, device, proof ?? null);
    if (!chosen) return { token, organisation: null };
    const { id, name, slug, kind, emergency } = chosen;
    if (emergency && proof !== 'provider') await this.seats.enteredInEmergency(accountId, id);
    return { token, organisation: { id, name, slug, kind } };
  }

  private enter(accountId: string, slug: string | undefined, opening: Opening): Promise<Opened> {
    const wanted = (membership: MembershipRow) => slug !== undefined && membership.slug === slug;
    return this.open(accountId, wanted, opening);
  }
}

/** The seat to take. @throws DomainError when the proof does not open it */
function choose(
  memberships: MembershipRow[],
  fits: (membership: MembershipRow) => boolean,
  proof: Proof | undefined,
): MembershipRow | undefined {
  const fitting = memberships.find(fits);
  if (proof === 'provider') {
    // what an organisation's provider proves is good nowhere else
    if (!fitting) throw new DomainError('FORBIDDEN');
    return fitting;
  }
  const chosen = fitting ?? memberships.find((membership) => !membership.provider_only) ?? memberships[0];
  if (chosen?.provider_only) throw new DomainError('PROVIDER_SIGN_IN_REQUIRED');
  return chosen;
}
