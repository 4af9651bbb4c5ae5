import { Inject, Injectable } from '@nestjs/common';
import { type Act, AuditTrail } from '../core/audit/trail';
import { Rows } from '../core/write/rows';
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
import { DEPARTMENT_COLUMNS, type DepartmentWish, planDepartments } from './department-import';
import { DepartmentEntity } from './department.entity';
import { departmentOnRecord } from './department.service';
import { MemberEntity } from './member.entity';
import { OrganisationEntity } from './organisation.entity';
import { PastDepartments } from './past.service';

type Kept = Pick<DepartmentEntity, 'name' | 'parentId' | 'headId'>;

/** Departments from a file (O-2): made and changed by the rules for single ones, in one act. */
@Injectable()
export class DepartmentImports implements Importer {
  readonly kind = 'DEPARTMENTS';
  readonly subject = 'Department';
  readonly name = { zh: '部门', en: 'Departments' };
  readonly columns = DEPARTMENT_COLUMNS;

  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(PastDepartments) private readonly past: PastDepartments,
    @Inject(Undoing) private readonly undoing: Undoing,
    @Inject(Importers) importers: Importers,
  ) {
    importers.register(this);
  }

  async plan(importing: Importing, lines: readonly ImportLine[]): Promise<ImportPlan> {
    const { transaction, caller } = importing;
    // the tree changes one act at a time, as when a single department is moved
    await this.rows.lock(transaction, OrganisationEntity, caller.principal.organisation.id);
    const departments = await this.rows.find(transaction, DepartmentEntity, {});
    const members = await this.rows.find(transaction, MemberEntity, { active: true });
    const wishes = planDepartments(lines, { departments, members, ability: caller.principal.ability });
    return planOf(wishes, (sound) => this.write(importing, sound));
  }

  private async write(importing: Importing, wishes: readonly DepartmentWish[]): Promise<WrittenRow[]> {
    const { transaction, actor, now } = importing;
    const made = wishes.filter(({ finding }) => finding.outcome === 'create');
    const changed = wishes.filter(({ finding }) => finding.outcome === 'update');
    await this.rows.insertAll(
      transaction,
      DepartmentEntity,
      parentsFirst(made).map(({ row }) => ({ ...row, searchText: searchTextOf('thing', row.name.zh, row.name.en) })),
    );
    await this.change(
      importing,
      changed.map(({ row, before = row }) => ({ row, before })),
    );
    await this.audit.recordAll(
      transaction,
      actor,
      [...made, ...changed].map(({ row, before }) => actOf(row, before)),
      now,
    );
    return [
      ...made.map(({ finding, row }) => createdRow(finding.from.line, row.id)),
      ...changed.map(({ finding, row, before = row }) => changedRow(finding.from.line, before, keptOf(before))),
    ];
  }

  private async change(
    { transaction, now }: Importing,
    changes: readonly { row: DepartmentEntity; before: DepartmentEntity }[],
  ): Promise<void> {
    if (changes.length === 0) return;
    await this.past.keepAll(
      transaction,
      changes.map(({ before }) => before),
      now,
    );
    await this.rows.updateAll(
      transaction,
      DepartmentEntity,
      changes.map(({ row: { id, name, parentId, headId } }) => ({
        id,
        name,
        parentId,
        headId,
        searchText: searchTextOf('thing', name.zh, name.en),
      })),
    );
  }

  async undo(importing: Importing, rows: readonly WrittenRow[]): Promise<UndoPlan> {
    const { transaction, actor, now, caller } = importing;
    await this.rows.lock(transaction, OrganisationEntity, caller.principal.organisation.id);
    const { current, made, problems } = await this.undoing.begin(importing, this.subject, DepartmentEntity, rows);
    const write = async () => {
      const changes = rows.flatMap(({ recordId, before: text }) => {
        const before = current.get(recordId);
        return before && text !== null ? [{ before, row: { ...before, ...(JSON.parse(text) as Kept) } }] : [];
      });
      await this.change(importing, changes);
      await this.rows.removeAll(transaction, DepartmentEntity, 'id', made);
      const gone = made.map((id): Act => ({
        action: 'remove',
        subject: 'Department',
        subjectId: id,
        subjectLabel: current.get(id)?.name.zh ?? '',
      }));
      await this.audit.recordAll(transaction, actor, [...gone, ...changes.map(({ row, before }) => actOf(row, before))], now);
    };
    return { problems, write };
  }
}

function actOf(row: DepartmentEntity, before: DepartmentEntity | undefined): Act {
  const act = { action: before ? 'update' : 'create', subject: 'Department', subjectId: row.id, subjectLabel: row.name.zh };
  return { ...act, before: before ? departmentOnRecord(before) : null, after: departmentOnRecord(row) };
}

const keptOf = ({ name, parentId, headId }: DepartmentEntity): string => JSON.stringify({ name, parentId, headId } satisfies Kept);

/** Rows are added in portions, and each must find what it lies in. */
function parentsFirst(made: readonly DepartmentWish[]): DepartmentWish[] {
  const waiting = new Map(made.map((wish) => [wish.row.id, wish]));
  const ordered: DepartmentWish[] = [];
  const add = (wish: DepartmentWish) => {
    if (!waiting.delete(wish.row.id)) return;
    const parent = wish.row.parentId === null ? undefined : waiting.get(wish.row.parentId);
    if (parent) add(parent);
    ordered.push(wish);
  };
  for (const wish of made) add(wish);
  return ordered;
}
