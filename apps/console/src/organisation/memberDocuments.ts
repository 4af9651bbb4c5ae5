import { gql } from '../shared/gql';
import { CHANGE_ROW } from '../shared/change';

const MEMBER_ROW = gql`
  fragment MemberRow on Member {
    id
    version
    name
    email
    post
    active
    invited
    joinedAt
    openRequestCount
    absence {
      id
      until
    }
    department {
      id
      name
    }
    roles {
      id
      name
    }
  }
`;

export const MEMBER_FACETS = gql`
  query MemberFacets($filter: MemberFilter, $search: String) {
    list: members(filter: $filter, search: $search) {
      facets(by: [DEPARTMENT, ACTIVE]) {
        by
        values {
          value
          count
        }
      }
    }
  }
`;

export const MEMBERS = gql`
  query Members($first: Int!, $offset: Int, $filter: MemberFilter, $orderBy: MemberOrder, $search: String) {
    list: members(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy, search: $search) {
      nodes {
        ...MemberRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${MEMBER_ROW}
`;

export const MEMBER = gql`
  query Member($id: ID!) {
    one: member(id: $id) {
      ...MemberRow
      history {
        ...ChangeRow
      }
    }
  }
  ${MEMBER_ROW}
  ${CHANGE_ROW}
`;

export const MEMBER_CREATE = gql`
  mutation MemberCreate($input: MemberCreateInput!) {
    result: memberCreate(input: $input) {
      record: member {
        ...MemberRow
      }
      userErrors {
        code
        message
        field
      }
    }
  }
  ${MEMBER_ROW}
`;

export const MEMBER_INVITE = gql`
  mutation MemberInvite($input: MemberInviteInput!) {
    result: memberInvite(input: $input) {
      record: member {
        ...MemberRow
      }
      userErrors {
        code
        message
        field
      }
    }
  }
  ${MEMBER_ROW}
`;

export const MEMBER_UPDATE = gql`
  mutation MemberUpdate($input: MemberUpdateInput!) {
    result: memberUpdate(input: $input) {
      record: member {
        ...MemberRow
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
  ${MEMBER_ROW}
`;
