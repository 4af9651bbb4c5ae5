import { gql } from '../shared/gql';
import { CHANGE_ROW } from '../shared/change';

const DEPARTMENT_ROW = gql`
  fragment DepartmentRow on Department {
    id
    version
    code
    name
    active
    position
    memberCount
    names {
      zh
      en
    }
    parent {
      id
      name
    }
    head {
      id
      name
    }
    successor {
      id
      name
    }
    closedAt
  }
`;

export const DEPARTMENTS = gql`
  query Departments($first: Int!, $offset: Int, $filter: DepartmentFilter, $orderBy: DepartmentOrder, $search: String) {
    list: departments(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy, search: $search) {
      nodes {
        ...DepartmentRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${DEPARTMENT_ROW}
`;

export const DEPARTMENT = gql`
  query Department($id: ID!) {
    one: department(id: $id) {
      ...DepartmentRow
      history {
        ...ChangeRow
      }
    }
  }
  ${DEPARTMENT_ROW}
  ${CHANGE_ROW}
`;

export const DEPARTMENT_CREATE = gql`
  mutation DepartmentCreate($input: DepartmentCreateInput!) {
    result: departmentCreate(input: $input) {
      record: department {
        ...DepartmentRow
      }
      userErrors {
        code
        message
        field
      }
    }
  }
  ${DEPARTMENT_ROW}
`;

export const DEPARTMENT_UPDATE = gql`
  mutation DepartmentUpdate($input: DepartmentUpdateInput!) {
    result: departmentUpdate(input: $input) {
      record: department {
        ...DepartmentRow
      }
      userErrors {
        code
        message
        field
        ... on VersionConflict {
          currentVersion
          changedFields
        }
      }
    }
  }
  ${DEPARTMENT_ROW}
`;

export const DEPARTMENT_OPEN_WORK = gql`
  query DepartmentOpenWork($id: ID!) {
    work: departmentOpenWork(id: $id) {
      kind
      name
      count
    }
  }
`;

export const DEPARTMENT_CLOSE = gql`
  mutation DepartmentClose($input: DepartmentCloseInput!) {
    result: departmentClose(input: $input) {
      department {
        id
      }
      userErrors {
        code
        message
        field
        ... on VersionConflict {
          currentVersion
          changedFields
        }
      }
    }
  }
`;
