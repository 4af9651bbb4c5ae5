import { DomainError, type Text, decodeId } from '@charter/kernel';
import { movesIntoItself } from '@charter/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type MemberCaller, auditActor, memberCaller } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { DepartmentEntity } from './department.entity';
import type { DepartmentCloseInput } from './department.graphql';
import { MemberEntity } from './member.entity';
import { type Handing, OpenWorks, type WorkCount } from './open-work.service';
import { OrganisationEntity } from './organisation.entity';
import { PastDepartments } from './past.service';

const SUCCESSOR = { zh: '接收部门', en: 'receiving department' };
const MEMBERS: Text = { zh: '在职人员', en: 'members' };
const BELOW: Text = { zh: '下级部门', en: 'departments below' };

/** What of a department moves when it is closed. */
interface Contents {
  members: MemberEntity[];
  below: DepartmentEntity[];
}

/**
 * Closing a department, or merging it into another (撤并, O-2): its people, the departments below it and its open work go to the
 * successor in one transaction. What was closed before stays with it: its records keep the department they had.
 */
@Injectable()
export class DepartmentClosings {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(OpenWorks) private readonly works: OpenWorks,
    @Inject(PastDepartments) private readonly past: PastDepartments,
  ) {}

  /** What would move, before anything does. */
  preview(caller: Caller, departmentId: string): Promise<WorkCount[]> {
    const member = memberCaller(caller);
    return this.door.write(member.principal.scope, async (transaction) => {
      const id = decodeId('dep', departmentId);
      const [department] = id ? await this.rows.find(transaction, DepartmentEntity, { id }) : [];
      checkRight(member, department);
      const { members, below } = await this.contents(transaction, department.id);
      return [
        ...(await this.works.counts(transaction, { departmentId: department.id })).filter(({ kind }) => kind !== 'headship'),
        { kind: 'member', name: MEMBERS, count: members.length },
        { kind: 'department', name: BELOW, count: below.length },
      ];
    });
  }

  close(caller: Caller, input: DepartmentCloseInput, now = Date.now()): Promise<string> {
    const member = memberCaller(caller);
    const { scope, organisation } = member.principal;
    const id = decodeId('dep', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    const reason = input.reason.trim();
    if (reason === '') throw new DomainError('REASON_REQUIRED', {}, 'reason');
    return this.door.write(scope, async (transaction) => {
      await this.rows.lock(transaction, OrganisationEntity, organisation.id);
      const all = await this.rows.findLocked(transaction, DepartmentEntity, {});
      const department = all.find((each) => each.id === id);
      checkRight(member, department);
      await refuseStale(transaction, 'Department', department, input.expectedVersion);
      if (!department.active)
        throw new DomainError('RULE_VIOLATION', { rule: { zh: '部门已经停用。', en: 'It is closed already.' } }, 'id');
      const successor = successorOf(member, input.successorId, id, all);
      const actor = auditActor(caller, { action: 'update', subject: 'Department', record: department });
      const handing = { from: { departmentId: id }, to: successor.id, actor, reason, now };
      const handed = await this.works.handOver(transaction, handing);
      const moved = await this.move(transaction, handing, id);
      const changes = { active: false, successorId: successor.id, closedAt: new Date(now), parentId: successor.id };
      await this.past.keep(transaction, department, now);
      this.rows.update(transaction, DepartmentEntity, { id }, changes);
      const counts = Object.fromEntries(handed.map(({ kind, count }) => [kind, count]));
      const before = { active: true, parentId: department.parentId };
      const after = { active: false, parentId: successor.id, successor: successor.id, handedOver: { ...counts, ...moved } };
      const act = { action: 'closeDepartment', subject: 'Department', subjectId: id, subjectLabel: department.name.zh, reason };
      this.audit.record(transaction, actor, { ...act, before, after }, now);
      beginEpoch(transaction, scope);
      return id;
    });
  }

  private async contents(transaction: Transaction, id: string): Promise<Contents> {
    return {
      members: await this.rows.findLocked(transaction, MemberEntity, { departmentId: id, active: true }),
      below: await this.rows.findLocked(transaction, DepartmentEntity, { parentId: id, active: true }),
    };
  }

  /** Moves people and departments to the successor, each with a line in its own history. */
  private async move(transaction: Transaction, { to, actor, reason, now }: Handing, from: string): Promise<Record<string, number>> {
    const { members, below } = await this.contents(transaction, from);
    for (const { id, name } of members) {
      this.rows.update(transaction, MemberEntity, { id }, { departmentId: to });
      const act = { action: 'update', subject: 'Member', subjectId: id, subjectLabel: name, reason };
      this.audit.record(transaction, actor, { ...act, before: { departmentId: from }, after: { departmentId: to } }, now);
    }
    for (const department of below) {
      await this.past.keep(transaction, department, now);
      this.rows.update(transaction, DepartmentEntity, { id: department.id }, { parentId: to });
      const act = { action: 'update', subject: 'Department', subjectId: department.id, subjectLabel: department.name.zh, reason };
      this.audit.record(transaction, actor, { ...act, before: { parentId: from }, after: { parentId: to } }, now);
    }
    await transaction.flush();
    return { member: members.length, department: below.length };
  }
}

function checkRight({ principal }: MemberCaller, department: DepartmentEntity | undefined): asserts department is DepartmentEntity {
  if (!department || !mayAct(principal.ability, 'read', 'Department', department)) throw new DomainError('NOT_FOUND');
  if (!mayAct(principal.ability, 'update', 'Department', department)) throw new DomainError('FORBIDDEN');
}

/** The department that takes over: active, not below the one that goes, and one that the caller may change as well. */
function successorOf({ principal }: MemberCaller, successorId: string, id: string, all: DepartmentEntity[]): DepartmentEntity {
  const wanted = decodeId('dep', successorId);
  const found = all.find((each) => each.id === wanted);
  if (!found?.active || movesIntoItself(all, id, found.id) || !mayAct(principal.ability, 'update', 'Department', found))
    throw new DomainError('FIELD_INVALID', { field: SUCCESSOR }, 'successorId');
  return found;
}
