import { createHash, randomBytes } from 'node:crypto';
import type { Ability, Language } from '@charter/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type TenantNumber, companions } from '../tenancy/context';
import { type Barred, KNOWN_STATES, closedSql, providerOnlySql } from '../tenancy/closed';
import { Door } from '../tenancy/door';
import { type Statement, named } from '../tenancy/statement';
import type { Device } from './device';
import { type Account, type Caller, type Principal, isConfined } from './principal';
import { Presumption } from './presumption';
import { Principals } from './principals';
import { Renewals } from './renewal';
import type { Proof, Session } from './session';

const log = new Logger('Sessions');

const SESSION_DAYS = 14;

interface SessionRow {
  account_id: string;
  email: string;
  account_name: string;
  locale: Language;
  verified: boolean;
  tenant_id: string | null;
  number: TenantNumber | null;
  schema_name: string | null;
  slug: string;
  name: string;
  kind: string;
  sample: boolean;
  epoch: number;
  member_id: string | null;
  closed: Barred | null;
  proof: Proof | null;
  /** Who needs a second factor in the organisation, from when on, whether that is now, and whether this session has one. */
  second_factor: 'administrators' | 'everyone' | null;
  second_factor_from: string | null;
  factor_due: boolean;
  twofold: boolean;
  /** Last noted as used some minutes ago, or its renewed token never shown before. */
  unnoted: boolean;
  /** Its token is a day old. */
  aged: boolean;
}

const sessionSql = `
  select row_to_json(found)::text from (
  select a.id as account_id, a.email, a.name as account_name, a.locale, a.verified_at is not null as verified,
    t.id as tenant_id, t.number, t.schema_name, t.slug, t.name, t.kind, t.sample, t.epoch, m.member_id,
    coalesce(${closedSql('t')}, case when ${providerOnlySql('t', 'm')} and s.proof is distinct from 'provider' then 'PROVIDER_SIGN_IN_REQUIRED' end) as closed,
    s.proof, t.second_factor, t.second_factor_from, coalesce(t.second_factor_from <= now(), false) as factor_due,
    a.totp_since is not null or coalesce(s.proof in ('factor', 'passkey', 'provider'), false) as twofold,
    s.last_used_at < now() - interval '5 minutes' or (s.previous_hash is not null and s.settled_at is null) as unnoted,
    s.renewed_at < now() - interval '1 day' as aged
  from platform.session s
  join platform.account a on a.id = s.account_id
  left join platform.membership m on m.account_id = s.account_id and m.tenant_id = s.tenant_id and m.active and (m.expires_at is null or m.expires_at > now())
  left join platform.tenant t on t.id = m.tenant_id and t.state in ${KNOWN_STATES}
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > now()) found`;

/** Checks remembered at most; the one that came first goes first. */
const KEPT = 5000;

const checkOf = (hash: Buffer): Statement => ({ name: 'session', text: sessionSql, values: [hash] });

export const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Sessions of accounts: opaque tokens, kept as hashes, checked at every call so that ending one acts at once. */
@Injectable()
export class Sessions {
  private readonly checked = new Map<string, { said: string; session: Session }>();

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Principals) private readonly principals: Principals,
    @Inject(Renewals) private readonly renewals: Renewals,
  ) {}

  /** The session behind a token; undefined when it is unknown, ended or expired. */
  async find(token: string): Promise<Session | undefined> {
    const hash = hashOf(token);
    return this.learn(token, await this.door.readPlatformText(checkOf(hash)));
  }

  /** The session as it is now, by what is kept of its token; undefined when it has ended, or goes on under another token. */
  async current(hash: Buffer): Promise<Session | undefined> {
    const said = await this.door.readPlatformText(checkOf(hash));
    return said === null ? undefined : this.sessionOf(hash, JSON.parse(said) as SessionRow);
  }

  /** The session under a new token; the old one holds until the browser has shown the new. */
  async renew(token: string, session: Session): Promise<Session> {
    const renewed = await this.renewals.renew(token);
    this.checked.delete(session.hash.toString('base64url'));
    return { ...session, aged: false, hash: hashOf(renewed), renewed };
  }

  /** The session as the last check found it, when there was one here; for a call that settles it before it answers. */
  presume(token: string): Presumption | undefined {
    const hash = hashOf(token);
    const known = this.checked.get(hash.toString('base64url'));
    // rights that began or ended with the clock are looked up anew
    if (!known || (known.session.principal?.until ?? Number.POSITIVE_INFINITY) <= Date.now()) return undefined;
    return new Presumption(known.session, known.said, checkOf(hash), {
      ask: (statement) => this.door.readPlatformText(statement),
      // what is noted or ended here waits for no check of the call that it is part of
      learn: (said) => companions.exit(() => this.learn(token, said)),
    });
  }

  /**
   * Whether a call is by an operator of the platform: a person with a session of their own, never a program with a key, nor
   * whoever an organisation's provider says it is. Looked up at every call, so that ending it acts at once.
   */
  async isOperator({ account, principal, proof }: Pick<Caller, 'account' | 'principal' | 'proof'>): Promise<boolean> {
    if (!account || principal?.key || isConfined({ proof })) return false;
    const rows = await this.door.readPlatform(named('select 1 from platform.operator where account_id = $1', [account.id]));
    return rows.length > 0;
  }

  /** Opens a session and returns its token, which is shown to nobody again. */
  async open(accountId: string, tenantId: string | null, { agent, address }: Device, proof: Proof | null = null): Promise<string> {
    const token = `cs_${randomBytes(32).toString('base64url')}`;
    await this.door.writePlatform(async (transaction) => {
      transaction.later(
        named(
          `insert into platform.session (token_hash, account_id, tenant_id, expires_at, agent, address, proof) values ($1, $2, $3, now() + make_interval(days => $4), $5, $6, $7)`,
          [hashOf(token), accountId, tenantId, SESSION_DAYS, agent, address, proof],
        ),
      );
      if (tenantId)
        transaction.later(
          named('update platform.membership set last_used_at = now() where account_id = $1 and tenant_id = $2', [accountId, tenantId]),
        );
    });
    return token;
  }

  async end(hash: Buffer): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      transaction.later(named('update platform.session set ended_at = now() where token_hash = $1 and ended_at is null', [hash]));
    });
  }

  /** The session of a check's answer, remembered for the next call. */
  private async learn(token: string, said: string | null): Promise<Session | undefined> {
    const hash = hashOf(token);
    const key = hash.toString('base64url');
    this.checked.delete(key);
    if (said === null) return this.renewedOf(token);
    const row = JSON.parse(said) as SessionRow;
    if (row.unnoted) this.renewals.touch(hash).catch((error: unknown) => log.warn(error instanceof Error ? error.message : String(error)));
    const session = await this.sessionOf(hash, row);
    const oldest = this.checked.keys().next().value;
    if (this.checked.size >= KEPT && oldest !== undefined) this.checked.delete(oldest);
    this.checked.set(key, { said, session });
    return session;
  }

  /** The session of a token that was renewed a moment ago, for pages that come at once. */
  private async renewedOf(token: string): Promise<Session | undefined> {
    const renewed = await this.renewals.successorIfFresh(token);
    if (!renewed) return undefined;
    const hash = hashOf(renewed);
    const said = await this.door.readPlatformText(checkOf(hash));
    return said === null ? undefined : { ...(await this.sessionOf(hash, JSON.parse(said) as SessionRow)), renewed };
  }

  private async sessionOf(hash: Buffer, row: SessionRow): Promise<Session> {
    const account: Account = { id: row.account_id, email: row.email, name: row.account_name, locale: row.locale, verified: row.verified };
    const { aged, proof } = row;
    const found = { hash, account, aged, proof: proof ?? undefined };
    const principal = await this.principalOf(row, account);
    if (!principal || !lacksFactor(row, principal)) return { ...found, principal, closed: row.closed ?? undefined };
    if (row.factor_due) return { ...found, principal: undefined, closed: 'SECOND_FACTOR_REQUIRED' };
    return { ...found, principal, closed: undefined, factorDueAt: row.second_factor_from ?? undefined };
  }

  private async principalOf(row: SessionRow, account: Account): Promise<Principal | undefined> {
    if (row.closed || !row.tenant_id || !row.number || !row.schema_name || !row.member_id) return undefined;
    return this.principals.of({
      account,
      organisation: { id: row.tenant_id, name: row.name, slug: row.slug, kind: row.kind, sample: row.sample },
      scope: { tenant: row.number, schema: row.schema_name, actor: row.member_id, epoch: row.epoch },
      memberId: row.member_id,
    });
  }
}

/** Whether the organisation asks, or will ask, this member for a second factor that the session does not have. */
function lacksFactor({ second_factor: demanded, twofold }: SessionRow, { ability }: Principal): boolean {
  if (!demanded || twofold) return false;
  return demanded === 'everyone' || isAdministrator(ability);
}

/** Whoever can give rights to others or change the organisation itself. */
const isAdministrator = (ability: Ability) =>
  ability.can('update', 'Organisation') || ability.can('update', 'Role') || ability.can('update', 'Member');
