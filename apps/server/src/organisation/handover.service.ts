import { DomainError, type Text, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type MemberCaller, auditActor, memberCaller } from '../core/auth/principal';
import { Principals } from '../core/auth/principals';
import { mayAct } from '../core/permission/restriction';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { endStandingIn } from './deputyship';
import type { MemberLeaveInput } from './handover.graphql';
import { Invitations } from './invitation.service';
import { MemberEntity } from './member.entity';
import { OpenWorks, type WorkCount } from './open-work.service';

const RECEIVER = { zh: '接收人', en: 'receiver' };

/** Leaving (离任交接, O-2): whoever goes hands over everything that is open, in one transaction or not at all. */
@Injectable()
export class Handovers {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(OpenWorks) private readonly works: OpenWorks,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(Principals) private readonly principals: Principals,
  ) {}

  /** What a member has in hand, before they leave. */
  preview(caller: Caller, memberId: string): Promise<WorkCount[]> {
    const member = memberCaller(caller);
    return this.door.write(member.principal.scope, async (transaction) => {
      const id = decodeId('mem', memberId);
      const [leaving] = id ? await this.rows.find(transaction, MemberEntity, { id }) : [];
      checkRight(member, leaving);
      return this.works.counts(transaction, { memberId: leaving.id });
    });
  }

  async leave(caller: Caller, input: MemberLeaveInput, now = Date.now()): Promise<string> {
    const member = memberCaller(caller);
    const { scope } = member.principal;
    const id = decodeId('mem', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    if (id === member.principal.member.id)
      throw new DomainError('RULE_VIOLATION', { rule: { zh: '不能给自己办理离任。', en: 'You cannot take leave of yourself.' } }, 'id');
    const receiverId = receiverOf(input.receiverId, id);
    const reason = input.reason.trim();
    if (reason === '') throw new DomainError('REASON_REQUIRED', {}, 'reason');
    const ability = receiverId ? await this.principals.abilityOf(scope, receiverId) : undefined;
    return this.door.write(scope, async (transaction) => {
      const leaving = await this.lockBoth(transaction, id, receiverId);
      checkRight(member, leaving);
      await refuseStale(transaction, 'Member', leaving, input.expectedVersion);
      if (!leaving.active)
        throw new DomainError('RULE_VIOLATION', { rule: { zh: '已经离任。', en: 'This member has already left.' } }, 'id');
      const actor = auditActor(caller, { action: 'update', subject: 'Member', record: leaving });
      const handed = receiverId
        ? await this.works.handOver(transaction, { from: { memberId: id }, to: receiverId, ability, actor, reason, now })
        : await this.refuseOpen(transaction, id);
      await endStandingIn(transaction, id, now);
      this.rows.update(transaction, MemberEntity, { id }, { active: false });
      this.setMembership(transaction, member, id, false);
      const after = { active: false, ...(receiverId ? { receiver: receiverId } : {}), ...handedOver(handed) };
      const act = { action: 'leave', subject: 'Member', subjectId: id, subjectLabel: leaving.name, reason };
      this.audit.record(transaction, actor, { ...act, before: { active: true }, after }, now);
      beginEpoch(transaction, scope);
      return id;
    });
  }

  /** Refuses to let go of somebody who still has work in hand. */
  async refuseOpen(transaction: Transaction, memberId: string): Promise<[]> {
    const open = (await this.works.counts(transaction, { memberId })).filter(({ count }) => count > 0);
    if (open.length === 0) return [];
    throw new DomainError('RULE_VIOLATION', { rule: openRule(open) }, 'receiverId');
  }

  /** Opens or closes the seat: the next call of the account is in or out. */
  setMembership(transaction: Transaction, { principal }: MemberCaller, memberId: string, active: boolean): void {
    if (!active) this.invitations.withdrawWith(transaction, principal.organisation.id, memberId);
    transaction.laterOnPlatform(
      named('update platform.membership set active = $3 where tenant_id = $1 and member_id = $2', [
        principal.organisation.id,
        memberId,
        active,
      ]),
    );
  }

  /** Locks who leaves, and holds who receives in place, in the order of their ids. */
  private async lockBoth(transaction: Transaction, id: string, receiverId: string | undefined): Promise<MemberEntity | undefined> {
    let leaving: MemberEntity | undefined;
    for (const each of [id, receiverId].filter((known) => known !== undefined).sort()) {
      if (each === id) leaving = await this.rows.lock(transaction, MemberEntity, id);
      else await refuseAbsentReceiver(transaction, each);
    }
    return leaving;
  }
}

async function refuseAbsentReceiver(transaction: Transaction, id: string): Promise<void> {
  const held = named(`select active from ${transaction.schema}.member where id = $1 for share`, [id]);
  const [receiver] = await transaction.query<{ active: boolean }>(held);
  if (!receiver?.active) throw new DomainError('FIELD_INVALID', { field: RECEIVER }, 'receiverId');
}

/** Whoever may change a member may let them go. */
function checkRight({ principal }: MemberCaller, member: MemberEntity | undefined): asserts member is MemberEntity {
  if (!member || !mayAct(principal.ability, 'read', 'Member', member)) throw new DomainError('NOT_FOUND');
  if (!mayAct(principal.ability, 'update', 'Member', member)) throw new DomainError('FORBIDDEN');
}

function receiverOf(receiverId: string | null | undefined, leavingId: string): string | undefined {
  if (!receiverId) return undefined;
  const id = decodeId('mem', receiverId);
  if (!id || id === leavingId) throw new DomainError('FIELD_INVALID', { field: RECEIVER }, 'receiverId');
  return id;
}

/** What was handed over, for the record: "handedOver.request: 3". */
function handedOver(handed: WorkCount[]): object {
  return handed.length > 0 ? { handedOver: Object.fromEntries(handed.map(({ kind, count }) => [kind, count])) } : {};
}

/** "还有 3 件未办结的诉求、1 个担任负责人的部门没有移交，请选择接收人。" */
function openRule(open: WorkCount[]): Text {
  const list = (language: 'zh' | 'en', comma: string) => open.map(({ name, count }) => `${count} ${name[language] ?? name.zh}`).join(comma);
  return {
    zh: `还有 ${list('zh', '、')}没有移交，请选择接收人。`,
    en: `There is open work: ${list('en', ', ')}. Choose who receives it.`,
  };
}
