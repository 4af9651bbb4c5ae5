import { gql } from '../shared/gql';

const IMPORT_LINE = gql`
  fragment ImportLine on Import {
    id
    kind
    fileName
    state
    created
    changed
    same
    refused
    problem
    createdAt
    appliedAt
    undoneAt
  }
`;

export const IMPORTS = gql`
  query Imports {
    imports {
      ...ImportLine
    }
  }
  ${IMPORT_LINE}
`;

export const IMPORT = gql`
  query Import($id: ID!, $first: Int!, $offset: Int!, $problemsOnly: Boolean!) {
    import(id: $id) {
      ...ImportLine
      problemCount
      rows(first: $first, offset: $offset, problemsOnly: $problemsOnly) {
        line
        label
        outcome
        changes
        problems {
          column
          message
        }
      }
    }
  }
  ${IMPORT_LINE}
`;

const IMPORT_OUTCOME = gql`
  fragment ImportOutcomeOf on ImportPayload {
    import {
      id
      state
    }
    userErrors {
      code
      message
      field
    }
  }
`;

export const IMPORT_CHECK = gql`
  mutation ImportCheck($input: ImportCheckInput!) {
    result: importCheck(input: $input) {
      ...ImportOutcomeOf
    }
  }
  ${IMPORT_OUTCOME}
`;

export const IMPORT_APPLY = gql`
  mutation ImportApply($input: ImportApplyInput!) {
    result: importApply(input: $input) {
      ...ImportOutcomeOf
    }
  }
  ${IMPORT_OUTCOME}
`;

export const IMPORT_UNDO = gql`
  mutation ImportUndo($input: ImportUndoInput!) {
    result: importUndo(input: $input) {
      ...ImportOutcomeOf
    }
  }
  ${IMPORT_OUTCOME}
`;
