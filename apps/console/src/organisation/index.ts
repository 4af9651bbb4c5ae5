import { lazy } from 'react';
import type { ResourceDescription } from '../shared/dataProvider';
import { DEPARTMENT, DEPARTMENTS } from './departmentDocuments';
import { MEMBER, MEMBERS } from './memberDocuments';
import { ROLE, ROLES } from './roleDocuments';

type Filter = Record<string, unknown>;

/** Departments, members and roles towards the API; their dialogs write by themselves. */
export const organisationResources: Readonly<Record<string, ResourceDescription>> = {
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
    filterOf: ({ departmentId, roleId, active }: Filter) => ({
      ...(departmentId ? { departmentId: { eq: departmentId } } : {}),
      ...(roleId ? { roleId: { eq: roleId } } : {}),
      ...(active ? { active: { eq: active === 'true' } } : {}),
    }),
  },
  roles: { subject: 'Role', list: ROLES, one: ROLE, searches: true, orders: { name: 'NAME' } },
};

export const departments = { name: 'departments', list: lazy(() => import('./DepartmentList')) };
export const members = { name: 'members', list: lazy(() => import('./MemberList')) };
export const roles = { name: 'roles', list: lazy(() => import('./RoleList')), show: lazy(() => import('./RoleShow')) };
export const InsightPage = lazy(() => import('./InsightPage'));
export const AbsencePage = lazy(() => import('./AbsenceList'));
export { StandingInCard } from './StandingInCard';
export const OrganisationPage = lazy(() => import('./OrganisationShow'));
