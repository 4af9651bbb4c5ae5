import { gql } from '../shared/gql';

const AUDIT_EVENT_ROW = gql`
  fragment AuditEventRow on AuditEvent {
    id
    at
    actorName
    onBehalfOf
    action
    subject
    subjectId
    subjectLabel
    reason
    source
    requestId
    leafHash
    fields {
      field
      before: beforeText
      after: afterText
    }
  }
`;

export const AUDIT_EVENTS = gql`
  query AuditEvents($first: Int!, $offset: Int, $filter: AuditEventFilter, $orderBy: AuditEventOrder) {
    list: auditEvents(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...AuditEventRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${AUDIT_EVENT_ROW}
`;

export const AUDIT_EVENT = gql`
  query AuditEvent($id: ID!) {
    one: node(id: $id) {
      id
      ...AuditEventRow
    }
  }
  ${AUDIT_EVENT_ROW}
`;
