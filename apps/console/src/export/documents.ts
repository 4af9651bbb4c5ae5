import { gql } from '../shared/gql';

const EXPORT_ROW = gql`
  fragment ExportRow on Export {
    id
    list
    format
    state
    rows
    cut
    createdAt
    expiresAt
    url
  }
`;

export const EXPORTS = gql`
  query Exports {
    exports {
      ...ExportRow
    }
  }
  ${EXPORT_ROW}
`;

export const EXPORT_CREATE = gql`
  mutation ExportCreate($input: ExportCreateInput!) {
    result: exportCreate(input: $input) {
      export {
        ...ExportRow
      }
      userErrors {
        code
        message
        field
      }
    }
  }
  ${EXPORT_ROW}
`;
