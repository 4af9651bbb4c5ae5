import { CHANGE_ROW } from '../shared/change';
import { gql } from '../shared/gql';

const POSTING_ROW = gql`
  fragment PostingRow on Posting {
    id
    version
    number
    kind
    state
    title
    opensAt
    endsAt
    objectionCount
    unansweredCount
    createdAt
  }
`;

export const POSTINGS = gql`
  query Postings($first: Int!, $offset: Int, $filter: PostingFilter, $orderBy: PostingOrder, $search: String) {
    list: postings(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy, search: $search) {
      nodes {
        ...PostingRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${POSTING_ROW}
`;

export const POSTING = gql`
  query Posting($id: ID!) {
    one: posting(id: $id) {
      ...PostingRow
      titles {
        zh
        en
      }
      bodies {
        zh
        en
      }
      html
      periodValue
      periodUnit
      namedObjections
      personalDataReason
      digest
      result
      concludedAt
      withdrawnAt
      withdrawalReason
      portalUrl
      regulationVersion {
        id
        number
      }
      personalData {
        kind
        kindName
        excerpt
        never
      }
      availableActions {
        action
        name
        allowed
        reasons {
          code
          message
        }
      }
      objections {
        id
        version
        number
        text
        nameMasked
        contactMasked
        submittedAt
        publicText
        answer
        answeredAt
        answeredBy {
          id
          name
        }
      }
      createdBy {
        id
        name
      }
      history {
        ...ChangeRow
      }
    }
  }
  ${POSTING_ROW}
  ${CHANGE_ROW}
`;

export const POSTING_PROOF = gql`
  query PostingProof($id: ID!) {
    proof: postingProof(id: $id) {
      number
      title
      canonical
      digest
      recomputed
      unchanged
      opensAt
      endsAt
      withdrawnAt
      entries {
        id
        action
        at
        actorName
        digest
        leafHash
      }
    }
  }
`;

export const POSTING_CREATE = gql`
  mutation PostingCreate($input: PostingCreateInput!) {
    result: postingCreate(input: $input) {
      record: posting {
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

export const POSTING_UPDATE = gql`
  mutation PostingUpdate($input: PostingUpdateInput!) {
    result: postingUpdate(input: $input) {
      record: posting {
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

export const POSTING_REFRESH = gql`
  mutation PostingRefresh($input: PostingDraftInput!) {
    result: postingRefresh(input: $input) {
      record: posting {
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

export const POSTING_MASK = gql`
  mutation PostingMask($input: PostingDraftInput!) {
    result: postingMask(input: $input) {
      record: posting {
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

export const POSTING_OPEN = gql`
  mutation PostingOpen($input: PostingOpenInput!) {
    result: postingOpen(input: $input) {
      record: posting {
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

export const POSTING_CONCLUDE = gql`
  mutation PostingConclude($input: PostingConcludeInput!) {
    result: postingConclude(input: $input) {
      record: posting {
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

export const POSTING_WITHDRAW = gql`
  mutation PostingWithdraw($input: PostingWithdrawInput!) {
    result: postingWithdraw(input: $input) {
      record: posting {
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

export const OBJECTION_ANSWER = gql`
  mutation ObjectionAnswer($input: ObjectionAnswerInput!) {
    result: objectionAnswer(input: $input) {
      record: objection {
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

export const OBJECTION_REVEAL = gql`
  mutation ObjectionReveal($input: ObjectionRevealInput!) {
    result: objectionReveal(input: $input) {
      name
      contact
      userErrors {
        code
        message
        field
      }
    }
  }
`;
