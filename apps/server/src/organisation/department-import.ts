import type { Ability } from '@charter/kernel';
import { uuidv7 } from 'uuidv7';
import { mayAct } from '../core/permission/restriction';
import { Finding, type ImportColumn, type ImportLine } from '../import';
import { DepartmentFinder, departmentProblem } from './department-finder';
import type { DepartmentEntity } from './department.entity';
import type { MemberEntity } from './member.entity';

const code = { code: 'code', heading: { zh: '部门编码', en: 'Code' } };
const name = { code: 'name', heading: { zh: '部门名称', en: 'Name' } };
const nameEn = { code: 'nameEn', heading: { zh: '英文名称', en: 'Name in English' } };
const parent = { code: 'parent', heading: { zh: '上级部门', en: 'Belongs to' } };
const head = { code: 'head', heading: { zh: '负责人邮箱', en: 'Head (e-mail)' } };

export const DEPARTMENT_COLUMNS: readonly ImportColumn[] = [
  {
    ...code,
    required: false,
    note: {
      zh: '字母、数字和 - _；已有编码表示修改该部门，空白则按上级和名称查找',
      en: 'letters, digits, - and _; a known code changes that department; without one it is found by place and name',
    },
    example: { zh: 'yunying', en: 'operations' },
  },
  {
    ...name,
    required: true,
    note: { zh: '同一上级之下不能重名', en: 'once within the same department' },
    example: { zh: '运营部', en: 'Operations' },
  },
  { ...nameEn, required: false, note: { zh: '英文界面中显示', en: 'shown in English' }, example: { zh: 'Operations', en: 'Operations' } },
  {
    ...parent,
    required: false,
    note: {
      zh: '编码、名称或路径，可以是本文件中的部门；新部门空白表示最上级',
      en: 'code, name or path, of this file too; blank for a new one means topmost',
    },
    example: { zh: '总部/运营部', en: 'Head office/Operations' },
  },
  {
    ...head,
    required: false,
    note: { zh: '在职人员的邮箱', en: 'of an active member' },
    example: { zh: 'wang@example.com', en: 'wang@example.com' },
  },
];

const CODE = /^[A-Za-z0-9][\w-]{0,39}$/;
const LONGEST_NAME = 80;

/** What a row makes of a department. */
export interface DepartmentWish {
  finding: Finding;
  row: DepartmentEntity;
  before?: DepartmentEntity;
}

export interface DepartmentsNow {
  departments: readonly DepartmentEntity[];
  members: readonly MemberEntity[];
  ability: Ability;
}

/** What the rows of a file make of the tree. A row may lie in a department of another row, wherever in the file that stands. */
export function planDepartments(lines: readonly ImportLine[], now: DepartmentsNow): DepartmentWish[] {
  const finder = new DepartmentFinder(now.departments);
  const known = new Map(now.departments.map((department) => [department.id, department]));
  const emails = new Map(now.members.map((member) => [member.email.toLowerCase(), member]));
  const wishes = lines.map((line): DepartmentWish => draft(line, now));
  let waiting = wishes.filter(({ finding }) => finding.sound);
  for (let settled = -1; settled !== 0 && waiting.length > 0;) {
    const left = waiting.filter((wish) => !settle(wish, finder, known));
    settled = waiting.length - left.length;
    waiting = left;
  }
  for (const { finding } of waiting) {
    const words = finding.cell(parent.code) ?? '';
    finding.refuse(parent.code, departmentProblem(words, finder.find(words)) ?? RING);
  }
  refuseRings(wishes, known);
  refuseSame(wishes);
  for (const wish of wishes) conclude(wish, emails, now.ability);
  refuseOrphans(wishes);
  return wishes;
}

/** What lies in a department that is not made cannot be made either. */
function refuseOrphans(wishes: readonly DepartmentWish[]): void {
  const refused = new Map<string, Finding>();
  for (let before = -1; before !== refused.size;) {
    before = refused.size;
    for (const { finding, row, before: known } of wishes) {
      const above = refused.get(row.parentId ?? '');
      if (above && finding.sound) {
        const { line } = above.from;
        finding.refuse(parent.code, { zh: `上级部门所在的第 ${line} 行有误。`, en: `Row ${line}, which it lies in, is at fault.` });
      }
      if (!finding.sound && !known) refused.set(row.id, finding);
    }
  }
}

const RING = { zh: '部门不能移到自己的下级。', en: 'A department cannot lie within itself.' };

function draft(line: ImportLine, { departments }: DepartmentsNow): DepartmentWish {
  const finding = new Finding(line, line.cells[name.code] ?? line.cells[code.code] ?? '');
  const called = finding.cell(name.code);
  const wanted = finding.cell(code.code);
  if (!called) finding.refuseMissing(name.code, name.heading);
  if ((called ?? '').length > LONGEST_NAME)
    finding.refuse(name.code, { zh: `名称最多 ${LONGEST_NAME} 个字。`, en: `A name has at most ${LONGEST_NAME} characters.` });
  if (wanted !== undefined && !CODE.test(wanted))
    finding.refuse(code.code, {
      zh: '编码只能用字母、数字和 - _，最多 40 个。',
      en: 'A code is made of letters, digits, - and _, at most 40.',
    });
  const id = uuidv7();
  const row = {
    id,
    code: wanted ?? `d${id.replaceAll('-', '').slice(-12)}`,
    name: { zh: called ?? '', ...(finding.cell(nameEn.code) ? { en: finding.cell(nameEn.code) ?? '' } : {}) },
    parentId: null,
    headId: null,
    position: Math.max(0, ...departments.map(({ position }) => position)) + line.line,
    active: true,
    successorId: null,
    closedAt: null,
    searchText: '',
    version: 1,
  };
  return { finding, row };
}

/** Finds where a row lies and which department it is; false while what it lies in is not known yet. */
function settle(wish: DepartmentWish, finder: DepartmentFinder, known: ReadonlyMap<string, DepartmentEntity>): boolean {
  const { finding, row } = wish;
  const words = finding.cell(parent.code);
  const found = words === undefined ? [] : finder.find(words);
  if (words !== undefined && found.length !== 1) return false;
  const place = found[0] ?? null;
  const before = knownAs(wish, place, finder, known);
  wish.row = before ? changedBy(before, row, words === undefined ? before.parentId : place) : { ...row, parentId: place };
  if (before) wish.before = before;
  finder.add(wish.row);
  return true;
}

/** The department that a row means: the one with its code, or else the one of its name in its place. */
function knownAs(
  { finding, row }: DepartmentWish,
  place: string | null,
  finder: DepartmentFinder,
  known: ReadonlyMap<string, DepartmentEntity>,
): DepartmentEntity | undefined {
  const wanted = finding.cell(code.code)?.toLowerCase();
  const coded = wanted === undefined ? undefined : known.get(finder.find(wanted)[0] ?? '');
  if (coded && coded.code.toLowerCase() === wanted) return coded;
  const called = [...known.values()].find(({ parentId, name: { zh }, active }) => active && parentId === place && zh === row.name.zh);
  if (called && wanted !== undefined)
    finding.refuse(code.code, {
      zh: `这里已有同名部门，编码是“${called.code}”，请改用它或换一个名称。`,
      en: `There is a department of this name already, with the code "${called.code}"; use that or another name.`,
    });
  return called;
}

function changedBy(before: DepartmentEntity, { name: called }: DepartmentEntity, parentId: string | null): DepartmentEntity {
  const en = called.en ?? before.name.en;
  return { ...before, name: { zh: called.zh, ...(en ? { en } : {}) }, parentId };
}

/** After all moves together nothing may lie within itself. */
function refuseRings(wishes: readonly DepartmentWish[], known: ReadonlyMap<string, DepartmentEntity>): void {
  const parents = new Map([...known.values(), ...wishes.map(({ row }) => row)].map(({ id, parentId }) => [id, parentId]));
  for (const { finding, row } of wishes) {
    const seen = new Set<string>();
    let at: string | null | undefined = row.parentId;
    while (at && at !== row.id && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at);
    }
    if (at === row.id) finding.refuse(parent.code, RING);
  }
}

function refuseSame(wishes: readonly DepartmentWish[]): void {
  const first = new Map<string, Finding>();
  const once = (mark: string, column: string, finding: Finding) => {
    const earlier = first.get(mark);
    if (earlier && earlier !== finding) finding.refuseTwice(column, earlier);
    else first.set(mark, finding);
  };
  for (const { finding, row, before } of wishes.filter((wish) => wish.finding.sound)) {
    if (before) once(before.id, name.code, finding);
    else if (finding.cell(code.code)) once(row.code.toLowerCase(), code.code, finding);
    once(`${row.parentId ?? ''}/${row.name.zh}`, name.code, finding);
  }
}

/** Names the head, compares with what is on record, and asks for the right. */
function conclude(wish: DepartmentWish, emails: ReadonlyMap<string, MemberEntity>, ability: Ability): void {
  const { finding, row, before } = wish;
  const email = finding.cell(head.code);
  const found = email === undefined ? undefined : emails.get(email.toLowerCase());
  if (email !== undefined && !found)
    finding.refuse(head.code, {
      zh: '没有这个邮箱的在职人员，请先添加或导入人员。',
      en: 'No active member has this address; add or import them first.',
    });
  if (found) row.headId = found.id;
  if (!finding.sound) return;
  finding.concludes(before && changesOf(row, before));
  const may = (action: string) => mayAct(ability, action, 'Department', before ?? row);
  if (!finding.permitted(may))
    finding.refuse(undefined, { zh: '你没有权限新建或修改这个部门。', en: 'You may not make or change this department.' });
}

function changesOf(row: DepartmentEntity, before: DepartmentEntity): string[] {
  return [
    ...(row.name.zh === before.name.zh ? [] : [name.code]),
    ...(row.name.en === before.name.en ? [] : [nameEn.code]),
    ...(row.parentId === before.parentId ? [] : [parent.code]),
    ...(row.headId === before.headId ? [] : [head.code]),
  ];
}
