import type { ResourceDescription } from '../shared/dataProvider';
import { DEPARTMENT, DEPARTMENTS } from './departmentDocuments';
import { MEMBER, MEMBER_FACETS, MEMBERS } from './memberDocuments';
import { ROLE, ROLES } from './roleDocuments';

type Filter = Record<string, unknown>;

/** Departments, members and roles towards the API; their dialogs write by themselves. */
export const organisationResources = {
  departments: {
    subject: 'Department',
    list: DEPARTMENTS,
    one: DEPARTMENT,
    searches: true,
    orders: { position: 'POSITION', name: 'NAME' },
  },
  members: {
    subject: 'Member',
    list: MEMBERS,
    one: MEMBER,
    searches: true,
    orders: { name: 'NAME', joinedAt: 'JOINED_AT' },
    facets: { document: MEMBER_FACETS, by: { departmentId: 'DEPARTMENT', active: 'ACTIVE' } },
    filterOf: ({ departmentId, roleId, active }: Filter) => ({
      ...(departmentId ? { departmentId: { eq: departmentId } } : {}),
      ...(roleId ? { roleId: { eq: roleId } } : {}),
      ...(active ? { active: { eq: active === 'true' } } : {}),
    }),
  },
  roles: { subject: 'Role', list: ROLES, one: ROLE, searches: true, orders: { name: 'NAME' } },
} satisfies Readonly<Record<string, ResourceDescription>>;
