import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Accounts } from '../account';
import { type Act, AuditTrail } from '../core/audit/trail';
import { LimitReached } from '../core/auth/limits';
import type { MemberCaller } from '../core/auth/principal';
import { Subjects } from '../core/permission/subjects';
import { Rows } from '../core/write/rows';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { searchTextOf } from '../core/write/search-text';
import {
  Importers,
  type ImportLine,
  type ImportPlan,
  type Importer,
  type Importing,
  type UndoPlan,
  Undoing,
  type WrittenRow,
  changedRow,
  createdRow,
  planOf,
} from '../import';
import { DepartmentEntity } from './department.entity';
import { refuseExcess } from './excess';
import { Invitations } from './invitation.service';
import { MEMBER_COLUMNS, type MemberWish, planMembers } from './member-import';
import { MemberEntity } from './member.entity';
import { memberOnRecord } from './member.service';
import { MemberRoleEntity, RoleEntity } from './role.entity';

interface Kept extends Pick<MemberEntity, 'name' | 'post' | 'departmentId'> {
  roleIds: string[];
}

/** One member as they become. */
interface Change {
  row: MemberEntity;
  before: MemberEntity;
  rolesBefore: readonly RoleEntity[];
  rolesAfter: readonly RoleEntity[];
}

const OWN_TABLES = ['member_role'];

/** Members from a file (O-2): invited and changed by the rules for single ones, nobody beyond the rights of whoever imports. */
@Injectable()
export class MemberImports implements Importer {
  readonly kind = 'MEMBERS';
  readonly subject = 'Member';
  readonly name = { zh: '人员', en: 'Members' };
  readonly columns = MEMBER_COLUMNS;

  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(Subjects) private readonly subjects: Subjects,
    @Inject(Undoing) private readonly undoing: Undoing,
    @Inject(Importers) importers: Importers,
  ) {
    importers.register(this);
  }

  async plan(importing: Importing, lines: readonly ImportLine[]): Promise<ImportPlan> {
    const { transaction, caller, now } = importing;
    const emails = lines.map(({ cells }) => (cells['email'] ?? '').toLowerCase());
    const found = await transaction.query<{ id: string }>(
      named(`select id from ${transaction.schema}.member where lower(email) = any($1)`, [emails]),
    );
    const members = await this.rows.lockAll(
      transaction,
      MemberEntity,
      found.map(({ id }) => id),
    );
    const wishes = planMembers(
      lines,
      {
        principal: caller.principal,
        subjects: this.subjects.all,
        departments: await this.rows.find(transaction, DepartmentEntity, {}),
        roles: await this.rows.find(transaction, RoleEntity, {}, 'code'),
        members,
        held: await this.heldBy(transaction, members),
        checkEmail: (email) => this.isEmail(email),
      },
      new Date(now),
    );
    return planOf(wishes, (sound) => this.write(importing, sound));
  }

  private isEmail(email: string): boolean {
    try {
      this.accounts.checkEmail(email);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async heldBy(transaction: Transaction, members: readonly MemberEntity[]): Promise<Map<string, string[]>> {
    const held = new Map<string, string[]>();
    const rows = await this.rows.find(transaction, MemberRoleEntity, { memberId: members.map(({ id }) => id) });
    for (const { memberId, roleId } of rows) held.set(memberId, [...(held.get(memberId) ?? []), roleId]);
    return held;
  }

  private async write(importing: Importing, wishes: readonly MemberWish[]): Promise<WrittenRow[]> {
    const { transaction, actor, now, caller, invite } = importing;
    const made = wishes.filter(({ finding }) => finding.outcome === 'create');
    const changed = wishes.flatMap(({ finding, before, ...wish }) =>
      finding.outcome === 'update' && before ? [{ ...wish, finding, before }] : [],
    );
    if (invite && made.length > 0) await this.takeInvitations(caller, made.length);
    await this.rows.insertAll(
      transaction,
      MemberEntity,
      made.map(({ row }) => row),
    );
    await this.rows.insertAll(
      transaction,
      MemberRoleEntity,
      made.flatMap(({ row, rolesAfter }) => rolesAfter.map(({ id: roleId }) => ({ memberId: row.id, roleId }))),
    );
    if (invite) for (const { row } of made) this.invitations.sendWith(transaction, caller, row);
    const acts = made.map(({ row, rolesAfter }): Act => {
      return { action: 'create', subject: 'Member', subjectId: row.id, subjectLabel: row.name, after: memberOnRecord(row, rolesAfter) };
    });
    await this.audit.recordAll(transaction, actor, acts, now);
    await this.change(importing, changed);
    return [
      ...made.map(({ finding, row }) => createdRow(finding.from.line, row.id)),
      ...changed.map(({ finding, before, rolesBefore }) => changedRow(finding.from.line, before, keptOf(before, rolesBefore))),
    ];
  }

  /** A day has only so many invitations; whoever needs more imports without them and invites bit by bit. */
  private async takeInvitations(caller: MemberCaller, count: number): Promise<void> {
    try {
      await this.invitations.take(caller, count);
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
      await this.invitations.giveBack(caller, count);
      throw new DomainError('RULE_VIOLATION', {
        rule: {
          zh: `今天的邀请名额不够发送 ${count} 封，请不勾选“发送邀请”先导入，再分批邀请。`,
          en: `Today's invitations do not suffice for ${count}: import without sending them, and invite bit by bit.`,
        },
      });
    }
  }

  private async change({ transaction, actor, now }: Importing, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    await this.rows.updateAll(
      transaction,
      MemberEntity,
      changes.map(({ row: { id, name, post, departmentId } }) => ({
        id,
        name,
        post,
        departmentId,
        searchText: searchTextOf('person', name),
      })),
    );
    const moved = changes.filter(({ rolesBefore, rolesAfter }) => rolesBefore !== rolesAfter);
    await this.rows.removeAll(
      transaction,
      MemberRoleEntity,
      'memberId',
      moved.map(({ row }) => row.id),
    );
    await this.rows.insertAll(
      transaction,
      MemberRoleEntity,
      moved.flatMap(({ row, rolesAfter }) => rolesAfter.map(({ id: roleId }) => ({ memberId: row.id, roleId }))),
    );
    const acts = changes.map(({ row, before, rolesBefore, rolesAfter }): Act => {
      const act = { action: 'update', subject: 'Member', subjectId: row.id, subjectLabel: row.name };
      return { ...act, before: memberOnRecord(before, rolesBefore), after: memberOnRecord(row, rolesAfter) };
    });
    await this.audit.recordAll(transaction, actor, acts, now);
  }

  async undo(importing: Importing, rows: readonly WrittenRow[]): Promise<UndoPlan> {
    const { transaction, caller } = importing;
    const { current, made, problems } = await this.undoing.begin(importing, this.subject, MemberEntity, rows, OWN_TABLES);
    const held = await this.heldBy(transaction, [...current.values()]);
    const roles = new Map((await this.rows.find(transaction, RoleEntity, {}, 'code')).map((role) => [role.id, role]));
    const rolesOf = (roleIds: readonly string[] = []) => roleIds.flatMap((id) => roles.get(id) ?? []);
    const changes = rows.flatMap(({ recordId, before: text }): Change[] => {
      const before = current.get(recordId);
      if (!before || text === null) return [];
      const { roleIds, ...kept } = JSON.parse(text) as Kept;
      return [{ before, row: { ...before, ...kept }, rolesBefore: rolesOf(held.get(recordId)), rolesAfter: rolesOf(roleIds) }];
    });
    for (const role of new Set(changes.flatMap(movedRoles))) refuseExcess(role.grants, caller.principal, this.subjects, 'id');
    const write = async () => {
      await this.change(importing, changes);
      await this.remove(
        importing,
        made.flatMap((id) => current.get(id) ?? []),
      );
    };
    return { problems, write };
  }

  private async remove({ transaction, actor, now, caller }: Importing, members: readonly MemberEntity[]): Promise<void> {
    const ids = members.map(({ id }) => id);
    await this.rows.removeAll(transaction, MemberRoleEntity, 'memberId', ids);
    await this.rows.removeAll(transaction, MemberEntity, 'id', ids);
    for (const id of ids) this.invitations.withdrawWith(transaction, caller.principal.organisation.id, id);
    const acts = members.map(({ id, name }): Act => ({ action: 'remove', subject: 'Member', subjectId: id, subjectLabel: name }));
    await this.audit.recordAll(transaction, actor, acts, now);
  }
}

function keptOf({ name, post, departmentId }: MemberEntity, roles: readonly RoleEntity[]): string {
  return JSON.stringify({ name, post, departmentId, roleIds: roles.map(({ id }) => id) } satisfies Kept);
}

function movedRoles({ rolesBefore, rolesAfter }: Change): RoleEntity[] {
  return [...rolesAfter.filter((role) => !rolesBefore.includes(role)), ...rolesBefore.filter((role) => !rolesAfter.includes(role))];
}
