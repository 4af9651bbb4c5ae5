import { REQUEST_ROW } from '../service/documents';
import { gql } from '../shared/gql';

export const WORKBENCH = gql`
  query Workbench {
    workbench {
      queues {
        code
        name
        count
        filter
      }
      overdue {
        ...RequestRow
      }
      dueSoon {
        ...RequestRow
      }
      checklist {
        code
        name
        done
        detail
      }
    }
  }
  ${REQUEST_ROW}
`;

export const SLUG_SUGGESTION = gql`
  query SlugSuggestion($name: String!) {
    slugSuggestion(name: $name) {
      slug
      available
    }
  }
`;

export const SIGN_UP = gql`
  mutation SignUp($input: SignUpInput!) {
    result: signUp(input: $input) {
      token
      userErrors {
        code
        message
        field
      }
    }
  }
`;
