import { CHANGE_ROW } from '../shared/change';
import { gql } from '../shared/gql';

const FILING_ROW = gql`
  fragment FilingRow on Filing {
    id
    version
    state
    title
    outdated
    createdByName
    updatedAt
    filedAt
    effectiveFrom
    department {
      id
      name
    }
  }
`;

export const FILINGS = gql`
  query Filings($first: Int!, $offset: Int, $filter: FilingFilter, $orderBy: FilingOrder, $search: String) {
    list: filings(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy, search: $search) {
      nodes {
        ...FilingRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${FILING_ROW}
`;

export const FILING = gql`
  query Filing($id: ID!) {
    one: filing(id: $id) {
      ...FilingRow
      titles {
        zh
        en
      }
      regulation {
        id
        title
        versions {
          id
          number
          state
        }
      }
      lookedOver {
        id
        number
      }
      filedByName
      decidedAt
      decidedByName
      opinion
      endedAt
      endReason
      replaces {
        id
        title
        state
      }
      replacedBy {
        id
        title
        state
      }
      articles {
        key
        parentKey
        level
        label {
          zh
          en
        }
        title {
          zh
          en
        }
        body {
          zh
          en
        }
        carriesOut
        basis {
          id
          key
          label
          title
          body
        }
      }
      problems {
        key
        message
      }
      basisChanges {
        key
        change
        label
        parts {
          change
          text
        }
      }
      availableActions {
        action
        name
        allowed
        requires
        reasons {
          code
          message
        }
      }
      history {
        ...ChangeRow
      }
    }
  }
  ${FILING_ROW}
  ${CHANGE_ROW}
`;

/** What departments have laid down under the articles of the regulation. */
export const RULES_IN_FORCE = gql`
  query RulesInForce($regulationId: ID!) {
    filings(first: 100, filter: { regulationId: { eq: $regulationId }, state: { eq: IN_FORCE } }) {
      nodes {
        id
        title
        department {
          id
          name
        }
        articles {
          key
          label {
            zh
            en
          }
          carriesOut
        }
      }
    }
  }
`;
