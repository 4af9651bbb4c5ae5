import { gql } from '../shared/gql';

export const QUESTIONS = gql`
  query ArticleQuestions($regulationId: ID!) {
    articleQuestions(first: 100, filter: { regulationId: { eq: $regulationId } }, orderBy: { field: ASKED_AT, direction: DESC }) {
      nodes {
        id
        version
        articleKey
        text
        askedByName
        askedAt
        answer
        answeredByName
        answeredAt
        official
        public
        outdated
        regulationVersion {
          id
          number
        }
      }
    }
  }
`;

export const QUESTION_ASK = gql`
  mutation ArticleQuestionAsk($input: ArticleQuestionAskInput!) {
    result: articleQuestionAsk(input: $input) {
      articleQuestion {
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

export const QUESTION_ANSWER = gql`
  mutation ArticleQuestionAnswer($input: ArticleQuestionAnswerInput!) {
    result: articleQuestionAnswer(input: $input) {
      articleQuestion {
        id
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
`;
