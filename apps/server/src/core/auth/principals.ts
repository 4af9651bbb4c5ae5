import { type Ability, type Actor, type Grant, type Language, type PermissionRule, abilityFrom, rulesOf } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Subjects } from '../permission/subjects';
import type { Reader } from '../read/reader';
import type { TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import type { Account, Deputising, Organisation, Principal } from './principal';

/** Principals kept at most; the one used longest ago goes first. */
const KEPT = 5000;

interface MemberRow {
  name: string;
  department_id: string | null;
  tree: string[] | null;
  roles: { id: string; grants: Grant[] }[];
  deputyships: { memberId: string; roleIds: string[]; from: number; until: number }[];
}

const memberSql = (schema: string) => `
  with recursive below as (
    select d.id from ${schema}.department d join ${schema}.member m on m.department_id = d.id where m.id = $1
    union all
    select d.id from ${schema}.department d join below on d.parent_id = below.id
  )
  select m.name, m.department_id, (select array_agg(id::text) from below) as tree,
    coalesce((select json_agg(json_build_object('id', r.id, 'grants', r.grants)) from ${schema}.role r join ${schema}.member_role mr on mr.role_id = r.id where mr.member_id = m.id), '[]') as roles,
    coalesce((select json_agg(json_build_object('memberId', p.member_id, 'roleIds', p.role_ids, 'from', extract(epoch from p.from_at) * 1000, 'until', extract(epoch from p.until_at) * 1000) order by p.id)
      from ${schema}.deputyship p where p.deputy_id = m.id and p.ended_at is null and p.until_at > to_timestamp($2::float8 / 1000)), '[]') as deputyships
  from ${schema}.member m where m.id = $1 and m.active`;

/** Seat of an account in an organisation, as the session check finds it. */
export interface Seat {
  account: Account;
  organisation: Organisation;
  scope: TenantScope;
  memberId: string;
}

/** Roles by which somebody holds rights: their own, or those of a member they stand in for. */
export interface Holding {
  roles: { id: string; grants: Grant[] }[];
  actor: Actor;
  onBehalfOf: string | undefined;
}

export interface Rights {
  name: string;
  holdings: Holding[];
  rules: PermissionRule[];
}

function holdingOf(memberId: string, { roles, department_id: departmentId, tree }: MemberRow, onBehalfOf?: string): Holding {
  return { roles, actor: { memberId, departmentId, departmentTree: tree ?? [] }, onBehalfOf };
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
    if (known && known.until > Date.now()) {
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

  private async build({ account, organisation, scope, memberId }: Seat, now = Date.now()): Promise<Principal | undefined> {
    const row = await this.row(scope, memberId, now);
    if (!row) return undefined;
    const deputyFor = await this.deputising(scope, row, now);
    const member = { id: memberId, name: row.name, departmentId: row.department_id, departmentTree: row.tree ?? [] };
    const own = this.rulesIn(memberId, row);
    const rules = [...own, ...deputyFor.flatMap((absent) => absent.rules)];
    const ability = abilityFrom(rules);
    const reader = (language: Language) => this.readerFor(scope, ability, language);
    return {
      account,
      organisation,
      scope,
      member,
      grants: row.roles.flatMap(({ grants }) => grants),
      ownAbility: deputyFor.length > 0 ? abilityFrom(own) : ability,
      deputyFor,
      until: Math.min(Number.POSITIVE_INFINITY, ...row.deputyships.map(({ from, until }) => (from > now ? from : until))),
      rules,
      ability,
      readers: { zh: reader('zh'), en: reader('en') },
    };
  }

  /** The rights of a member and where each comes from, for whoever asks why; undefined when they have left. */
  async rightsOf(scope: TenantScope, memberId: string, now = Date.now()): Promise<Rights | undefined> {
    const row = await this.row(scope, memberId, now);
    if (!row) return undefined;
    const current = row.deputyships.filter(({ from }) => from <= now);
    const absent = await Promise.all(current.map((each) => this.row(scope, each.memberId, now)));
    const passed = current.flatMap(({ memberId: id, roleIds }, place) => {
      const theirs = absent[place];
      return theirs ? [holdingOf(id, { ...theirs, roles: theirs.roles.filter((role) => roleIds.includes(role.id)) }, theirs.name)] : [];
    });
    const holdings = [holdingOf(memberId, row), ...passed];
    const rules = holdings.flatMap(({ roles, actor }) =>
      rulesOf(
        roles.flatMap(({ grants }) => grants),
        actor,
        this.subjects.all,
      ),
    );
    return { name: row.name, holdings, rules };
  }

  /** A reader of the organisation with rights that are not those of a session. */
  readerWith(scope: TenantScope, rules: PermissionRule[], language: Language): Reader {
    return this.readerFor(scope, abilityFrom(rules), language);
  }

  /** What a member may do by their own roles; undefined when they have left. */
  async abilityOf(scope: TenantScope, memberId: string): Promise<Ability | undefined> {
    const row = await this.row(scope, memberId, Date.now());
    return row && abilityFrom(this.rulesIn(memberId, row));
  }

  private async row(scope: TenantScope, memberId: string, now: number): Promise<MemberRow | undefined> {
    const [row] = await this.door.read<MemberRow>(scope, named(memberSql(scope.schema), [memberId, now]));
    return row;
  }

  /** Whom the member stands in for now. Only what an absent member's own roles give passes on: a deputy has no deputy. */
  private async deputising(scope: TenantScope, { deputyships }: MemberRow, now: number): Promise<Deputising[]> {
    const current = deputyships.filter(({ from }) => from <= now);
    const rows = await Promise.all(current.map(({ memberId }) => this.row(scope, memberId, now)));
    return current.flatMap(({ memberId, roleIds }, place) => {
      const row = rows[place];
      if (!row) return [];
      const rules = this.rulesIn(memberId, { ...row, roles: row.roles.filter(({ id }) => roleIds.includes(id)) });
      return [{ member: { id: memberId, name: row.name }, rules, ability: abilityFrom(rules) }];
    });
  }

  private rulesIn(memberId: string, { department_id: departmentId, tree, roles }: MemberRow): PermissionRule[] {
    const grants = roles.flatMap((role) => role.grants);
    return rulesOf(grants, { memberId, departmentId, departmentTree: tree ?? [] }, this.subjects.all);
  }

  private readerFor(scope: TenantScope, ability: Ability, language: Language): Reader {
    return {
      scope,
      ability,
      language,
      isGoverned: (subject: string, field: string) => this.subjects.isGoverned(subject, field),
      recordedFields: (subject: string) => this.subjects.recordedFields(subject),
    };
  }
}
