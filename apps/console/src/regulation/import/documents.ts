import { gql } from '../../shared/gql';

export const REGULATION_RECOGNISE = gql`
  mutation RegulationRecognise($input: RegulationRecogniseInput!) {
    result: regulationRecognise(input: $input) {
      text
      regulations {
        title
        nodes {
          key
          parentKey
          level
          label
          title
          body
          fromLine
          toLine
          suggestions {
            kind
            words
          }
        }
        leftovers {
          kind
          text
          fromLine
          toLine
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const REGULATION_DRAFT_CREATE = gql`
  mutation RegulationDraftCreate($input: RegulationDraftCreateInput!) {
    result: regulationDraftCreate(input: $input) {
      draft {
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
