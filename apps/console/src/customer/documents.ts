import { gql } from '../shared/gql';
import { CHANGE_ROW } from '../shared/change';

export const CUSTOMER_ROW = gql`
  fragment CustomerRow on Customer {
    id
    number
    version
    name
    phoneMasked
    phone
    addressMasked
    address
    createdAt
    erasedAt
    erasureAskedAt
  }
`;

export const CUSTOMERS = gql`
  query Customers($first: Int!, $offset: Int, $filter: CustomerFilter, $orderBy: CustomerOrder, $search: String) {
    list: customers(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy, search: $search) {
      nodes {
        ...CustomerRow
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
  ${CUSTOMER_ROW}
`;

export const CUSTOMER = gql`
  query Customer($id: ID!) {
    one: customer(id: $id) {
      ...CustomerRow
      note
      history {
        ...ChangeRow
      }
    }
  }
  ${CUSTOMER_ROW}
  ${CHANGE_ROW}
`;

export const CUSTOMER_CREATE = gql`
  mutation CustomerCreate($input: CustomerCreateInput!) {
    result: customerCreate(input: $input) {
      record: customer {
        ...CustomerRow
      }
      userErrors {
        code
        message
        field
        ... on DuplicateSuspected {
          candidates {
            id
            name
          }
        }
      }
    }
  }
  ${CUSTOMER_ROW}
`;

export const CUSTOMER_UPDATE = gql`
  mutation CustomerUpdate($input: CustomerUpdateInput!) {
    result: customerUpdate(input: $input) {
      record: customer {
        ...CustomerRow
        note
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
  ${CUSTOMER_ROW}
`;

export const CUSTOMER_REVEAL = gql`
  mutation CustomerReveal($input: CustomerRevealInput!) {
    result: customerReveal(input: $input) {
      phone
      address
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const CUSTOMER_EXPORT = gql`
  mutation CustomerExport($input: CustomerExportInput!) {
    result: customerExport(input: $input) {
      file {
        name
        mediaType
        content
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const CUSTOMER_ERASE = gql`
  mutation CustomerErase($input: CustomerEraseInput!) {
    result: customerErase(input: $input) {
      record: customer {
        ...CustomerRow
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
  ${CUSTOMER_ROW}
`;
