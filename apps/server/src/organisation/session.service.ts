import { DomainError, type Language, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../core/auth/principal';
import { Sessions } from '../core/auth/sessions';
import { KNOWN_STATES } from '../core/tenancy/closed';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Accounts } from './accounts.service';
import { type Founding, Foundings } from './founding.service';

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

/** Signing up, in and out, and switching between the organisations of an account (O-1, O-4). */
@Injectable()
export class SignIns {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Foundings) private readonly foundings: Foundings,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async signUp(founding: Founding): Promise<Opened> {
    const { accountId, organisationId } = await this.foundings.found(founding);
    return this.open(accountId, (membership) => membership.id === organisationId);
  }

  async login(email: string, password: string, slug: string | undefined): Promise<Opened> {
    const account = await this.accounts.authenticate(email, password);
    return this.open(account.id, (membership) => slug === undefined || membership.slug === slug);
  }

  /** A new session in another organisation of the account; the old one ends. */
  async switchTo(caller: Caller, organisationId: string): Promise<Opened> {
    if (!caller.account) throw new DomainError('UNAUTHENTICATED');
    const id = decodeId('org', organisationId);
    const memberships = await this.memberships(caller.account.id);
    if (!memberships.some((membership) => membership.id === id)) throw new DomainError('NOT_FOUND');
    const opened = await this.open(caller.account.id, (membership) => membership.id === id);
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

  private async open(accountId: string, fits: (membership: MembershipRow) => boolean): Promise<Opened> {
    const memberships = await this.memberships(accountId);
    const chosen = memberships.find(fits) ?? memberships[0];
    const token = await this.sessions.open(accountId, chosen?.id ?? null);
    return { token, organisation: chosen ? { id: chosen.id, name: chosen.name, slug: chosen.slug, kind: chosen.kind } : null };
  }
}

/** The language of an input, Chinese unless English is named. */
export function languageOf(locale: string | null | undefined, otherwise: Language): Language {
  if (locale === undefined || locale === null) return otherwise;
  if (locale !== 'zh' && locale !== 'en') throw new DomainError('FIELD_INVALID', { field: { zh: '语言', en: 'language' } }, 'locale');
  return locale;
}
