import type { Ability, Text } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, AuditTrail } from '../core/audit/trail';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { DepartmentEntity } from './department.entity';

/** Whose work is meant: a member's, or that of a department as a whole. */
export type Holder = { memberId: string } | { departmentId: string };

/** Work that goes from one to another, in the transaction in which the one leaves or is closed. */
export interface Handing {
  from: Holder;
  to: string;
  /** What the member who receives may do; work they could not even see is not handed to them. */
  ability?: Ability | undefined;
  actor: AuditActor;
  reason: string;
  now: number;
}

/** One kind of open work, counted and handed over by the context it belongs to (O-2). */
export interface OpenWork {
  kind: string;
  name: Text;
  count(transaction: Transaction, holder: Holder): Promise<number>;
  /** Hands everything over and says how much it was. */
  handOver(transaction: Transaction, handing: Handing): Promise<number>;
}

export interface WorkCount {
  kind: string;
  name: Text;
  count: number;
}

/** Departments that somebody heads (部门负责人). */
@Injectable()
export class Headships implements OpenWork {
  readonly kind = 'headship';
  readonly name = { zh: '担任负责人的部门', en: 'departments headed' };

  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async count(transaction: Transaction, holder: Holder): Promise<number> {
    return 'memberId' in holder ? (await this.headed(transaction, holder.memberId)).length : 0;
  }

  async handOver(transaction: Transaction, { from, to, actor, reason, now }: Handing): Promise<number> {
    if (!('memberId' in from)) return 0;
    const departments = await this.headed(transaction, from.memberId);
    for (const { id, name } of departments) {
      this.rows.update(transaction, DepartmentEntity, { id }, { headId: to });
      const act = { action: 'update', subject: 'Department', subjectId: id, subjectLabel: name.zh, reason };
      this.audit.record(transaction, actor, { ...act, before: { headId: from.memberId }, after: { headId: to } }, now);
    }
    return departments.length;
  }

  private headed(transaction: Transaction, headId: string): Promise<DepartmentEntity[]> {
    return this.rows.findLocked(transaction, DepartmentEntity, { headId, active: true });
  }
}

/** Every kind of open work there is. A context registers its own, so that nobody leaves with something in hand. */
@Injectable()
export class OpenWorks {
  private readonly kinds: OpenWork[] = [];

  constructor(@Inject(Headships) headships: Headships) {
    this.register(headships);
  }

  register(work: OpenWork): void {
    this.kinds.push(work);
  }

  async counts(transaction: Transaction, holder: Holder): Promise<WorkCount[]> {
    const counts = await Promise.all(this.kinds.map((work) => work.count(transaction, holder)));
    return this.kinds.map(({ kind, name }, place) => ({ kind, name, count: counts[place] ?? 0 }));
  }

  async handOver(transaction: Transaction, handing: Handing): Promise<WorkCount[]> {
    const done: WorkCount[] = [];
    for (const work of this.kinds) {
      const { kind, name } = work;
      done.push({ kind, name, count: await work.handOver(transaction, handing) });
    }
    return done.filter(({ count }) => count > 0);
  }
}
