import { gql } from '../shared/gql';
import { CHANGE_ROW } from '../shared/change';

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
      deprecatedUses {
        field
        reason
        calls
        lastAt
      }
      history {
        ...ChangeRow
      }
    }
  }
  ${API_KEY_ROW}
  ${CHANGE_ROW}
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

const WEBHOOK_ROW = gql`
  fragment WebhookRow on Webhook {
    id
    version
    name
    url
    topics
    include
    active
    disabledReason
    previousUntil
    createdAt
    createdBy {
      id
      name
    }
  }
`;

export const WEBHOOKS = gql`
  query Webhooks($first: Int!, $offset: Int, $orderBy: WebhookOrder) {
    list: webhooks(first: $first, offset: $offset, orderBy: $orderBy) {
      nodes {
        ...WebhookRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${WEBHOOK_ROW}
`;

export const WEBHOOK = gql`
  query Webhook($id: ID!) {
    one: webhook(id: $id) {
      ...WebhookRow
    }
  }
  ${WEBHOOK_ROW}
`;

export const WEBHOOK_TOPICS = gql`
  query WebhookTopics {
    webhookTopics {
      code
      name
    }
  }
`;

export const WEBHOOK_DELIVERIES = gql`
  query WebhookDeliveries($id: ID!) {
    list: webhookDeliveries(first: 20, filter: { webhookId: { eq: $id } }) {
      nodes {
        id
        topic
        state
        createdAt
        nextAttemptAt
        attempts {
          at
          status
          error
          milliseconds
          reply
        }
      }
    }
  }
`;

export const WEBHOOK_CREATE = gql`
  mutation WebhookCreate($input: WebhookCreateInput!) {
    result: webhookCreate(input: $input) {
      record: webhook {
        ...WebhookRow
      }
      secret
      userErrors {
        code
        message
        field
      }
    }
  }
  ${WEBHOOK_ROW}
`;

export const WEBHOOK_UPDATE = gql`
  mutation WebhookUpdate($input: WebhookUpdateInput!) {
    result: webhookUpdate(input: $input) {
      record: webhook {
        ...WebhookRow
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
  ${WEBHOOK_ROW}
`;

export const WEBHOOK_ROTATE = gql`
  mutation WebhookRotate($input: WebhookSecretRotateInput!) {
    result: webhookSecretRotate(input: $input) {
      record: webhook {
        ...WebhookRow
      }
      secret
      userErrors {
        code
        message
        field
      }
    }
  }
  ${WEBHOOK_ROW}
`;

export const WEBHOOK_TEST = gql`
  mutation WebhookTest($input: WebhookTestInput!) {
    result: webhookTest(input: $input) {
      delivery {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const WEBHOOK_REDELIVER = gql`
  mutation WebhookRedeliver($input: WebhookRedeliverInput!) {
    result: webhookRedeliver(input: $input) {
      delivery {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;
