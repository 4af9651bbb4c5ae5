import { gql } from '../shared/gql';

const FILING_ANSWER = gql`
  fragment FilingAnswer on FilingPayload {
    filing {
      id
      state
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

export const FILING_CREATE = gql`
  mutation FilingCreate($input: FilingCreateInput!) {
    result: filingCreate(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;

export const FILING_UPDATE = gql`
  mutation FilingUpdate($input: FilingUpdateInput!) {
    result: filingUpdate(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;

export const FILING_REVISE = gql`
  mutation FilingRevise($input: FilingStepInput!) {
    result: filingRevise(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;

export const FILING_LOOK_OVER = gql`
  mutation FilingLookOver($input: FilingStepInput!) {
    result: filingLookOver(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;

export const FILING_FILE = gql`
  mutation FilingFile($input: FilingStepInput!) {
    result: filingFile(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;

export const FILING_RECALL = gql`
  mutation FilingRecall($input: FilingStepInput!) {
    result: filingRecall(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;

export const FILING_ACCEPT = gql`
  mutation FilingAccept($input: FilingAcceptInput!) {
    result: filingAccept(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;

export const FILING_RETURN = gql`
  mutation FilingReturn($input: FilingReasonInput!) {
    result: filingReturn(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;

export const FILING_WITHDRAW = gql`
  mutation FilingWithdraw($input: FilingReasonInput!) {
    result: filingWithdraw(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;

export const FILING_REPEAL = gql`
  mutation FilingRepeal($input: FilingReasonInput!) {
    result: filingRepeal(input: $input) {
      ...FilingAnswer
    }
  }
  ${FILING_ANSWER}
`;
