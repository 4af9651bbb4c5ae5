import { type Grant, type SubjectDefinition, type Text, excessOf } from '@charter/kernel';
import { uuidv7 } from 'uuidv7';
import type { Principal } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import { searchTextOf } from '../core/write/search-text';
import { Finding, type ImportColumn, type ImportLine } from '../import';
import { DepartmentFinder, departmentProblem } from './department-finder';
import type { DepartmentEntity } from './department.entity';
import type { MemberEntity } from './member.entity';
import type { RoleEntity } from './role.entity';

const name = { code: 'name', heading: { zh: '姓名', en: 'Name' } };
const email = { code: 'email', heading: { zh: '邮箱', en: 'E-mail' } };
const department = { code: 'department', heading: { zh: '部门', en: 'Department' } };
const post = { code: 'post', heading: { zh: '岗位', en: 'Post' } };
const roles = { code: 'roles', heading: { zh: '角色', en: 'Roles' } };

export const MEMBER_COLUMNS: readonly ImportColumn[] = [
  { ...name, required: true, note: { zh: '人员姓名', en: 'of the person' }, example: { zh: '王小明', en: 'Wang Xiaoming' } },
  {
    ...email,
    required: true,
    note: {
      zh: '登录和接收邀请的邮箱；已有邮箱表示修改该人员',
      en: 'signs in and gets the invitation; a known address changes that member',
    },
    example: { zh: 'wang@example.com', en: 'wang@example.com' },
  },
  {
    ...department,
    required: false,
    note: { zh: '编码、名称或路径', en: 'code, name or path' },
    example: { zh: '总部/运营部', en: 'Head office/Operations' },
  },
  { ...post, required: false, note: { zh: '岗位名称', en: 'what they are there' }, example: { zh: '客服专员', en: 'Service agent' } },
  {
    ...roles,
    required: false,
    note: {
      zh: '角色名称或编码，多个用顿号或逗号隔开；修改时以此为准',
      en: 'names or codes, separated by commas; replaces the roles held',
    },
    example: { zh: '经办人、值班查看员', en: 'Handler, Viewer' },
  },
];

const LONGEST = 60;

export interface MemberWish {
  finding: Finding;
  row: MemberEntity;
  before?: MemberEntity;
  rolesBefore: readonly RoleEntity[];
  rolesAfter: readonly RoleEntity[];
}

export interface MembersNow {
  principal: Principal;
  subjects: readonly SubjectDefinition[];
  departments: readonly DepartmentEntity[];
  roles: readonly RoleEntity[];
  /** Those whose address a row names. */
  members: readonly MemberEntity[];
  held: ReadonlyMap<string, readonly string[]>;
  checkEmail: (email: string) => boolean;
}

/** What the rows of a file make of the members, each within what whoever imports holds (O-3). */
export function planMembers(lines: readonly ImportLine[], now: MembersNow, at: Date): MemberWish[] {
  const finder = new DepartmentFinder(now.departments.filter(({ active }) => active));
  const byEmail = new Map(now.members.map((member) => [member.email.toLowerCase(), member]));
  const named = rolesByName(now.roles);
  const grantable = grantableBy(now);
  const first = new Map<string, Finding>();
  return lines.map((line) => {
    const finding = new Finding(line, line.cells[name.code] ?? line.cells[email.code] ?? '');
    const address = addressOf(finding, now.checkEmail);
    const earlier = first.get(address);
    if (earlier) finding.refuseTwice(email.code, earlier);
    else if (address !== '') first.set(address, finding);
    const before = byEmail.get(address);
    const rolesBefore = now.roles.filter(({ id }) => before && now.held.get(before.id)?.includes(id));
    const wish: MemberWish = {
      finding,
      row: rowOf(finding, before, departmentOf(finding, finder), at),
      ...(before ? { before } : {}),
      rolesBefore,
      rolesAfter: rolesOf(finding, named) ?? rolesBefore,
    };
    conclude(wish, now.principal, grantable);
    return wish;
  });
}

function addressOf(finding: Finding, checkEmail: (email: string) => boolean): string {
  const address = finding.cell(email.code);
  if (!finding.cell(name.code)) finding.refuseMissing(name.code, name.heading);
  if ((finding.cell(name.code) ?? '').length > LONGEST)
    finding.refuse(name.code, { zh: `姓名最多 ${LONGEST} 个字。`, en: `A name has at most ${LONGEST} characters.` });
  if (address === undefined) finding.refuseMissing(email.code, email.heading);
  else if (!checkEmail(address))
    finding.refuse(email.code, {
      zh: '不是正确的邮箱地址，如 wang@example.com。',
      en: 'This is no e-mail address, such as wang@example.com.',
    });
  return address?.toLowerCase() ?? '';
}

function departmentOf(finding: Finding, finder: DepartmentFinder): string | undefined {
  const words = finding.cell(department.code);
  if (words === undefined) return undefined;
  const found = finder.find(words);
  const problem = departmentProblem(words, found);
  if (problem) finding.refuse(department.code, problem);
  return found[0];
}

function rowOf(finding: Finding, before: MemberEntity | undefined, departmentId: string | undefined, at: Date): MemberEntity {
  const called = finding.cell(name.code) ?? '';
  const blank = {
    id: uuidv7(),
    accountId: null,
    email: finding.cell(email.code) ?? '',
    post: null,
    departmentId: null,
    active: true,
    joinedAt: at,
    version: 1,
  };
  const kept = before ?? blank;
  return {
    ...kept,
    name: called,
    post: finding.cell(post.code) ?? kept.post,
    departmentId: departmentId ?? kept.departmentId,
    searchText: searchTextOf('person', called),
  };
}

function rolesByName(all: readonly RoleEntity[]): ReadonlyMap<string, RoleEntity[]> {
  const named = new Map<string, RoleEntity[]>();
  for (const role of all)
    for (const word of new Set([role.code, role.name.zh, role.name.en ?? role.name.zh].map((each) => each.toLowerCase())))
      named.set(word, [...(named.get(word) ?? []), role]);
  return named;
}

function rolesOf(finding: Finding, named: ReadonlyMap<string, RoleEntity[]>): RoleEntity[] | undefined {
  const words = finding
    .cell(roles.code)
    ?.split(/[、,，;；|\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
  if (!words) return undefined;
  const found = words.map((word) => named.get(word.toLowerCase()) ?? []);
  const wrong = words.filter((_, place) => found[place]?.length !== 1);
  if (wrong.length > 0)
    finding.refuse(roles.code, {
      zh: `没有或不止一个角色叫“${wrong.join('、')}”，请按“角色权限”中的名称或编码填写。`,
      en: `No role, or more than one, is called "${wrong.join(', ')}"; write it as the list of roles does, or its code.`,
    });
  return [...new Set(found.flatMap(([role]) => (role ? [role] : [])))];
}

/** Whether somebody holds all that a role gives; asked once for each role. */
function grantableBy({ principal, subjects }: MembersNow): (role: RoleEntity) => boolean {
  const known = new Map<string, boolean>();
  return ({ id, grants }) => {
    const may = known.get(id) ?? excessOf(grants as Grant[], principal.grants, subjects).length === 0;
    known.set(id, may);
    return may;
  };
}

const quoted = (all: readonly RoleEntity[]): Required<Text> => ({
  zh: all.map((role) => role.name.zh).join('、'),
  en: all.map((role) => role.name.en ?? role.name.zh).join(', '),
});

function conclude(wish: MemberWish, { ability }: Principal, grantable: (role: RoleEntity) => boolean): void {
  const { finding, row, before, rolesBefore, rolesAfter } = wish;
  const moved = [...rolesAfter.filter((role) => !rolesBefore.includes(role)), ...rolesBefore.filter((role) => !rolesAfter.includes(role))];
  const beyond = moved.filter((role) => !grantable(role));
  if (beyond.length > 0) {
    const { zh, en } = quoted(beyond);
    finding.refuse(roles.code, {
      zh: `不能授予或收回超出自己权限的角色：${zh}，请交由权限更高的人处理。`,
      en: `You cannot give or take roles beyond your own rights: ${en}; ask somebody who holds them.`,
    });
  }
  if (!finding.sound) return;
  finding.concludes(before && changesOf(row, before, moved.length > 0));
  const may = (action: string) => mayAct(ability, action, 'Member', before ?? row);
  if (!finding.permitted(may))
    finding.refuse(undefined, { zh: '你没有权限在这个部门添加或修改人员。', en: 'You may not add or change members there.' });
}

function changesOf(row: MemberEntity, before: MemberEntity, otherRoles: boolean): string[] {
  return [
    ...(row.name === before.name ? [] : [name.code]),
    ...(row.departmentId === before.departmentId ? [] : [department.code]),
    ...(row.post === before.post ? [] : [post.code]),
    ...(otherRoles ? [roles.code] : []),
  ];
}
