import { gql } from '../shared/gql';

const DEPARTMENT_ROW = gql`
  fragment DepartmentRow on Department {
    id version code name active position memberCount
    names { zh en }
    parent { id name }
    head { id name }
  }
`;

const MEMBER_ROW = gql`
  fragment MemberRow on Member {
    id version name email post active joinedAt openRequestCount
    department { id name }
    roles { id name }
  }
`;

const ROLE_ROW = gql`
  fragment RoleRow on Role {
    id version code name builtIn memberCount
    names { zh en }
    grants { subject actions fields scope }
  }
`;

export const DEPARTMENTS = gql`
  query Departments($first: Int!, $offset: Int, $filter: DepartmentFilter, $orderBy: DepartmentOrder, $search: String) {
    list: departments(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy, search: $search) {
      nodes { ...DepartmentRow }
      totalCount
      pageInfo { hasNextPage hasPreviousPage }
    }
  }
  ${DEPARTMENT_ROW}
`;

export const DEPARTMENT = gql`
  query Department($id: ID!) {
    one: department(id: $id) { ...DepartmentRow history(first: 50) { id at actorName action reason source requestId fields { field before after } } }
  }
  ${DEPARTMENT_ROW}
`;

export const DEPARTMENT_CREATE = gql`
  mutation DepartmentCreate($input: DepartmentCreateInput!) {
    result: departmentCreate(input: $input) { record: department { ...DepartmentRow } userErrors { code message field } }
  }
  ${DEPARTMENT_ROW}
`;

export const DEPARTMENT_UPDATE = gql`
  mutation DepartmentUpdate($input: DepartmentUpdateInput!) {
    result: departmentUpdate(input: $input) {
      record: department { ...DepartmentRow }
      userErrors { code message field ... on VersionConflict { currentVersion changedFields } }
    }
  }
  ${DEPARTMENT_ROW}
`;

export const MEMBERS = gql`
  query Members($first: Int!, $offset: Int, $filter: MemberFilter, $orderBy: MemberOrder, $search: String) {
    list: members(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy, search: $search) {
      nodes { ...MemberRow }
      totalCount
      pageInfo { hasNextPage hasPreviousPage }
    }
  }
  ${MEMBER_ROW}
`;

export const MEMBER = gql`
  query Member($id: ID!) {
    one: member(id: $id) { ...MemberRow history(first: 50) { id at actorName action reason source requestId fields { field before after } } }
  }
  ${MEMBER_ROW}
`;

export const MEMBER_CREATE = gql`
  mutation MemberCreate($input: MemberCreateInput!) {
    result: memberCreate(input: $input) { record: member { ...MemberRow } userErrors { code message field } }
  }
  ${MEMBER_ROW}
`;

export const MEMBER_UPDATE = gql`
  mutation MemberUpdate($input: MemberUpdateInput!) {
    result: memberUpdate(input: $input) {
      record: member { ...MemberRow }
      userErrors { code message field ... on VersionConflict { currentVersion changedFields } }
    }
  }
  ${MEMBER_ROW}
`;

export const ROLES = gql`
  query Roles($first: Int!, $offset: Int, $orderBy: RoleOrder, $search: String) {
    list: roles(first: $first, offset: $offset, orderBy: $orderBy, search: $search) {
      nodes { ...RoleRow }
      totalCount
      pageInfo { hasNextPage hasPreviousPage }
    }
  }
  ${ROLE_ROW}
`;

export const ROLE = gql`
  query Role($id: ID!) {
    one: role(id: $id) { ...RoleRow history(first: 50) { id at actorName action reason source requestId fields { field before after } } }
  }
  ${ROLE_ROW}
`;

export const ROLE_CREATE = gql`
  mutation RoleCreate($input: RoleCreateInput!) {
    result: roleCreate(input: $input) { record: role { ...RoleRow } userErrors { code message field } }
  }
  ${ROLE_ROW}
`;

export const ROLE_UPDATE = gql`
  mutation RoleUpdate($input: RoleUpdateInput!) {
    result: roleUpdate(input: $input) {
      record: role { ...RoleRow }
      userErrors { code message field ... on VersionConflict { currentVersion changedFields } }
    }
  }
  ${ROLE_ROW}
`;

export const PERMISSION_SUBJECTS = gql`
  query PermissionSubjects {
    permissionSubjects { subject name actions { code name } fields { code name } sensitiveFields scopes }
  }
`;

export const ORGANISATION_UPDATE = gql`
  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {
    result: organisationUpdate(input: $input) {
      organisation { id version name phone hours }
      userErrors { code message field ... on VersionConflict { currentVersion changedFields } }
    }
  }
`;
