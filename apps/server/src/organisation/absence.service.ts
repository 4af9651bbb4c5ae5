import { DomainError, type Text, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { AbsenceEntity } from './absence.entity';
import type { AbsenceCreateInput, AbsenceEndInput } from './absence.graphql';
import { DeputyshipEntity } from './deputyship.entity';
import { Deputyships, type Period, periodOf } from './deputyship.service';
import { MemberEntity } from './member.entity';

const LONGEST_NOTE = 500;

/** Leave (请假, O-2): of oneself, or of a member one may change; a deputy can be named in the same breath. */
@Injectable()
export class Absences {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Deputyships) private readonly deputyships: Deputyships,
  ) {}

  create(caller: Caller, input: AbsenceCreateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const period = periodOf(input, now);
    if ((input.note ?? '').length > LONGEST_NOTE) throw new DomainError('FIELD_INVALID', { field: { zh: '备注', en: 'note' } }, 'note');
    // roles pass to a deputy or to nobody
    if (input.roleIds && !input.deputyId) throw new DomainError('FIELD_INVALID', { field: { zh: '角色', en: 'roles' } }, 'roleIds');
    return this.door.write(principal.scope, async (transaction) => {
      const member = await this.deputyships.concerned(transaction, caller, input.memberId);
      await this.refuseOverlap(transaction, member, period);
      const id = uuidv7();
      const row = { id, memberId: member.id, kind: input.kind, ...period, note: input.note?.trim() || null };
      this.rows.insert(transaction, AbsenceEntity, { ...row, createdById: principal.member.id, createdAt: new Date(now) });
      await transaction.flush();
      if (input.deputyId) {
        const { deputyId, roleIds } = input;
        await this.deputyships.arrange(transaction, caller, member, { deputyId, roleIds, ...period, absenceId: id }, now);
      }
      const act = { action: 'create', subject: 'Absence', subjectId: id, subjectLabel: member.name };
      const after = { memberId: member.id, kind: input.kind, from: period.fromAt, until: period.untilAt };
      this.audit.record(transaction, auditActor(caller), { ...act, after }, now);
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  /** Ends leave now; who stood in for it does so no longer. */
  end(caller: Caller, input: AbsenceEndInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('abs', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const absence = await this.rows.lock(transaction, AbsenceEntity, id);
      if (!absence) throw new DomainError('NOT_FOUND');
      const member = await this.deputyships.concernedById(transaction, caller, absence.memberId);
      await refuseStale(transaction, 'Absence', absence, input.expectedVersion);
      refuseOver(absence, now);
      const endedAt = new Date(now);
      this.rows.update(transaction, AbsenceEntity, { id }, { endedAt });
      const arranged = await this.rows.findLocked(transaction, DeputyshipEntity, { absenceId: id });
      for (const deputyship of arranged.filter((each) => each.endedAt === null && each.untilAt.getTime() > now))
        this.rows.update(transaction, DeputyshipEntity, { id: deputyship.id }, { endedAt });
      const act = { action: 'end', subject: 'Absence', subjectId: id, subjectLabel: member.name };
      this.audit.record(transaction, auditActor(caller), { ...act, before: { until: absence.untilAt }, after: { until: endedAt } }, now);
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  private async refuseOverlap(transaction: Transaction, member: MemberEntity, { fromAt, untilAt }: Period): Promise<void> {
    const others = await this.rows.find(transaction, AbsenceEntity, { memberId: member.id });
    const overlaps = others.some((other) => other.endedAt === null && other.fromAt < untilAt && other.untilAt > fromAt);
    if (overlaps) throw new DomainError('RULE_VIOLATION', { rule: OVERLAP }, 'from');
  }
}

const OVERLAP: Text = { zh: '这段时间已经请过假。', en: 'There is leave in this time already.' };

/** What is over stays as it was. */
export function refuseOver({ endedAt, untilAt }: { endedAt: Date | null; untilAt: Date }, now: number): void {
  if (endedAt === null && untilAt.getTime() > now) return;
  throw new DomainError('RULE_VIOLATION', { rule: { zh: '已经结束。', en: 'It is over already.' } }, 'id');
}
