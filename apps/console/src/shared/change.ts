import { gql } from './gql';

/** One entry of a record's history (api.md 17). */
export interface Change {
  id: string;
  at: string;
  actorName: string;
  onBehalfOf?: string | null;
  action: string;
  reason: string | null;
  source: string;
  requestId: string | null;
  fields: FieldChange[];
}

export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** Fields of a change wherever a history is shown. */
export const CHANGE_ROW = gql`
  fragment ChangeRow on Change {
    id
    at
    actorName
    onBehalfOf
    action
    reason
    source
    requestId
    fields {
      field
      before: beforeText
      after: afterText
    }
  }
`;
