import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Accounts } from '../account';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type MemberCaller, type Principal, auditActor, memberCaller } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import { Subjects } from '../core/permission/subjects';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { refusingTaken } from '../core/write/unique';
import { refuseStale } from '../core/write/version';
import { DepartmentEntity } from './department.entity';
import { endStandingIn } from './deputyship';
import { Handovers } from './handover.service';
import { refuseExcess } from './excess';
import { Invitations, refuseKnownAddress } from './invitation.service';
import { MemberEntity } from './member.entity';
import type { MemberCreateInput, MemberUpdateInput } from './member.graphql';
import { MemberRoleEntity, RoleEntity } from './role.entity';

/** Members (成员, O-2): seats of accounts, with department, post and roles. Who is new is invited by mail, whoever they are. */
@Injectable()
export class Members {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(Subjects) private readonly subjects: Subjects,
    @Inject(Handovers) private readonly handovers: Handovers,
  ) {}

  async create(caller: Caller, input: MemberCreateInput, now = Date.now()): Promise<string> {
    const known = memberCaller(caller);
    const { principal } = known;
    const name = required(input.name, 'name', { zh: '姓名', en: 'name' });
    const email = this.accounts.checkEmail(input.email);
    await this.invitations.take(known);
    const taken = { invitation_address: () => new DomainError('TAKEN', { field: { zh: '邮箱', en: 'e-mail' } }, 'email') };
    return refusingTaken(taken, () =>
      this.door.write(principal.scope, async (transaction) => {
        const id = uuidv7();
        const roles = await this.grantable(transaction, principal, input.roleIds);
        const row = {
          id,
          accountId: null,
          name,
          email,
          post: input.post?.trim() || null,
          departmentId: await this.departmentOf(transaction, input.departmentId),
          active: true,
          joinedAt: new Date(now),
          searchText: searchTextOf('person', name),
        };
        if (!mayAct(principal.ability, 'create', 'Member', row)) throw new DomainError('FORBIDDEN');
        await refuseKnownAddress(transaction, email);
        this.rows.insert(transaction, MemberEntity, row);
        for (const role of roles) this.rows.insert(transaction, MemberRoleEntity, { memberId: id, roleId: role.id });
        this.invitations.sendWith(transaction, known, row);
        this.audit.record(
          transaction,
          auditActor(caller),
          { action: 'create', subject: 'Member', subjectId: id, subjectLabel: name, after: memberOnRecord(row, roles) },
          now,
        );
        beginEpoch(transaction, principal.scope);
        return id;
      }),
    );
  }

  update(caller: Caller, input: MemberUpdateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('mem', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const before = await this.rows.lock(transaction, MemberEntity, id);
      if (!before || !mayAct(principal.ability, 'read', 'Member', before)) throw new DomainError('NOT_FOUND');
      if (!mayAct(principal.ability, 'update', 'Member', before)) throw new DomainError('FORBIDDEN');
      await refuseStale(transaction, 'Member', before, input.expectedVersion);
      if (id === principal.member.id && input.active === false) {
        throw new DomainError('RULE_VIOLATION', { rule: { zh: '不能停用自己的账号。', en: 'You cannot deactivate yourself.' } }, 'active');
      }
      const rolesBefore = await this.rolesOf(transaction, id);
      const roles = input.roleIds ? await this.exchangeRoles(transaction, principal, id, rolesBefore, input.roleIds) : rolesBefore;
      const changes = await this.changesOf(transaction, before, input);
      this.rows.update(transaction, MemberEntity, { id }, changes);
      if (changes.active !== before.active) await this.changeSeat(transaction, memberCaller(caller), id, changes.active, roles, now);
      const acting = changes.active && !before.active ? 'rejoin' : 'update';
      const act = { action: acting, subject: 'Member', subjectId: id, subjectLabel: before.name };
      this.audit.record(
        transaction,
        auditActor(caller, { action: 'update', subject: 'Member', record: before }),
        { ...act, before: memberOnRecord(before, rolesBefore), after: memberOnRecord({ ...before, ...changes }, roles) },
        now,
      );
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  /** Nobody goes with work in hand, and nobody comes back to more rights than whoever takes them back could give. */
  private async changeSeat(
    transaction: Transaction,
    caller: MemberCaller,
    id: string,
    active: boolean,
    roles: RoleEntity[],
    now: number,
  ): Promise<void> {
    if (active) for (const role of roles) refuseExcess(role.grants, caller.principal, this.subjects, 'roleIds');
    else {
      await this.handovers.refuseOpen(transaction, id);
      await endStandingIn(transaction, id, now);
    }
    this.handovers.setMembership(transaction, caller, id, active);
  }

  private async changesOf(transaction: Transaction, before: MemberEntity, input: MemberUpdateInput) {
    const name = input.name === undefined ? before.name : required(input.name, 'name', { zh: '姓名', en: 'name' });
    return {
      name,
      post: input.post === undefined ? before.post : input.post?.trim() || null,
      departmentId: input.departmentId === undefined ? before.departmentId : await this.departmentOf(transaction, input.departmentId),
      active: input.active ?? before.active,
      searchText: searchTextOf('person', name),
    };
  }

  private async departmentOf(transaction: Transaction, departmentId: string | null | undefined): Promise<string | null> {
    if (!departmentId) return null;
    const id = decodeId('dep', departmentId);
    const [department] = id ? await this.rows.find(transaction, DepartmentEntity, { id }) : [];
    if (!department) throw new DomainError('FIELD_INVALID', { field: { zh: '部门', en: 'department' } }, 'departmentId');
    return department.id;
  }

  private async rolesOf(transaction: Transaction, memberId: string): Promise<RoleEntity[]> {
    const held = await this.rows.find(transaction, MemberRoleEntity, { memberId });
    return this.rows.find(transaction, RoleEntity, { id: held.map(({ roleId }) => roleId) }, 'code');
  }

  /** The roles of these ids, none of which gives more than the principal holds (O-3). */
  private async grantable(transaction: Transaction, principal: Principal, roleIds: string[]): Promise<RoleEntity[]> {
    const ids = roleIds.map((roleId) => decodeId('rol', roleId)).filter((id) => id !== undefined);
    const roles = await this.rows.find(transaction, RoleEntity, { id: ids }, 'code');
    if (roles.length !== new Set(roleIds).size) throw new DomainError('FIELD_INVALID', { field: { zh: '角色', en: 'roles' } }, 'roleIds');
    for (const role of roles) refuseExcess(role.grants, principal, this.subjects, 'roleIds');
    return roles;
  }

  private async exchangeRoles(
    transaction: Transaction,
    principal: Principal,
    memberId: string,
    before: RoleEntity[],
    roleIds: string[],
  ): Promise<RoleEntity[]> {
    const wanted = new Set(roleIds.map((roleId) => decodeId('rol', roleId)));
    const added = await this.grantable(
      transaction,
      principal,
      roleIds.filter((roleId) => !before.some(({ id }) => id === decodeId('rol', roleId))),
    );
    const taken = before.filter(({ id }) => !wanted.has(id));
    for (const role of taken) refuseExcess(role.grants, principal, this.subjects, 'roleIds');
    for (const role of added) this.rows.insert(transaction, MemberRoleEntity, { memberId, roleId: role.id });
    for (const role of taken) this.rows.remove(transaction, MemberRoleEntity, { memberId, roleId: role.id });
    return [...before.filter(({ id }) => wanted.has(id)), ...added];
  }
}

function required(value: string, field: string, label: { zh: string; en: string }): string {
  if (value.trim() === '') throw new DomainError('FIELD_REQUIRED', { field: label }, field);
  return value.trim();
}

/** What the trail keeps of a member. */
export function memberOnRecord(
  { name, post, departmentId, active }: Pick<MemberEntity, 'name' | 'post' | 'departmentId' | 'active'>,
  roles: readonly RoleEntity[],
): object {
  return { name, post, departmentId, active, roles: roles.map(({ code }) => code).sort() };
}
