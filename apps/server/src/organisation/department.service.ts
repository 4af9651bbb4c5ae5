import { DomainError, type Text, decodeId } from '@charter/kernel';
import { movesIntoItself } from '@charter/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { refuseStale } from '../core/write/version';
import { DepartmentEntity } from './department.entity';
import type { DepartmentCreateInput, DepartmentUpdateInput } from './department.graphql';
import { MemberEntity } from './member.entity';
import { OpenWorks } from './open-work.service';
import { OrganisationEntity } from './organisation.entity';
import { PastDepartments } from './past.service';

/** Departments (部门, O-2): a tree, changed by whoever may, every move on record. */
@Injectable()
export class Departments {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(OpenWorks) private readonly works: OpenWorks,
    @Inject(PastDepartments) private readonly past: PastDepartments,
  ) {}

  create(caller: Caller, input: DepartmentCreateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    return this.door.write(principal.scope, async (transaction) => {
      const all = await this.rows.find(transaction, DepartmentEntity, {});
      const id = uuidv7();
      const name = nameOf(input);
      const row = {
        id,
        code: `d${id.replaceAll('-', '').slice(-12)}`,
        name,
        parentId: parentOf(input.parentId, all),
        headId: await this.headOf(transaction, input.headId),
        position: Math.max(0, ...all.map(({ position }) => position)) + 1,
        active: true,
        searchText: searchTextOf('thing', name.zh, name.en),
      };
      if (!mayAct(principal.ability, 'create', 'Department', row)) throw new DomainError('FORBIDDEN');
      this.rows.insert(transaction, DepartmentEntity, row);
      this.audit.record(
        transaction,
        auditActor(caller),
        { action: 'create', subject: 'Department', subjectId: id, subjectLabel: name.zh, after: departmentOnRecord(row) },
        now,
      );
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  update(caller: Caller, input: DepartmentUpdateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('dep', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      // two moves that are fine each by itself can make a circle together, so the tree changes one move at a time
      await this.rows.lock(transaction, OrganisationEntity, principal.organisation.id);
      const before = await this.rows.lock(transaction, DepartmentEntity, id);
      if (!before || !mayAct(principal.ability, 'read', 'Department', before)) throw new DomainError('NOT_FOUND');
      if (!mayAct(principal.ability, 'update', 'Department', before)) throw new DomainError('FORBIDDEN');
      await refuseStale(transaction, 'Department', before, input.expectedVersion);
      const all = await this.rows.find(transaction, DepartmentEntity, {});
      const changes = await this.changesOf(transaction, before, input, all);
      if (before.active && !changes.active) await this.refuseOpen(transaction, id);
      await this.past.keep(transaction, before, now);
      this.rows.update(transaction, DepartmentEntity, { id }, changes);
      const act = { action: 'update', subject: 'Department', subjectId: id, subjectLabel: before.name.zh };
      this.audit.record(
        transaction,
        auditActor(caller, { action: 'update', subject: 'Department', record: before }),
        { ...act, before: departmentOnRecord(before), after: departmentOnRecord({ ...before, ...changes }) },
        now,
      );
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  /** A department with open work is not switched off: it is closed, with a successor. */
  private async refuseOpen(transaction: Transaction, departmentId: string): Promise<void> {
    const open = (await this.works.counts(transaction, { departmentId })).reduce((sum, { count }) => sum + count, 0);
    const rule = {
      zh: `部门还有 ${open} 件在办事项，请用“撤并”移交给接收部门。`,
      en: `The department has ${open} pieces of open work: close it with a successor instead.`,
    };
    if (open > 0) throw new DomainError('RULE_VIOLATION', { rule }, 'active');
  }

  private async changesOf(
    transaction: Transaction,
    before: DepartmentEntity,
    input: DepartmentUpdateInput,
    all: DepartmentEntity[],
  ): Promise<Partial<DepartmentEntity>> {
    const name = nameOf({ name: input.name ?? before.name.zh, nameEn: input.nameEn === undefined ? before.name.en : input.nameEn });
    const parentId = input.parentId === undefined ? before.parentId : parentOf(input.parentId, all);
    if (movesIntoItself(all, before.id, parentId)) {
      throw new DomainError(
        'RULE_VIOLATION',
        { rule: { zh: '部门不能移到自己的下级。', en: 'A department cannot move below itself.' } },
        'parentId',
      );
    }
    return {
      name,
      parentId,
      headId: input.headId === undefined ? before.headId : await this.headOf(transaction, input.headId),
      active: input.active ?? before.active,
      searchText: searchTextOf('thing', name.zh, name.en),
    };
  }

  private async headOf(transaction: Transaction, headId: string | null | undefined): Promise<string | null> {
    if (!headId) return null;
    const id = decodeId('mem', headId);
    const [head] = id ? await this.rows.find(transaction, MemberEntity, { id }) : [];
    if (!head) throw new DomainError('FIELD_INVALID', { field: { zh: '负责人', en: 'head' } }, 'headId');
    return head.id;
  }
}

function nameOf({ name, nameEn }: { name: string; nameEn?: string | null | undefined }): Text {
  if (name.trim() === '') throw new DomainError('FIELD_REQUIRED', { field: { zh: '名称', en: 'name' } }, 'name');
  return { zh: name.trim(), ...(nameEn?.trim() ? { en: nameEn.trim() } : {}) };
}

function parentOf(parentId: string | null | undefined, all: DepartmentEntity[]): string | null {
  if (!parentId) return null;
  const id = decodeId('dep', parentId);
  if (!all.some((department) => department.id === id))
    throw new DomainError('FIELD_INVALID', { field: { zh: '上级部门', en: 'parent department' } }, 'parentId');
  return id ?? null;
}

/** What the trail keeps of a department. */
export function departmentOnRecord({
  name,
  parentId,
  headId,
  active,
}: Pick<DepartmentEntity, 'name' | 'parentId' | 'headId' | 'active'>): object {
  return { name, parentId, headId, active };
}
