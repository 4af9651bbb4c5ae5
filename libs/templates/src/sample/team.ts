import type { Chance } from './chance';
import type { SampleMember } from './plan';
import type { Profile } from './profile';

/** Who may do what in one sample organisation. */
export interface Team {
  /** A member at the desk: registers, dispatches, records ratings. */
  desk(chance: Chance): SampleMember;
  /** A member who handles requests of the department, or of the nearest one above that has somebody. */
  handler(chance: Chance, department: string): SampleMember;
  /** The head to whom a department's requests are escalated. */
  above(department: string): SampleMember;
  /** A department that handles requests, other than the one given. */
  otherDepartment(chance: Chance, department: string): string;
}

const handles = (member: SampleMember) => member.roles.includes('handler') || member.roles.includes('manager');

export function teamOf({ members, template }: Profile): Team {
  const parents = new Map(template.departments.map(({ code, parent }) => [code, parent]));
  const departments = template.departments
    .map((department) => department.code)
    .filter((code) => members.some((member) => member.department === code && member.roles.includes('handler')));
  const handlersOf = (department: string): SampleMember[] => {
    const own = members.filter((member) => member.department === department && handles(member));
    const parent = parents.get(department);
    return own.length > 0 || parent === undefined ? own : handlersOf(parent);
  };
  const above = (department: string): SampleMember => {
    const parent = parents.get(department);
    if (parent === undefined) throw new RangeError(`Nobody stands above ${department}`);
    return members.find((member) => member.department === parent && member.head) ?? above(parent);
  };
  return {
    desk: (chance) => chance.pick(members.filter((member) => member.roles.includes('dispatcher'))),
    handler: (chance, department) => chance.pick(handlersOf(department)),
    above,
    otherDepartment: (chance, department) => chance.pick(departments.filter((code) => code !== department)),
  };
}
