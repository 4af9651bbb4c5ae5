import { lazy } from 'react';

export { organisationResources } from './resource';

export const departments = { name: 'departments', list: lazy(() => import('./DepartmentList')) };
export const members = { name: 'members', list: lazy(() => import('./MemberList')) };
export const roles = { name: 'roles', list: lazy(() => import('./RoleList')), show: lazy(() => import('./RoleShow')) };
export const InsightPage = lazy(() => import('./InsightPage'));
export const AbsencePage = lazy(() => import('./AbsenceList'));
export { StandingInCard } from './StandingInCard';
export const OrganisationPage = lazy(() => import('./OrganisationShow'));
