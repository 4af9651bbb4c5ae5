import { gql } from '../../shared/gql';

const TRIAL = gql`
  fragment Trial on RegulationTrial {
    id
    draftVersion
    state
    problem
    from
    to
    createdAt
    createdByName
    mine
    findings {
      probe
      name
      subject
      examined
      differing
      figures {
        name
        before
        after
      }
      aspects {
        name
        count
      }
    }
  }
`;

export const TRIALS = gql`
  query RegulationTrials($draftId: ID!) {
    regulationTrials(draftId: $draftId) {
      ...Trial
    }
  }
  ${TRIAL}
`;

export const TRIAL_ROWS = gql`
  query RegulationTrialRows($id: ID!, $probe: String!, $offset: Int!) {
    regulationTrial(id: $id) {
      id
      rows(probe: $probe, first: 25, offset: $offset) {
        subjectId
        label
        aspect
        before
        after
      }
    }
  }
`;

export const DRAFT_TRY = gql`
  mutation RegulationDraftTry($input: RegulationDraftTryInput!) {
    result: regulationDraftTry(input: $input) {
      trial {
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
