import { type Grant, type Language, abilityFrom, rulesOf } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Subjects } from '../permission/subjects';
import type { TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import type { Account, Organisation, Principal } from './principal';

/** Principals kept at most; the one used longest ago goes first. */
const KEPT = 5000;

interface MemberRow {
  name: string;
  department_id: string | null;
  tree: string[] | null;
  grants: Grant[][];
}

const memberSql = (schema: string) => `
  with recursive below as (
    select d.id from ${schema}.department d join ${schema}.member m on m.department_id = d.id where m.id = $1
    union all
    select d.id from ${schema}.department d join below on d.parent_id = below.id
  )
  select m.name, m.department_id, (select array_agg(id::text) from below) as tree,
    coalesce((select json_agg(r.grants) from ${schema}.role r join ${schema}.member_role mr on mr.role_id = r.id where mr.member_id = m.id), '[]') as grants
  from ${schema}.member m where m.id = $1 and m.active`;

/** Seat of an account in an organisation, as the session check finds it. */
export interface Seat {
  account: Account;
  organisation: Organisation;
  scope: TenantScope;
  memberId: string;
}

/** Builds the principal of a seat from the member's roles and keeps it until a permission of the organisation changes. */
@Injectable()
export class Principals {
  private readonly kept = new Map<string, Principal>();

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  /** Undefined when the member has left. */
  async of(seat: Seat): Promise<Principal | undefined> {
    const key = `${seat.scope.tenant}/${seat.memberId}/${seat.scope.epoch}`;
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return { ...known, account: seat.account };
    }
    const principal = await this.build(seat);
    if (principal) this.keep(key, principal);
    return principal;
  }

  private keep(key: string, principal: Principal): void {
    this.kept.set(key, principal);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }

  private async build({ account, organisation, scope, memberId }: Seat): Promise<Principal | undefined> {
    const [row] = await this.door.read<MemberRow>(scope, named(memberSql(scope.schema), [memberId]));
    if (!row) return undefined;
    const grants = row.grants.flat();
    const member = { id: memberId, name: row.name, departmentId: row.department_id, departmentTree: row.tree ?? [] };
    const rules = rulesOf(
      grants,
      { memberId, departmentId: member.departmentId, departmentTree: member.departmentTree },
      this.subjects.all,
    );
    const ability = abilityFrom(rules);
    const reader = (language: Language) => ({
      scope,
      ability,
      language,
      isGoverned: (subject: string, field: string) => this.subjects.isGoverned(subject, field),
      recordedFields: (subject: string) => this.subjects.recordedFields(subject),
    });
    return { account, organisation, scope, member, grants, rules, ability, readers: { zh: reader('zh'), en: reader('en') } };
  }
}
