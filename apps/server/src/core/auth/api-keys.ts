import { DomainError, type Language, abilityFrom, narrowed, rulesOf } from '@charter/kernel';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Subjects } from '../permission/subjects';
import type { TenantNumber, TenantScope } from '../tenancy/context';
import { type Closed, KNOWN_STATES, closedSql } from '../tenancy/closed';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import { liesWithin } from './address';
import { isWellFormed, keyHash } from './key';
import type { Account, KeyInUse, Principal } from './principal';
import { Principals } from './principals';

/** The last use of a key is written at most this often. */
const NOTED_EVERY_MS = 60_000;

interface KeyRow {
  id: string;
  key_name: string;
  scopes: string[];
  addresses: string[];
  account_id: string;
  email: string;
  account_name: string;
  verified: boolean;
  locale: Language;
  tenant_id: string;
  number: TenantNumber;
  schema_name: string;
  slug: string;
  name: string;
  kind: string;
  sample: boolean;
  epoch: number;
  member_id: string;
  closed: Closed | null;
}

const keySql = `
  select k.id, k.name as key_name, k.scopes, k.addresses, a.id as account_id, a.email, a.name as account_name, a.locale, a.verified_at is not null as verified,
    t.id as tenant_id, t.number, t.schema_name, t.slug, t.name, t.kind, t.sample, t.epoch, m.member_id,
    ${closedSql('t')} as closed
  from platform.api_key k
  join platform.account a on a.id = k.account_id
  join platform.membership m on m.account_id = k.account_id and m.tenant_id = k.tenant_id and m.active and (m.expires_at is null or m.expires_at > now())
  join platform.tenant t on t.id = k.tenant_id and t.state in ${KNOWN_STATES}
  where k.key_hash = $1 and k.revoked_at is null and k.expires_at > now()`;

export interface KeyHolder {
  account: Account;
  principal: Principal;
}

/** Keys of integrators, looked up at every call so that revoking one acts at once. */
@Injectable()
export class ApiKeys implements OnApplicationShutdown {
  private readonly log = new Logger(ApiKeys.name);
  private readonly kept = new WeakMap<Principal, Map<string, Principal>>();
  private readonly noted = new Map<string, number>();
  private readonly writing = new Set<Promise<void>>();

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Principals) private readonly principals: Principals,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  /** Who acts with a key from an address; undefined when it is unknown, revoked, expired or not to be used from there. */
  async find(key: string, address: string): Promise<KeyHolder | undefined> {
    if (!isWellFormed(key)) return undefined;
    const [row] = await this.door.readPlatform<KeyRow>({ name: 'api-key', text: keySql, values: [keyHash(key)] });
    if (!row || (row.addresses.length > 0 && !liesWithin(address, row.addresses))) return undefined;
    if (row.closed) throw new DomainError(row.closed);
    const account: Account = { id: row.account_id, email: row.email, name: row.account_name, locale: row.locale, verified: row.verified };
    const scope: TenantScope = { tenant: row.number, schema: row.schema_name, actor: row.member_id, epoch: row.epoch };
    const organisation = { id: row.tenant_id, name: row.name, slug: row.slug, kind: row.kind, sample: row.sample };
    const maker = await this.principals.of({ account, organisation, scope, memberId: row.member_id });
    if (!maker) return undefined;
    const principal = this.serviceOf(maker, { id: row.id, name: row.key_name, scopes: row.scopes });
    this.note(principal, address);
    return { account, principal };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.writing);
  }

  /** The maker of a key narrowed to its scopes and acting in its name; kept as long as the maker's rights stay what they are. */
  private serviceOf(maker: Principal, key: KeyInUse): Principal {
    const services = this.kept.get(maker) ?? new Map<string, Principal>();
    this.kept.set(maker, services);
    const known = services.get(key.id);
    if (known) return known;
    const { id: memberId, departmentId, departmentTree } = maker.member;
    const grants = narrowed(maker.grants, key.scopes, this.subjects.all);
    const rules = rulesOf(grants, { memberId, departmentId, departmentTree }, this.subjects.all);
    const ability = abilityFrom(rules);
    const scope = { ...maker.scope, actor: key.id };
    const reader = (language: Language) => ({ ...maker.readers[language], scope, ability });
    const member = { ...maker.member, name: key.name };
    const rights = { grants, rules, ability, ownAbility: ability, deputyFor: [] };
    const service = { ...maker, ...rights, key, scope, member, readers: { zh: reader('zh'), en: reader('en') } };
    services.set(key.id, service);
    return service;
  }

  /** Writes when and from where the key was used, beside the call and not with every one. */
  private note({ scope }: Principal, address: string): void {
    const now = Date.now();
    if (now - (this.noted.get(scope.actor) ?? 0) < NOTED_EVERY_MS) return;
    this.noted.set(scope.actor, now);
    const written = this.door
      .write(scope, async (transaction) => {
        transaction.later(
          named(`update ${scope.schema}.api_key set last_used_at = now(), last_used_address = $2 where id = $1`, [scope.actor, address]),
        );
      })
      .catch((error: unknown) => this.log.error(error instanceof Error ? error.message : String(error)))
      .finally(() => this.writing.delete(written));
    this.writing.add(written);
  }
}
