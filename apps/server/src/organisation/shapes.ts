import { historyOf } from '../core/audit/shape';
import type { FilterFields } from '../core/read/filter';
import type { ListSource } from '../core/read/list';
import { type Expression, type Shape, column, columns, count, many, one, publicId, sql, wording } from '../core/read/shape';
import { decodeId } from '@charter/kernel';
import { AbsenceEntity } from './absence.entity';
import { DepartmentEntity } from './department.entity';
import { DeputyshipEntity } from './deputyship.entity';
import { MemberEntity } from './member.entity';
import { OrganisationEntity } from './organisation.entity';
import { RoleEntity } from './role.entity';

export const organisationShape: Shape = {
  type: 'Organisation',
  entity: OrganisationEntity,
  fields: { id: publicId('org'), ...columns('name', 'slug', 'kind', 'phone', 'hours', 'version', 'createdAt', 'sample') },
  needs: { portalUrl: ['slug'] },
};

export const departmentShape: Shape = {
  type: 'Department',
  entity: DepartmentEntity,
  subject: 'Department',
  fields: {
    id: publicId('dep'),
    ...columns('version', 'code', 'active', 'position', 'closedAt'),
    successor: one(() => departmentShape, 'successorId'),
    name: wording('name'),
    names: column('name'),
    parent: one(() => departmentShape, 'parentId'),
    head: one(() => memberShape, 'headId'),
    memberCount: count(
      () => memberShape,
      (parent, child) => `${child('departmentId')} = ${parent.column('id')} and ${child('active')}`,
    ),
    history: historyOf('Department'),
  },
};

const current = ({ column: at }: Pick<Expression, 'column'>) =>
  `(${at('endedAt')} is null and ${at('fromAt')} <= now() and ${at('untilAt')} > now())`;

const period: Shape['fields'] = { from: column('fromAt'), until: column('untilAt'), endedAt: column('endedAt'), current: sql(current) };

export const deputyshipShape: Shape = {
  type: 'Deputyship',
  entity: DeputyshipEntity,
  fields: {
    id: publicId('dpy'),
    ...columns('version', 'reason'),
    ...period,
    member: one(() => memberShape, 'memberId'),
    deputy: one(() => memberShape, 'deputyId'),
    roles: many(() => roleShape, {
      where: (parent, child) => `${parent.column('roleIds')} ? ${child('id')}::text`,
      orderBy: (child) => child('code'),
    }),
  },
};

/** Leave: that somebody is away shows with the member, why only to the member and whoever may change them. */
export const absenceShape: Shape = {
  type: 'Absence',
  entity: AbsenceEntity,
  fields: {
    id: publicId('abs'),
    ...columns('version', 'kind', 'note'),
    ...period,
    member: one(() => memberShape, 'memberId'),
    deputies: many(() => deputyshipShape, {
      where: (parent, child) =>
        `${child('memberId')} = ${parent.column('memberId')} and ${child('endedAt')} is null and ${child('fromAt')} < ${parent.column('untilAt')} and ${child('untilAt')} > ${parent.column('fromAt')}`,
      orderBy: (child) => `${child('fromAt')}, ${child('id')}`,
    }),
    rawMemberId: column('memberId'),
    rawDepartmentId: sql(({ column: at, schema }) => `(select am.department_id from ${schema}.member am where am.id = ${at('memberId')})`),
  },
  needs: { kind: ['rawMemberId', 'rawDepartmentId'], note: ['rawMemberId', 'rawDepartmentId'] },
};

/** The requests of a member, as far as they are counted; named by the table's entity, for their context builds on this one. */
const assignedShape: Shape = { type: 'Request', entity: 'RequestEntity', subject: 'Request', fields: {} };

export const memberShape: Shape = {
  type: 'Member',
  entity: MemberEntity,
  subject: 'Member',
  fields: {
    id: publicId('mem'),
    ...columns('version', 'name', 'email', 'post', 'active', 'joinedAt'),
    invited: sql(({ column: at }) => `${at('accountId')} is null`),
    department: one(() => departmentShape, 'departmentId'),
    roles: many(() => roleShape, {
      where: (parent, child) =>
        `${child('id')} in (select mr.role_id from ${parent.schema}.member_role mr where mr.member_id = ${parent.column('id')})`,
      orderBy: (child) => child('code'),
    }),
    openRequestCount: count(
      () => assignedShape,
      (parent, child) => `${child('assigneeId')} = ${parent.column('id')} and ${child('stateType')} in ('open', 'paused')`,
    ),
    absence: one(
      () => absenceShape,
      ({ column: at, schema }) =>
        `(select ab.id from ${schema}.absence ab where ab.member_id = ${at('id')} and ab.ended_at is null and ab.from_at <= now() and ab.until_at > now() order by ab.until_at desc limit 1)`,
    ),
    history: historyOf('Member'),
  },
};

export const roleShape: Shape = {
  type: 'Role',
  entity: RoleEntity,
  fieldSubject: 'Role',
  fields: {
    id: publicId('rol'),
    ...columns('version', 'code', 'builtIn', 'grants'),
    rawCode: column('code'),
    rawBuiltIn: column('builtIn'),
    rawGrants: column('grants'),
    rawTemplates: sql(
      ({ schema }) =>
        `(select coalesce(jsonb_agg(rg.origin -> 'templates'), '[]'::jsonb) from ${schema}.regulation rg where rg.origin is not null)`,
    ),
    name: wording('name'),
    names: column('name'),
    memberCount: count(
      () => memberShape,
      (parent, child) =>
        `${child('id')} in (select mr.member_id from ${parent.schema}.member_role mr where mr.role_id = ${parent.column('id')}) and ${child('active')}`,
    ),
    history: historyOf('Role'),
  },
  needs: { templateDifference: ['rawCode', 'rawBuiltIn', 'rawGrants', 'rawTemplates'] },
};

/** Names, pinyin and initials stand in one column. */
const searchText = ({ column: at }: Expression, text: string, { bind }: { bind: (value: unknown) => string }) =>
  `${at('searchText')} like ${bind(`%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)}`;

const departmentFilters: FilterFields = {
  name: { as: 'text', sql: ({ column: at }) => `(${at('name')} ->> 'zh')` },
  parentId: { as: 'id', of: () => departmentShape, sql: ({ column: at }) => at('parentId'), decode: (id) => decodeId('dep', id) },
  active: { as: 'boolean', sql: ({ column: at }) => at('active') },
};

export const departmentList: ListSource = {
  shape: departmentShape,
  filters: departmentFilters,
  orders: {
    POSITION: { sql: ({ column: at }) => at('position'), type: 'int' },
    NAME: { sql: ({ column: at }) => `(${at('name')} ->> 'zh') collate "zh-x-icu"`, type: 'text' },
  },
  defaultOrder: { field: 'POSITION', direction: 'ASC' },
  search: searchText,
};

export const memberList: ListSource = {
  shape: memberShape,
  filters: {
    name: { as: 'text', sql: ({ column: at }) => at('name') },
    email: { as: 'text', sql: ({ column: at }) => at('email') },
    departmentId: { as: 'id', of: () => departmentShape, sql: ({ column: at }) => at('departmentId'), decode: (id) => decodeId('dep', id) },
    roleId: {
      as: 'ids',
      governedBy: 'roles',
      sql: ({ column: at, schema }) => `array(select mr.role_id from ${schema}.member_role mr where mr.member_id = ${at('id')})`,
      decode: (id) => decodeId('rol', id),
    },
    active: { as: 'boolean', sql: ({ column: at }) => at('active') },
  },
  facets: { DEPARTMENT: { filter: 'departmentId', prefix: 'dep' }, ACTIVE: { filter: 'active' } },
  orders: {
    NAME: { sql: ({ column: at }) => at('name'), type: 'text' },
    JOINED_AT: { sql: ({ column: at }) => at('joinedAt'), type: 'timestamptz' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  search: searchText,
};

export const roleList: ListSource = {
  shape: roleShape,
  filters: {},
  orders: {
    NAME: { sql: ({ column: at }) => `(${at('name')} ->> 'zh') collate "zh-x-icu"`, type: 'text' },
    CODE: { sql: ({ column: at }) => at('code'), type: 'text' },
  },
  defaultOrder: { field: 'CODE', direction: 'ASC' },
  search: searchText,
};
