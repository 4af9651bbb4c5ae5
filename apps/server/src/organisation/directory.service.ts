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
}

export interface DirectoryMember {
  id: string;
  name: string;
  departmentId: string | null;
  active: boolean;
}

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
    return this.departments.find((department) => department.code === code && department.active);
  }

  member(id: string | null | undefined): DirectoryMember | undefined {
    return id ? this.membersById.get(id) : undefined;
  }
}

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
          `select id, code, name, parent_id as "parentId", head_id as "headId", active from ${scope.schema}.department order by position`,
          [],
        ),
      ),
      this.door.read<DirectoryMember>(
        scope,
        named(`select id, name, department_id as "departmentId", active from ${scope.schema}.member`, []),
      ),
    ]);
    return new Directory(departments, members);
  }
}
