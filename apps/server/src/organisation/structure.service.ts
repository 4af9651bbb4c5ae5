import type { TemplateDepartment, TemplateRole } from '@charter/templates';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor } from '../core/auth/principal';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { type TemplateArrival, TemplateArrivals } from '../regulation';
import { DepartmentEntity } from './department.entity';
import { RoleEntity } from './role.entity';

type Ids = ReadonlyMap<string, string>;

/** Departments and roles that templates bring, at the beginning and later (O-1). */
@Injectable()
export class Structures {
  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(TemplateArrivals) arrivals: TemplateArrivals,
  ) {
    arrivals.register((transaction, caller, arrival, now) => this.receive(transaction, caller, arrival, now));
  }

  /** Adds departments below each other and below those that are there; gives the ids of all by their codes. */
  addDepartments(transaction: Transaction, departments: readonly TemplateDepartment[], present: Ids = new Map(), first = 0): Ids {
    const ids = new Map([...present, ...departments.map(({ code }): [string, string] => [code, uuidv7()])]);
    for (const [place, { code, name, parent }] of departments.entries()) {
      const row = { id: ids.get(code) ?? '', code, name, parentId: ids.get(parent ?? '') ?? null, position: first + place };
      this.rows.insert(transaction, DepartmentEntity, { ...row, searchText: searchTextOf('thing', name.zh, name.en) });
    }
    return ids;
  }

  /** Adds roles; gives their ids by their codes. */
  addRoles(transaction: Transaction, roles: readonly TemplateRole[]): Ids {
    return new Map(
      roles.map(({ code, name, grants }): [string, string] => {
        const id = uuidv7();
        const searchText = searchTextOf('thing', name.zh, name.en);
        this.rows.insert(transaction, RoleEntity, { id, code, name, grants, builtIn: true, searchText });
        return [code, id];
      }),
    );
  }

  /** What templates bring with a revision, as far as nobody has made it meanwhile; nobody is put into it. */
  private async receive(transaction: Transaction, caller: Caller, { departments, roles }: TemplateArrival, now: number): Promise<void> {
    const present = await this.rows.find(transaction, DepartmentEntity, {});
    const known = new Map(present.map(({ code, id }) => [code, id]));
    const lacking = departments.filter(({ code }) => !known.has(code));
    const ids = this.addDepartments(transaction, lacking, known, Math.max(0, ...present.map(({ position }) => position)) + 1);
    this.note(transaction, caller, 'Department', lacking, ids, now);
    const having = new Set((await this.rows.find(transaction, RoleEntity, {})).map(({ code }) => code));
    const fresh = roles.filter(({ code }) => !having.has(code));
    this.note(transaction, caller, 'Role', fresh, this.addRoles(transaction, fresh), now);
  }

  private note(
    transaction: Transaction,
    caller: Caller,
    subject: 'Department' | 'Role',
    added: readonly (TemplateDepartment | TemplateRole)[],
    ids: Ids,
    now: number,
  ): void {
    for (const { code, name } of added) {
      const act = { action: 'create', subject, subjectId: ids.get(code) ?? '', subjectLabel: name.zh, after: { name } };
      this.audit.record(transaction, auditActor(caller), act, now);
    }
  }
}
