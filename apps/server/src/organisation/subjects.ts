import type { SubjectDefinition } from '@charter/kernel';

const READ = { code: 'read', name: { zh: '查看', en: 'View' } };
const CREATE = { code: 'create', name: { zh: '新增', en: 'Add' } };
const UPDATE = { code: 'update', name: { zh: '修改', en: 'Change' } };

/** What roles can give on departments, members, roles and the organisation itself (O-2, O-3). */
export const organisationSubjects: SubjectDefinition[] = [
  {
    subject: 'Organisation',
    name: { zh: '机构信息', en: 'Organisation' },
    actions: [READ, UPDATE],
    fields: [],
    sensitive: [],
    scopes: {},
  },
  {
    subject: 'Department',
    name: { zh: '部门', en: 'Department' },
    actions: [READ, CREATE, UPDATE],
    fields: [{ code: 'history', name: { zh: '变更记录', en: 'History' } }],
    sensitive: [],
    scopes: { departmentTree: 'id', department: 'id' },
  },
  {
    subject: 'Member',
    name: { zh: '成员', en: 'Member' },
    actions: [READ, CREATE, UPDATE],
    fields: [
      { code: 'email', name: { zh: '邮箱', en: 'E-mail' } },
      { code: 'post', name: { zh: '岗位', en: 'Post' } },
      { code: 'roles', name: { zh: '角色', en: 'Roles' } },
      { code: 'history', name: { zh: '变更记录', en: 'History' } },
    ],
    sensitive: [],
    scopes: { departmentTree: 'departmentId', department: 'departmentId', own: 'id' },
  },
  {
    subject: 'Role',
    name: { zh: '角色', en: 'Role' },
    actions: [READ, CREATE, UPDATE],
    fields: [{ code: 'history', name: { zh: '变更记录', en: 'History' } }],
    sensitive: [],
    scopes: {},
  },
];
