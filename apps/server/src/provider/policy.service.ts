import { DomainError, type Text, decodeId } from '@charter/kernel';
import { PROVIDER_FAULTS, readDomains } from '@charter/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type MemberCaller, auditActor, memberCaller } from '../core/auth/principal';
import { Principals } from '../core/auth/principals';
import { Subjects } from '../core/permission/subjects';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { DepartmentEntity, MemberEntity, RoleEntity, refuseExcess } from '../organisation';
import { ProviderClient, ProviderFault, type Registration } from './client';
import { SignInPolicyEntity } from './policy.entity';
import type { SignInPolicyUpdateInput } from './policy.graphql';

/** What holds before anything was laid down. */
export const NOTHING_LAID_DOWN = {
  issuer: null,
  clientId: null,
  clientSecret: null,
  domains: [],
  offered: false,
  provision: false,
  roleId: null,
  departmentId: null,
  providerOnly: false,
  emergencyMemberIds: [],
  secondFactor: 'off',
  secondFactorFrom: null,
  version: 0,
} as const satisfies Omit<SignInPolicyEntity, 'id'>;

type Policy = Omit<SignInPolicyEntity, 'id' | 'version'>;

const LONGEST = 500;
const MOST_EMERGENCY = 20;

const spotOf = (id: string) => ({ table: 'sign_in_policy', column: 'client_secret_sealed', row: id });

/** How members sign in (O-1): what the organisation has laid down, and changing it. */
@Injectable()
export class SignInPolicies {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(Principals) private readonly principals: Principals,
    @Inject(ProviderClient) private readonly client: ProviderClient,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  /** What is laid down in an organisation. */
  async of(scope: TenantScope, organisationId: string): Promise<SignInPolicyEntity> {
    const found = await this.door.readText(scope, this.rows.lookStatement(scope.schema, SignInPolicyEntity, organisationId));
    return found === null ? { ...NOTHING_LAID_DOWN, id: organisationId, domains: [], emergencyMemberIds: [] } : JSON.parse(found);
  }

  /** The provider as it can be used; undefined when there is none. */
  async registration(scope: TenantScope, { id, issuer, clientId, clientSecret }: SignInPolicyEntity): Promise<Registration | undefined> {
    if (!issuer || !clientId || !clientSecret) return undefined;
    const keys = await this.keyring.opening(scope, clientSecret);
    return { issuer, clientId, clientSecret: keys.open(spotOf(id), clientSecret) };
  }

  async update(caller: Caller, input: SignInPolicyUpdateInput, now = Date.now()): Promise<void> {
    const member = memberCaller(caller);
    const { scope, organisation } = member.principal;
    const before = await this.of(scope, organisation.id);
    const after = await this.changed(member, before, input, now);
    await this.door.write(scope, async (transaction) => {
      const standing = await this.rows.lock(transaction, SignInPolicyEntity, organisation.id);
      await refuseStale(transaction, 'SignInPolicy', { id: organisation.id, version: standing?.version ?? 0 }, input.expectedVersion);
      if ((standing?.version ?? 0) !== before.version) throw new DomainError('VERSION_CONFLICT', {}, 'expectedVersion');
      await this.refuseBeyond(transaction, member, after);
      if (standing) this.rows.update(transaction, SignInPolicyEntity, { id: organisation.id }, after);
      else this.rows.insert(transaction, SignInPolicyEntity, { id: organisation.id, ...after });
      this.tellPlatform(transaction, organisation.id, before, after);
      const act = { action: 'update', subject: 'SignInPolicy', subjectId: organisation.id, subjectLabel: organisation.name };
      this.audit.record(transaction, auditActor(caller), { ...act, before: onRecord(before), after: onRecord(after) }, now);
    });
  }

  private async changed(
    { principal }: MemberCaller,
    before: SignInPolicyEntity,
    input: SignInPolicyUpdateInput,
    now: number,
  ): Promise<Policy> {
    const { scope } = principal;
    const { id: _id, version: _version, ...standing } = before;
    const after: Policy = {
      ...standing,
      ...(await this.registered(scope, before, input)),
      ...lists(input),
      ...switches(input),
      ...factorOf(before, input, now),
    };
    refuseIncomplete(after);
    if (after.offered) await this.refuseUnusable(scope, { ...after, id: before.id, version: 0 });
    if (after.providerOnly) await this.refuseShutOut(scope, after.emergencyMemberIds);
    return after;
  }

  /** The provider, with a secret that is for it: another one must not be told the secret of the one before. */
  private async registered(
    scope: TenantScope,
    before: SignInPolicyEntity,
    input: SignInPolicyUpdateInput,
  ): Promise<Pick<Policy, 'issuer' | 'clientId' | 'clientSecret'>> {
    const issuer = textOf(input.issuer, before.issuer, { zh: '签发者地址', en: 'issuer' }, 'issuer');
    const clientId = textOf(input.clientId, before.clientId, { zh: '客户端 ID', en: 'client ID' }, 'clientId');
    const typed = textOf(input.clientSecret, null, { zh: '客户端密钥', en: 'client secret' }, 'clientSecret');
    if (typed) return { issuer, clientId, clientSecret: (await this.keyring.of(scope)).seal(spotOf(before.id), typed) };
    return { issuer, clientId, clientSecret: issuer === before.issuer && input.clientSecret !== null ? before.clientSecret : null };
  }

  private async refuseUnusable(scope: TenantScope, policy: SignInPolicyEntity): Promise<void> {
    const registration = await this.registration(scope, policy);
    if (!registration) throw new DomainError('FIELD_REQUIRED', { field: { zh: '客户端密钥', en: 'client secret' } }, 'clientSecret');
    try {
      await this.client.check(registration);
    } catch (error) {
      if (error instanceof ProviderFault) throw new DomainError('RULE_VIOLATION', { rule: PROVIDER_FAULTS[error.kind] }, 'issuer');
      throw error;
    }
  }

  /** Somebody who may change this must be able to come in when the provider fails: with an own password, and with the right. */
  private async refuseShutOut(scope: TenantScope, memberIds: string[]): Promise<void> {
    const seats = await this.door.readPlatform<{ member_id: string }>(
      named(
        `select m.member_id from platform.membership m join platform.tenant t on t.id = m.tenant_id join platform.account a on a.id = m.account_id
         where t.number = $1 and m.member_id = any($2::uuid[]) and m.active and m.expires_at is null and not a.provisioned`,
        [scope.tenant, memberIds],
      ),
    );
    const abilities = await Promise.all(seats.map(({ member_id: id }) => this.principals.abilityOf(scope, id)));
    if (abilities.some((ability) => ability?.can('update', 'Organisation'))) return;
    const rule: Text = {
      zh: '关闭密码登录前，请至少指定一名有自己密码的管理员作应急登录。',
      en: 'Before passwords are turned off, name at least one administrator with a password of their own for emergencies.',
    };
    throw new DomainError('RULE_VIOLATION', { rule }, 'emergencyMemberIds');
  }

  /** Whoever lays down who comes in by whose word can become anybody: they must hold what every role of the organisation gives. */
  private async refuseBeyond(transaction: Transaction, { principal }: MemberCaller, policy: Policy): Promise<void> {
    const { roleId, departmentId, emergencyMemberIds } = policy;
    const roles = await this.rows.find(transaction, RoleEntity, {}, 'code');
    if (roleId && !roles.some(({ id }) => id === roleId)) throw invalid({ zh: '角色', en: 'role' }, 'roleId');
    for (const role of roles) refuseExcess(role.grants, principal, this.subjects, role.id === roleId ? 'roleId' : 'issuer');
    const [department] = departmentId ? await this.rows.find(transaction, DepartmentEntity, { id: departmentId }) : [];
    if (departmentId && !department?.active) throw invalid({ zh: '部门', en: 'department' }, 'departmentId');
    const kept = await this.rows.find(transaction, MemberEntity, { id: emergencyMemberIds });
    if (kept.length !== emergencyMemberIds.length) throw invalid({ zh: '应急登录成员', en: 'emergency members' }, 'emergencyMemberIds');
  }

  /** What every check of a session asks; and sessions by a provider that is not the organisation's any more end. */
  private tellPlatform(transaction: Transaction, id: string, before: Policy, after: Policy): void {
    transaction.laterOnPlatform(named('update platform.tenant set provider_only = $2 where id = $1', [id, after.providerOnly]));
    transaction.laterOnPlatform(
      named('update platform.membership set emergency = member_id = any($2::uuid[]) where tenant_id = $1', [id, after.emergencyMemberIds]),
    );
    const demanded = after.secondFactor === 'off' ? null : after.secondFactor;
    transaction.laterOnPlatform(
      named('update platform.tenant set second_factor = $2, second_factor_from = $3 where id = $1', [id, demanded, after.secondFactorFrom]),
    );
    const same = after.offered && after.issuer === before.issuer && after.clientId === before.clientId;
    if (same) return;
    transaction.laterOnPlatform(
      named(`update platform.session set ended_at = now() where tenant_id = $1 and proof = 'provider' and ended_at is null`, [id]),
    );
  }
}

function refuseIncomplete({ offered, issuer, clientId, domains, provision, roleId, providerOnly }: Policy): void {
  if (providerOnly && !offered)
    throw new DomainError(
      'RULE_VIOLATION',
      { rule: { zh: '关闭密码登录前，请先启用统一身份登录。', en: 'Turn the organisation sign-in on before passwords are turned off.' } },
      'providerOnly',
    );
  if (!offered) return;
  if (!issuer) throw required({ zh: '签发者地址', en: 'issuer' }, 'issuer');
  if (!clientId) throw required({ zh: '客户端 ID', en: 'client ID' }, 'clientId');
  if (domains.length === 0) throw required({ zh: '邮箱域名', en: 'mail domains' }, 'domains');
  if (provision && !roleId) throw required({ zh: '角色', en: 'role' }, 'roleId');
}

/** A text as it is kept; what was left out stays. */
function textOf(typed: string | null | undefined, standing: string | null, label: Text, field: string): string | null {
  if (typed === undefined) return standing;
  const text = typed?.trim() || null;
  if ((text?.length ?? 0) > LONGEST) throw invalid(label, field);
  return text;
}

function lists({ domains, emergencyMemberIds }: SignInPolicyUpdateInput): Partial<Policy> {
  return {
    ...(domains === undefined ? {} : { domains: domainsOf(domains) }),
    ...(emergencyMemberIds === undefined ? {} : { emergencyMemberIds: membersOf(emergencyMemberIds) }),
  };
}

function switches({ offered, provision, providerOnly, roleId, departmentId }: SignInPolicyUpdateInput): Partial<Policy> {
  return {
    ...(offered === undefined ? {} : { offered }),
    ...(provision === undefined ? {} : { provision }),
    ...(providerOnly === undefined ? {} : { providerOnly }),
    ...(roleId === undefined ? {} : { roleId: idOf('rol', roleId, { zh: '角色', en: 'role' }, 'roleId') }),
    ...(departmentId === undefined ? {} : { departmentId: idOf('dep', departmentId, { zh: '部门', en: 'department' }, 'departmentId') }),
  };
}

/** Who must use a second factor, from a moment on: a demand that stands keeps its moment. */
function factorOf(before: Policy, { secondFactor, secondFactorFrom }: SignInPolicyUpdateInput, now: number): Partial<Policy> {
  const demanded = secondFactor ?? before.secondFactor;
  if (demanded === 'off') return { secondFactor: 'off', secondFactorFrom: null };
  const given = secondFactorFrom === undefined ? before.secondFactorFrom : secondFactorFrom;
  return { secondFactor: demanded, secondFactorFrom: given ?? new Date(now) };
}

function domainsOf(typed: string[]): string[] {
  const read = readDomains(typed);
  if ('wrong' in read || read.domains.length > 50) throw invalid({ zh: '邮箱域名', en: 'mail domains' }, 'domains');
  return read.domains;
}

function membersOf(ids: string[]): string[] {
  const members = ids.map((id) => decodeId('mem', id)).filter((id) => id !== undefined);
  if (members.length !== ids.length || members.length > MOST_EMERGENCY)
    throw invalid({ zh: '应急登录成员', en: 'emergency members' }, 'emergencyMemberIds');
  return [...new Set(members)];
}

function idOf(prefix: 'rol' | 'dep', id: string | null, label: Text, field: string): string | null {
  if (!id) return null;
  const uuid = decodeId(prefix, id);
  if (!uuid) throw invalid(label, field);
  return uuid;
}

const required = (label: Text, field: string) => new DomainError('FIELD_REQUIRED', { field: label }, field);
const invalid = (label: Text, field: string) => new DomainError('FIELD_INVALID', { field: label }, field);

/** What the trail keeps: that a secret was exchanged shows, the secret does not. */
function onRecord({ clientSecret, ...policy }: Policy & { id?: string; version?: number }): object {
  const { id: _id, version: _version, ...rest } = policy;
  return { ...rest, clientSecret: clientSecret === null ? null : `…${clientSecret.slice(-6)}` };
}
