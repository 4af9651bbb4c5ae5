import { gql } from '../shared/gql';

const API_KEY_ROW = gql`
  fragment ApiKeyRow on ApiKey {
    id
    name
    hint
    scopes
    addresses
    state
    createdAt
    expiresAt
    revokedAt
    lastUsedAt
    lastUsedAddress
    createdBy {
      id
      name
    }
  }
`;

export const API_KEYS = gql`
  query ApiKeys($first: Int!, $offset: Int, $orderBy: ApiKeyOrder) {
    list: apiKeys(first: $first, offset: $offset, orderBy: $orderBy) {
      nodes {
        ...ApiKeyRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${API_KEY_ROW}
`;

export const API_KEY = gql`
  query ApiKey($id: ID!) {
    one: apiKey(id: $id) {
      ...ApiKeyRow
      history {
        id
        at
        actorName
        onBehalfOf
        action
        reason
        source
        requestId
        fields {
          field
          before: beforeText
          after: afterText
        }
      }
    }
  }
  ${API_KEY_ROW}
`;

export const API_KEY_CREATE = gql`
  mutation ApiKeyCreate($input: ApiKeyCreateInput!) {
    result: apiKeyCreate(input: $input) {
      record: apiKey {
        ...ApiKeyRow
      }
      key
      userErrors {
        code
        message
        field
      }
    }
  }
  ${API_KEY_ROW}
`;

export const API_KEY_REVOKE = gql`
  mutation ApiKeyRevoke($input: ApiKeyRevokeInput!) {
    result: apiKeyRevoke(input: $input) {
      record: apiKey {
        ...ApiKeyRow
      }
      userErrors {
        code
        message
        field
      }
    }
  }
  ${API_KEY_ROW}
`;

export const SCOPE_SUBJECTS = gql`
  query ScopeSubjects {
    permissionSubjects {
      subject
      name
      actions {
        code
        name
      }
      sensitiveFields
    }
  }
`;
