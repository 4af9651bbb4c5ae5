import { gql } from '../shared/gql';

export const GLOBAL_SEARCH = gql`
  query GlobalSearch($text: String!) {
    globalSearch(text: $text) {
      kind
      id
      title
      detail
    }
  }
`;
