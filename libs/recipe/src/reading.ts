import { type Recipe, gql } from './recipe';

export const firstCall: Recipe = {
  id: 'first-call',
  title: { zh: '第一次调用：我是谁、能做什么', en: 'The first call: who am I, and what may I do' },
  about: {
    zh: '核对密钥属于哪个机构、有哪些权限、还剩多少额度。任何密钥都可以调用，这里以只读诉求的密钥为例。',
    en: 'Checks to which organisation a key belongs, what it may do, and what is left of its budget. Every key may call this; the one here may just read requests.',
  },
  scopes: ['Request:read'],
  steps: [
    {
      say: { zh: '查询当前密钥。', en: 'Ask for the key of the call.' },
      document: gql`
        query Who {
          viewer {
            key {
              name
              scopes
            }
            organisation {
              name
              slug
            }
            rateLimit {
              limit
              remaining
              resetAt
            }
          }
        }
      `,
      shows: { 'viewer.rateLimit.limit': 5000 },
    },
  ],
};

export const overdue: Recipe = {
  id: 'overdue',
  title: { zh: '逐页读取超时的诉求', en: 'Read overdue requests page by page' },
  about: {
    zh: '列表用游标翻页：把上一页的 endCursor 放进 after，直到 hasNextPage 为 false。每页最多 100 条。',
    en: 'Lists go on by cursor: pass endCursor of a page as after, until hasNextPage is false. At most 100 entries a page.',
  },
  scopes: ['Request:read'],
  steps: [
    {
      say: { zh: '第一页，最急的在前。', en: 'The first page, the most urgent first.' },
      document: gql`
        query Overdue($after: String) {
          requests(first: 50, after: $after, filter: { overdue: { eq: true } }, orderBy: { field: DUE_AT }) {
            nodes {
              id
              number
              summary
              dueAt
              state {
                name
              }
              department {
                name
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
            totalCount
          }
        }
      `,
      keep: { after: 'requests.pageInfo.endCursor' },
    },
    {
      say: { zh: '下一页：同一个语句，带上游标。', en: 'The next page: the same document with the cursor.' },
      document: gql`
        query Overdue($after: String) {
          requests(first: 50, after: $after, filter: { overdue: { eq: true } }, orderBy: { field: DUE_AT }) {
            nodes {
              id
              number
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      `,
      variables: { after: '$after' },
    },
  ],
};

export const synchronising: Recipe = {
  id: 'customer-sync',
  title: { zh: '同步客户档案', en: 'Keep customers in step with another system' },
  about: {
    zh: '按建立时间取增量。电话、住址默认以掩码返回；需要完整信息时说明理由单独查看，并留有记录。',
    en: 'Takes what is new since a moment. Phone and address come masked; whoever needs them in clear reveals them with a reason, on record.',
  },
  scopes: ['Customer:read', 'Customer:create'],
  steps: [
    {
      say: {
        zh: '新建一位客户。电话相同会提示疑似重复。',
        en: 'Add a customer. The same phone number is answered as a suspected duplicate.',
      },
      document: gql`
        mutation AddCustomer($input: CustomerCreateInput!) {
          customerCreate(input: $input) {
            customer {
              id
              number
              name
              phoneMasked
            }
            userErrors {
              code
              message
              field
              ... on DuplicateSuspected {
                candidates {
                  id
                  name
                }
              }
            }
          }
        }
      `,
      variables: { input: { name: '沈静', phone: '13900008888', allowDuplicate: true } },
      keep: { customerId: 'customerCreate.customer.id' },
      shows: { 'customerCreate.customer.name': '沈静', 'customerCreate.customer.phoneMasked': '139****8888' },
    },
    {
      say: { zh: '读取 2026 年以来的新客户。', en: 'Read the customers added since the beginning of 2026.' },
      document: gql`
        query NewCustomers($since: DateTime!, $after: String) {
          customers(first: 100, after: $after, filter: { createdAt: { gte: $since } }, orderBy: { field: CREATED_AT, direction: DESC }) {
            nodes {
              id
              number
              name
              phoneMasked
              addressMasked
              createdAt
              version
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      `,
      variables: { since: '2026-01-01T00:00:00Z' },
      shows: { 'customers.nodes.0.id': '$customerId' },
    },
  ],
};
