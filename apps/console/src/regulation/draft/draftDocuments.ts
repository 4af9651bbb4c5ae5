import { CHANGE_ROW } from '../../shared/change';
import { gql } from '../../shared/gql';
import { PROVISION_BODY } from '../documents';

const ACTIONS = gql`
  fragment DraftActions on RegulationDraft {
    availableActions {
      action
      name
      allowed
      requires
      reasons {
        code
        message
      }
    }
  }
`;

const DIFFERENCE = gql`
  fragment Difference on Comparison {
    articles {
      key
      change
      label
      parts {
        change
        text
      }
    }
    provisions {
      key
      kind
      name
      change
      text
    }
  }
`;

const DRAFT_HEAD = gql`
  fragment DraftHead on RegulationDraft {
    id
    version
    state
    title
    reason
    createdByName
    createdAt
    updatedAt
    behind
    base {
      id
      number
    }
    published {
      id
      number
    }
  }
`;

/** Revisions under way, and those that ended lately. */
export const DRAFTS = gql`
  query RegulationDrafts($regulationId: ID!) {
    regulationDrafts(regulationId: $regulationId) {
      ...DraftHead
    }
  }
  ${DRAFT_HEAD}
`;

export const DRAFT = gql`
  query RegulationDraft($id: ID!) {
    regulationDraft(id: $id) {
      ...DraftHead
      conflicts {
        what
        identity
      }
      regulation {
        id
        title
      }
      articles {
        key
        parentKey
        level
        label {
          zh
          en
        }
        title {
          zh
          en
        }
        body {
          zh
          en
        }
        guidance
        changedByName
        version
      }
      provisions {
        key
        kind
        name {
          zh
          en
        }
        text
        articles
        changedByName
        version
        body {
          ...ProvisionBodies
        }
      }
      comments {
        id
        place
        text
        authorName
        at
        settledAt
      }
      problems {
        place
        name
        message
      }
      comparison {
        ...Difference
      }
      history {
        ...ChangeRow
      }
      ...DraftActions
    }
  }
  ${DRAFT_HEAD}
  ${PROVISION_BODY}
  ${DIFFERENCE}
  ${CHANGE_ROW}
  ${ACTIONS}
`;

export const COMPARE = gql`
  query RegulationCompare($from: ID!, $to: ID!) {
    regulationCompare(from: $from, to: $to) {
      ...Difference
    }
  }
  ${DIFFERENCE}
`;
