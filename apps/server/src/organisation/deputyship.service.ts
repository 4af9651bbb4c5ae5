import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type Principal, auditActor, memberCaller } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import { Subjects } from '../core/permission/subjects';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { AbsenceEntity } from './absence.entity';
import type { DeputyshipCreateInput, DeputyshipEndInput } from './absence.graphql';
import { DeputyshipEntity } from './deputyship.entity';
import { refuseExcess } from './excess';
import { MemberEntity } from './member.entity';
import { MemberRoleEntity, RoleEntity } from './role.entity';

const LONGEST_DAYS = 366;
const DAY = 86_400_000;
const DEPUTY = { zh: '代理人', en: 'deputy' };

export interface Period {
  fromAt: Date;
  untilAt: Date;
}

interface Arrangement extends Period {
  deputyId: string;
  roleIds?: string[] | null | undefined;
  reason?: string | null | undefined;
  absenceId?: string;
}

/** Standing in for one another (代理, O-2): what passes, and from when until when; rights end with the period by themselves. */
@Injectable()
export class Deputyships {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  create(caller: Caller, input: DeputyshipCreateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const period = periodOf(input, now);
    return this.door.write(principal.scope, async (transaction) => {
      const member = await this.concerned(transaction, caller, input.memberId);
      const { deputyId, roleIds, reason } = input;
      const id = await this.arrange(transaction, caller, member, { deputyId, roleIds, reason, ...period }, now);
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  end(caller: Caller, input: DeputyshipEndInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('dpy', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const deputyship = await this.rows.lock(transaction, DeputyshipEntity, id);
      if (!deputyship) throw new DomainError('NOT_FOUND');
      const member = await this.concernedById(transaction, caller, deputyship.memberId);
      await refuseStale(transaction, 'Deputyship', deputyship, input.expectedVersion);
      if (deputyship.endedAt !== null || deputyship.untilAt.getTime() <= now)
        throw new DomainError('RULE_VIOLATION', { rule: { zh: '已经结束。', en: 'It is over already.' } }, 'id');
      const endedAt = new Date(now);
      this.rows.update(transaction, DeputyshipEntity, { id }, { endedAt });
      const act = { action: 'end', subject: 'Deputyship', subjectId: id, subjectLabel: member.name };
      this.audit.record(transaction, auditActor(caller), { ...act, before: { until: deputyship.untilAt }, after: { until: endedAt } }, now);
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  /** Adds a deputy to the transaction. Nobody passes on what they do not hold: oneself one's own roles, others what one could grant. */
  async arrange(transaction: Transaction, caller: Caller, member: MemberEntity, arrangement: Arrangement, now: number): Promise<string> {
    const { principal } = memberCaller(caller);
    const { fromAt, untilAt, absenceId } = arrangement;
    const deputy = await this.deputyOf(transaction, member, arrangement);
    const roles = await this.passing(transaction, member, arrangement.roleIds);
    if (!isSelf(principal, member)) for (const role of roles) refuseExcess(role.grants, principal, this.subjects, 'roleIds');
    const id = uuidv7();
    const roleIds = roles.map((role) => role.id);
    const reason = arrangement.reason?.trim() || null;
    const row = { id, memberId: member.id, deputyId: deputy.id, absenceId: absenceId ?? null, roleIds, fromAt, untilAt, reason };
    this.rows.insert(transaction, DeputyshipEntity, { ...row, createdById: principal.member.id, createdAt: new Date(now) });
    const act = { action: 'create', subject: 'Deputyship', subjectId: id, subjectLabel: member.name };
    const passing = roles.map(({ code }) => code).sort();
    const after = { memberId: member.id, deputyId: deputy.id, from: fromAt, until: untilAt, roles: passing };
    this.audit.record(transaction, auditActor(caller), { ...act, reason: reason ?? undefined, after }, now);
    return id;
  }

  /** The member of a public id, when it is oneself or one that one may change by the own roles. */
  async concerned(transaction: Transaction, caller: Caller, memberId: string): Promise<MemberEntity> {
    const id = decodeId('mem', memberId);
    const unknown = () => new DomainError('FIELD_INVALID', { field: { zh: '成员', en: 'member' } }, 'memberId');
    if (!id) throw unknown();
    const [member] = await this.rows.find(transaction, MemberEntity, { id });
    if (!member?.active || !mayAct(memberCaller(caller).principal.ability, 'read', 'Member', member)) throw unknown();
    this.checkRight(caller, member);
    return member;
  }

  async concernedById(transaction: Transaction, caller: Caller, id: string): Promise<MemberEntity> {
    const [member] = await this.rows.find(transaction, MemberEntity, { id });
    if (!member || !mayAct(memberCaller(caller).principal.ability, 'read', 'Member', member)) throw new DomainError('NOT_FOUND');
    this.checkRight(caller, member);
    return member;
  }

  /** A deputy arranges nothing by the rights that passed to them: they would outlast the period. */
  private checkRight(caller: Caller, member: MemberEntity): void {
    const { principal } = memberCaller(caller);
    if (!isSelf(principal, member) && !mayAct(principal.ownAbility, 'update', 'Member', member)) throw new DomainError('FORBIDDEN');
  }

  private async deputyOf(
    transaction: Transaction,
    member: MemberEntity,
    { deputyId, fromAt, untilAt }: Arrangement,
  ): Promise<MemberEntity> {
    const id = decodeId('mem', deputyId);
    const unfit = () => new DomainError('FIELD_INVALID', { field: DEPUTY }, 'deputyId');
    if (!id || id === member.id) throw unfit();
    const held = named(`select active from ${transaction.schema}.member where id = $1 for share`, [id]);
    const [state] = await transaction.query<{ active: boolean }>(held);
    const [deputy] = await this.rows.find(transaction, MemberEntity, { id });
    if (!state?.active || !deputy) throw unfit();
    const leave = await this.rows.find(transaction, AbsenceEntity, { memberId: id });
    const away = leave.some((each) => each.endedAt === null && each.fromAt < untilAt && each.untilAt > fromAt);
    const rule = { zh: '代理人这段时间也在请假。', en: 'The deputy is on leave in this time as well.' };
    if (away) throw new DomainError('RULE_VIOLATION', { rule }, 'deputyId');
    return deputy;
  }

  /** The roles that pass: those named, each of which the member must hold, or all. */
  private async passing(transaction: Transaction, member: MemberEntity, roleIds: string[] | null | undefined): Promise<RoleEntity[]> {
    const held = await this.rows.find(transaction, MemberRoleEntity, { memberId: member.id });
    const wanted = roleIds?.map((roleId) => decodeId('rol', roleId));
    if (wanted?.some((id) => !held.some(({ roleId }) => roleId === id)))
      throw new DomainError('FIELD_INVALID', { field: { zh: '角色', en: 'roles' } }, 'roleIds');
    const ids = held.map(({ roleId }) => roleId).filter((id) => !wanted || wanted.includes(id));
    if (ids.length === 0) throw new DomainError('FIELD_REQUIRED', { field: { zh: '角色', en: 'roles' } }, 'roleIds');
    return this.rows.find(transaction, RoleEntity, { id: ids }, 'code');
  }
}

/** Whether it is the member in person who calls; a key of theirs holds no more than its scopes. */
function isSelf({ key, member: caller }: Principal, member: MemberEntity): boolean {
  return !key && member.id === caller.id;
}

/** A period as the API gives it. @throws DomainError FIELD_INVALID when it is over, too long or ends before it begins */
export function periodOf({ from, until }: { from: string; until: string }, now: number): Period {
  const [fromAt, untilAt] = [new Date(from), new Date(until)];
  const days = (untilAt.getTime() - fromAt.getTime()) / DAY;
  if (days <= 0 || days > LONGEST_DAYS || untilAt.getTime() <= now)
    throw new DomainError('FIELD_INVALID', { field: { zh: '结束时间', en: 'end' } }, 'until');
  return { fromAt, untilAt };
}
