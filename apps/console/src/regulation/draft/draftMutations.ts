import { gql } from '../../shared/gql';

const ANSWER = gql`
  fragment DraftAnswer on RegulationDraftPayload {
    draft {
      id
      state
      published {
        id
        number
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

export const DRAFT_CREATE = gql`
  mutation RegulationDraftCreate($input: RegulationDraftCreateInput!) {
    result: regulationDraftCreate(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_ARTICLE_SAVE = gql`
  mutation RegulationDraftArticleSave($input: RegulationDraftArticleSaveInput!) {
    result: regulationDraftArticleSave(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_ARTICLE_REMOVE = gql`
  mutation RegulationDraftArticleRemove($input: RegulationDraftArticleRemoveInput!) {
    result: regulationDraftArticleRemove(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_PROVISION_SAVE = gql`
  mutation RegulationDraftProvisionSave($input: RegulationDraftProvisionSaveInput!) {
    result: regulationDraftProvisionSave(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_SUBMIT = gql`
  mutation RegulationDraftSubmit($input: RegulationDraftStepInput!) {
    result: regulationDraftSubmit(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_APPROVE = gql`
  mutation RegulationDraftApprove($input: RegulationDraftStepInput!) {
    result: regulationDraftApprove(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_RETURN = gql`
  mutation RegulationDraftReturn($input: RegulationDraftReturnInput!) {
    result: regulationDraftReturn(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_DISCARD = gql`
  mutation RegulationDraftDiscard($input: RegulationDraftStepInput!) {
    result: regulationDraftDiscard(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_MERGE = gql`
  mutation RegulationDraftMerge($input: RegulationDraftStepInput!) {
    result: regulationDraftMerge(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_PUBLISH = gql`
  mutation RegulationDraftPublish($input: RegulationDraftPublishInput!) {
    result: regulationDraftPublish(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const DRAFT_COMMENT = gql`
  mutation RegulationDraftComment($input: RegulationDraftCommentInput!) {
    result: regulationDraftComment(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;

export const COMMENT_SETTLE = gql`
  mutation DraftCommentSettle($input: DraftCommentSettleInput!) {
    result: draftCommentSettle(input: $input) {
      ...DraftAnswer
    }
  }
  ${ANSWER}
`;
