import { gql } from '../shared/gql';

const SAVED_VIEW_ROW = gql`
  fragment SavedViewRow on SavedView {
    id
    version
    name
    sharing
    ownerName
    departmentName
    mine
    isDefault
    canChange
    filter
    orderBy {
      field
      direction
    }
    search
    columns
  }
`;

const SAVED_VIEW_OUTCOME = gql`
  fragment SavedViewOutcome on SavedViewPayload {
    savedView {
      ...SavedViewRow
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
  ${SAVED_VIEW_ROW}
`;

export const SAVED_VIEWS = gql`
  query SavedViews($list: ViewList!) {
    savedViews(list: $list) {
      ...SavedViewRow
    }
  }
  ${SAVED_VIEW_ROW}
`;

export const VIEW_CREATE = gql`
  mutation SavedViewCreate($input: SavedViewCreateInput!) {
    result: savedViewCreate(input: $input) {
      ...SavedViewOutcome
    }
  }
  ${SAVED_VIEW_OUTCOME}
`;

export const VIEW_UPDATE = gql`
  mutation SavedViewUpdate($input: SavedViewUpdateInput!) {
    result: savedViewUpdate(input: $input) {
      ...SavedViewOutcome
    }
  }
  ${SAVED_VIEW_OUTCOME}
`;

export const VIEW_REMOVE = gql`
  mutation SavedViewRemove($input: SavedViewRemoveInput!) {
    result: savedViewRemove(input: $input) {
      ...SavedViewOutcome
    }
  }
  ${SAVED_VIEW_OUTCOME}
`;

export const VIEW_DEFAULT = gql`
  mutation SavedViewSetDefault($input: SavedViewDefaultInput!) {
    result: savedViewSetDefault(input: $input) {
      ...SavedViewOutcome
    }
  }
  ${SAVED_VIEW_OUTCOME}
`;
