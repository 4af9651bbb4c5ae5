import { gql } from '../shared/gql';
import { CHANGE_ROW } from '../shared/change';

const GRANT = gql`
  fragment GrantOf on Grant {
    subject
    actions
    fields
    scope
    rule
  }
`;

const ROLE_ROW = gql`
  fragment RoleRow on Role {
    id
    version
    code
    name
    builtIn
    memberCount
    names {
      zh
      en
    }
    grants {
      ...GrantOf
    }
    templateDifference {
      missing {
        ...GrantOf
      }
      extra {
        ...GrantOf
      }
    }
  }
  ${GRANT}
`;

export const ROLES = gql`
  query Roles($first: Int!, $offset: Int, $orderBy: RoleOrder, $search: String) {
    list: roles(first: $first, offset: $offset, orderBy: $orderBy, search: $search) {
      nodes {
        ...RoleRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${ROLE_ROW}
`;

export const ROLE = gql`
  query Role($id: ID!) {
    one: role(id: $id) {
      ...RoleRow
      history {
        ...ChangeRow
      }
    }
  }
  ${ROLE_ROW}
  ${CHANGE_ROW}
`;

export const ROLE_CREATE = gql`
  mutation RoleCreate($input: RoleCreateInput!) {
    result: roleCreate(input: $input) {
      record: role {
        ...RoleRow
      }
      userErrors {
        code
        message
        field
      }
    }
  }
  ${ROLE_ROW}
`;

export const ROLE_UPDATE = gql`
  mutation RoleUpdate($input: RoleUpdateInput!) {
    result: roleUpdate(input: $input) {
      record: role {
        ...RoleRow
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
  ${ROLE_ROW}
`;

const RULE_FIELD = gql`
  fragment RuleFieldOf on RuleFieldInfo {
    name
    label
    type
    values {
      code
      name
    }
  }
`;

export const PERMISSION_SUBJECTS = gql`
  query PermissionSubjects {
    permissionSubjects {
      subject
      name
      actions {
        code
        name
      }
      fields {
        code
        name
      }
      sensitiveFields
      scopes
      ruleFields {
        ...RuleFieldOf
      }
      callerFields {
        ...RuleFieldOf
      }
    }
  }
  ${RULE_FIELD}
`;

export const RULE_FAULTS = gql`
  query RuleFaults($grant: GrantInput!) {
    faults: permissionRuleFaults(grant: $grant) {
      start
      end
      message
    }
  }
`;

export const ROLE_ADOPT = gql`
  mutation RoleAdopt($input: RoleAdoptInput!) {
    result: roleAdoptTemplate(input: $input) {
      record: role {
        ...RoleRow
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
  ${ROLE_ROW}
`;
