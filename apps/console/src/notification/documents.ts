import { gql } from '../shared/gql';

export const NOTICES = gql`
  query Notices($first: Int!, $offset: Int, $filter: NoticeFilter, $orderBy: NoticeOrder) {
    list: notices(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        id
        kind
        kindName
        title
        at
        readAt
        request {
          id
          number
          summary
          overdue
        }
        articleQuestion {
          id
          articleKey
          articleLabel
          text
        }
        filing {
          id
          title
        }
        regulationVersion {
          id
          number
          title
        }
        organisation {
          id
          name
        }
        posting {
          id
          number
          title
        }
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
`;

export const NOTICE_SETTINGS = gql`
  query NoticeSettings {
    noticeSettings {
      kind
      name
      hint
      inbox
      mail
    }
  }
`;

export const NOTICES_READ = gql`
  mutation NoticesRead($input: NoticesReadInput!) {
    result: noticesRead(input: $input) {
      unread
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const NOTICE_SETTINGS_UPDATE = gql`
  mutation NoticeSettingsUpdate($input: NoticeSettingsUpdateInput!) {
    result: noticeSettingsUpdate(input: $input) {
      settings {
        kind
        inbox
        mail
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;
