import type { Text } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';

/** Directories kept at most over all organisations. */
const KEPT = 500;

export interface DirectoryDepartment {
  id: string;
  code: string;
  name: Text;
  parentId: string | null;
  headId: string | null;
  active: boolean;
  successorId: string | null;
}

/** A period in milliseconds, its end not included. */
interface Period {
  from: number;
  until: number;
}

export interface DirectoryMember {
  id: string;
  name: string;
  departmentId: string | null;
  active: boolean;
  /** Leave, current and to come. */
  absences: Period[];
  deputies: (Period & { id: string })[];
}

const period = `'from', extract(epoch from p.from_at) * 1000, 'until', extract(epoch from p.until_at) * 1000`;
const memberSql = (schema: string) => `
  select m.id, m.name, m.department_id as "departmentId", m.active,
    coalesce((select json_agg(json_build_object(${period})) from ${schema}.absence p where p.member_id = m.id and p.ended_at is null and p.until_at > now()), '[]') as absences,
    coalesce((select json_agg(json_build_object('id', p.deputy_id, ${period}) order by p.id) from ${schema}.deputyship p where p.member_id = m.id and p.ended_at is null and p.until_at > now()), '[]') as deputies
  from ${schema}.member m`;

/** Departments and members of an organisation, for rules that need the tree or a name. */
export class Directory {
  private readonly departmentsById: Map<string, DirectoryDepartment>;
  private readonly membersById: Map<string, DirectoryMember>;

  constructor(
    readonly departments: readonly DirectoryDepartment[],
    readonly members: readonly DirectoryMember[],
  ) {
    this.departmentsById = new Map(departments.map((department) => [department.id, department]));
    this.membersById = new Map(members.map((member) => [member.id, member]));
  }

  department(id: string | null | undefined): DirectoryDepartment | undefined {
    return id ? this.departmentsById.get(id) : undefined;
  }

  departmentOfCode(code: string | undefined): DirectoryDepartment | undefined {
    let found = this.departments.find((department) => department.code === code);
    // a regulation still names departments that were merged since: their successor does the work
    for (let hops = 0; found && !found.active && hops < this.departments.length; hops += 1) found = this.department(found.successorId);
    return found?.active ? found : undefined;
  }

  member(id: string | null | undefined): DirectoryMember | undefined {
    return id ? this.membersById.get(id) : undefined;
  }

  /** The member if they are at work, or the deputy of one on leave; null when nobody is there. */
  present(id: string | null | undefined, now: number): string | null {
    const member = this.member(id);
    if (!member?.active) return null;
    if (!member.absences.some(within(now))) return member.id;
    const deputy = member.deputies.filter(within(now)).find((each) => !this.member(each.id)?.absences.some(within(now)));
    return deputy && this.member(deputy.id)?.active ? deputy.id : null;
  }
}

const within = (now: number) => (period: Period) => period.from <= now && now < period.until;

/** The directory of each organisation, kept for one epoch. */
@Injectable()
export class Directories {
  private readonly kept = new Map<number, { epoch: number; directory: Promise<Directory> }>();

  constructor(@Inject(Door) private readonly door: Door) {}

  of(scope: TenantScope): Promise<Directory> {
    const known = this.kept.get(scope.tenant);
    if (known?.epoch === scope.epoch) return known.directory;
    const directory = this.load(scope);
    this.kept.delete(scope.tenant);
    this.kept.set(scope.tenant, { epoch: scope.epoch, directory });
    directory.catch(() => this.kept.delete(scope.tenant));
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return directory;
  }

  private async load(scope: TenantScope): Promise<Directory> {
    const [departments, members] = await Promise.all([
      this.door.read<DirectoryDepartment>(
        scope,
        named(
          `select id, code, name, parent_id as "parentId", head_id as "headId", active, successor_id as "successorId" from ${scope.schema}.department order by position`,
          [],
        ),
      ),
      this.door.read<DirectoryMember>(scope, named(memberSql(scope.schema), [])),
    ]);
    return new Directory(departments, members);
  }
}
