import { gql } from '../shared/gql';

export const MEMBER_PREVIEW = gql`
  mutation MemberPreview($input: MemberPreviewInput!) {
    result: memberPreview(input: $input) {
      preview {
        memberName
        totalCount
        records {
          id
          label
        }
        actions {
          code
          name
        }
        openFields {
          code
          name
        }
        hiddenFields {
          code
          name
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

export const PERMISSION_EXPLAIN = gql`
  query PermissionExplain($input: PermissionExplainInput!) {
    explanation: permissionExplain(input: $input) {
      allowed
      summary
      verdicts {
        roleName
        onBehalfOf
        givesAction
        reaches
        explanation
      }
    }
  }
`;

export const FIND_REQUESTS = gql`
  query FindRequests($search: String) {
    requests(first: 10, search: $search) {
      nodes {
        id
        number
        summary
      }
    }
  }
`;
