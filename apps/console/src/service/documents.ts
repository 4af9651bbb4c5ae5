import { gql } from '../shared/gql';
import { CHANGE_ROW } from '../shared/change';

/** Fields of a request wherever one is listed. */
export const REQUEST_ROW = gql`
  fragment RequestRow on Request {
    id
    number
    version
    summary
    priority
    channel
    registeredAt
    dueAt
    promisedAt
    overdue
    state {
      code
      name
      publicName
      type
    }
    item {
      id
      key
      name
    }
    customer {
      id
      name
    }
    department {
      id
      name
    }
    assignee {
      id
      name
    }
    clocks {
      code
      name
      state
      startedAt
      dueAt
      stoppedAt
      limit
      warnAt
      remainingMinutes
      workingTime
      dayMinutes
    }
  }
`;

/** What only the page of one request shows. */
const REQUEST_DETAIL = gql`
  fragment RequestDetail on Request {
    description
    closedAt
    receiptUrl
    ratingUrl
    registeredBy {
      id
      name
    }
    customer {
      id
      name
      number
      version
      phoneMasked
      phone
      addressMasked
      address
    }
    clocks {
      promised
      holds {
        from
        to
        reason
      }
      provision {
        id
        key
        kind
        name
        text
      }
      articles {
        id
        key
        label
        title
        body
      }
    }
    answers {
      code
      label
      value
      personal
    }
    revealable
    rating {
      level
      levelName
      points
      bad
      comment
      ratedAt
    }
    timeline {
      seq
      at
      action
      actionName
      toStateName
      actorName
      onBehalfOf
      reason
      note
      departmentName
      assigneeName
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
    appliedRules {
      purpose
      result
      reason
      regulationVersion
      provision {
        id
        key
        kind
        name
        text
      }
      articles {
        id
        key
        label
        title
        body
      }
      inputs {
        name
        value
      }
    }
    regulationVersion {
      id
      number
      title
      effectiveFrom
    }
    history {
      ...ChangeRow
    }
  }
  ${CHANGE_ROW}
`;

export const REQUESTS = gql`
  query Requests($first: Int!, $offset: Int, $filter: RequestFilter, $orderBy: RequestOrder, $search: String) {
    list: requests(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy, search: $search) {
      nodes {
        ...RequestRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${REQUEST_ROW}
`;

export const REQUEST_FACETS = gql`
  query RequestFacets($filter: RequestFilter, $search: String) {
    list: requests(filter: $filter, search: $search) {
      facets(by: [STATE_TYPE, PRIORITY, CHANNEL, DEPARTMENT, ASSIGNEE, ITEM, OVERDUE, MINE, BAD_RATING]) {
        by
        values {
          value
          count
        }
      }
    }
  }
`;

export const REQUEST = gql`
  query Request($id: ID!) {
    one: request(id: $id) {
      ...RequestRow
      ...RequestDetail
    }
  }
  ${REQUEST_ROW}
  ${REQUEST_DETAIL}
`;

export const RATING_SCALE = gql`
  query RatingScale($version: ID!) {
    regulationVersion(id: $version) {
      provisions {
        id
        kind
        body {
          ... on RatingScaleBody {
            levels {
              code
              name {
                zh
                en
              }
              points
              bad
            }
          }
        }
      }
    }
  }
`;

export const REQUEST_PREVIEW = gql`
  query RequestPreview($input: RequestPreviewInput!) {
    requestPreview(input: $input) {
      promisedAt
      promise
      priority
      department {
        id
        name
      }
      provision {
        id
        key
        kind
        name
        text
      }
    }
  }
`;

/** Customers found while typing: name, pinyin initials or phone. */
export const CUSTOMER_CHOICES = gql`
  query CustomerChoices($search: String!) {
    customers(first: 8, search: $search) {
      nodes {
        id
        name
        number
        phoneMasked
        addressMasked
      }
    }
  }
`;
