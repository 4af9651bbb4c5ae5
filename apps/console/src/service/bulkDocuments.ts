import { gql } from '../shared/gql';

/** One result for each request, and what was wrong with the call as a whole. */
const BULK_OUTCOME = gql`
  fragment BulkOutcome on BulkPayload {
    results {
      id
      ok
      userErrors {
        code
        message
        field
      }
    }
    userErrors {
      code
      message
      field
    }
  }
`;

export const REQUEST_BULK_DISPATCH = gql`
  mutation RequestBulkDispatch($input: RequestBulkDispatchInput!) {
    result: requestBulkDispatch(input: $input) {
      ...BulkOutcome
    }
  }
  ${BULK_OUTCOME}
`;

export const REQUEST_BULK_ACCEPT = gql`
  mutation RequestBulkAccept($input: RequestBulkInput!) {
    result: requestBulkAccept(input: $input) {
      ...BulkOutcome
    }
  }
  ${BULK_OUTCOME}
`;

export const REQUEST_BULK_TRANSFER = gql`
  mutation RequestBulkTransfer($input: RequestBulkTransferInput!) {
    result: requestBulkTransfer(input: $input) {
      ...BulkOutcome
    }
  }
  ${BULK_OUTCOME}
`;

export const REQUEST_BULK_CLOSE = gql`
  mutation RequestBulkClose($input: RequestBulkInput!) {
    result: requestBulkClose(input: $input) {
      ...BulkOutcome
    }
  }
  ${BULK_OUTCOME}
`;
