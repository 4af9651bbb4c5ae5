import { gql } from '../shared/gql';

/** Every step answers with the request and what stood in its way. */
const OUTCOME = gql`
  fragment Outcome on RequestPayload {
    request {
      id
      version
      state {
        code
        name
        publicName
        type
      }
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
`;

export const DISPATCH = gql`
  mutation RequestDispatch($input: RequestDispatchInput!) {
    result: requestDispatch(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const ACCEPT = gql`
  mutation RequestAccept($input: RequestStepInput!) {
    result: requestAccept(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const RETURN = gql`
  mutation RequestReturn($input: RequestReasonInput!) {
    result: requestReturn(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const TRANSFER = gql`
  mutation RequestTransfer($input: RequestTransferInput!) {
    result: requestTransfer(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const ESCALATE = gql`
  mutation RequestEscalate($input: RequestReasonInput!) {
    result: requestEscalate(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const SUSPEND = gql`
  mutation RequestSuspend($input: RequestReasonInput!) {
    result: requestSuspend(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const RESUME = gql`
  mutation RequestResume($input: RequestStepInput!) {
    result: requestResume(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const COMPLETE = gql`
  mutation RequestComplete($input: RequestCompleteInput!) {
    result: requestComplete(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const REOPEN = gql`
  mutation RequestReopen($input: RequestReasonInput!) {
    result: requestReopen(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const CLOSE = gql`
  mutation RequestClose($input: RequestStepInput!) {
    result: requestClose(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const WITHDRAW = gql`
  mutation RequestWithdraw($input: RequestReasonInput!) {
    result: requestWithdraw(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const RATING_RECORD = gql`
  mutation RequestRatingRecord($input: RequestRatingRecordInput!) {
    result: requestRatingRecord(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;
export const REQUEST_UPDATE = gql`
  mutation RequestUpdate($input: RequestUpdateInput!) {
    result: requestUpdate(input: $input) {
      ...Outcome
    }
  }
  ${OUTCOME}
`;

export const REQUEST_CREATE = gql`
  mutation RequestCreate($input: RequestCreateInput!) {
    result: requestCreate(input: $input) {
      request {
        id
        number
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
`;

export const REQUEST_REVEAL = gql`
  mutation RequestReveal($input: RequestRevealInput!) {
    result: requestReveal(input: $input) {
      phone
      address
      answers {
        code
        value
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;
