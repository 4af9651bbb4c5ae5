import { gql } from '../../shared/gql';

export const OWN_READING = gql`
  query RegulationReading($id: ID!) {
    regulationReading(versionId: $id) {
      confirmedAt
      confirmedBefore {
        id
        number
      }
    }
  }
`;

export const READINGS = gql`
  query RegulationReadings($id: ID!) {
    regulationReadings(versionId: $id) {
      departmentId
      name
      members
      confirmed
      missing {
        id
        name
      }
    }
  }
`;

export const CONFIRM = gql`
  mutation RegulationVersionConfirm($input: RegulationVersionConfirmInput!) {
    result: regulationVersionConfirm(input: $input) {
      reading {
        confirmedAt
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const REMIND = gql`
  mutation RegulationVersionRemind($input: RegulationVersionRemindInput!) {
    result: regulationVersionRemind(input: $input) {
      reminded
      userErrors {
        code
        message
        field
      }
    }
  }
`;
