import { type Language, type Text, encodeId, inLanguage } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Principal } from '../core/auth/principal';
import { rowRestriction } from '../core/permission/restriction';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import type { DepartmentEntity } from './department.entity';
import type { DepartmentThen } from './department.graphql';
import { DepartmentPastEntity } from './department-past.entity';

interface ThenRow {
  id: string;
  name: Text;
  parent_id: string | null;
  active: boolean;
}

/** What departments were (O-2): kept with every change, so that the tree of any day can be told. */
@Injectable()
export class PastDepartments {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
  ) {}

  /** Keeps a department as it was until now. */
  keep(transaction: Transaction, department: DepartmentEntity, now: number): Promise<void> {
    return this.keepAll(transaction, [department], now);
  }

  async keepAll(transaction: Transaction, departments: readonly DepartmentEntity[], now: number): Promise<void> {
    const rows = departments.map(({ id, name, parentId, headId, active }) => {
      return { id: uuidv7(), departmentId: id, name, parentId, headId, active, untilAt: new Date(now) };
    });
    await this.rows.insertAll(transaction, DepartmentPastEntity, rows);
  }

  /** The tree of a moment, as far as the reader may see it; ids tell when a department began. */
  async at({ scope, ability }: Principal, language: Language, moment: string): Promise<DepartmentThen[]> {
    const { schema } = scope;
    const values: unknown[] = [moment];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const seen = rowRestriction(ability, 'read', 'Department', () => 'd.id', bind);
    const rows = await this.door.read<ThenRow>(
      scope,
      named(
        `select d.id, coalesce(p.name, d.name) as name, coalesce(p.active, d.active) as active,
           case when p.id is null then d.parent_id else p.parent_id end as parent_id
         from ${schema}.department d
         left join lateral (select * from ${schema}.department_past q where q.department_id = d.id and q.until_at > $1::timestamptz order by q.until_at limit 1) p on true
         where to_timestamp(('x' || substr(replace(d.id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0) <= $1::timestamptz and ${seen}
         order by d.position, d.id`,
        values,
      ),
    );
    return rows.map(({ id, name, parent_id: parentId, active }) => ({
      id: encodeId('dep', id),
      name: inLanguage(name, language),
      parentId: parentId && encodeId('dep', parentId),
      active,
    }));
  }
}
