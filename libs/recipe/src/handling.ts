import { type Recipe, gql } from './recipe';
import { department, register } from './register';

export const registering: Recipe = {
  id: 'register',
  title: { zh: '登记一件诉求', en: 'Register a request' },
  about: {
    zh: '从服务目录选事项，登记诉求。可修正的问题在 userErrors 里逐项说明，不会整体失败。',
    en: 'Choose an item from the catalogue and register a request. What can be mended comes in userErrors, one by one; the call does not fail for it.',
  },
  scopes: ['Request:read', 'Request:create', 'Customer:read', 'Customer:create', 'Regulation:read'],
  steps: [
    {
      say: { zh: '服务目录：每个事项的代码、表单与承诺时限。', en: 'The catalogue: code, form and promise of every item.' },
      document: gql`
        query Items {
          serviceItems(search: "咨询") {
            key
            name
            familyName
            promise
            fields {
              code
              label
              type
              required
            }
          }
        }
      `,
    },
    register,
    {
      say: { zh: '缺少摘要时，userErrors 指明是哪一项。', en: 'Without a summary, userErrors names the field.' },
      document: gql`
        mutation RegisterNothing($input: RequestCreateInput!) {
          requestCreate(input: $input) {
            request {
              id
            }
            userErrors {
              code
              message
              field
            }
          }
        }
      `,
      variables: { input: { item: 'consultation', channel: 'PHONE', summary: ' ' } },
      shows: { 'requestCreate.request': null, 'requestCreate.userErrors.0.code': 'FIELD_REQUIRED' },
    },
  ],
};

export const following: Recipe = {
  id: 'follow',
  title: { zh: '查看办理进度', en: 'Follow a request' },
  about: {
    zh: '当前状态、期限、办理经过，以及现在可以做什么、不能做的原因。',
    en: 'State, deadline and course of a request, what may be done with it now, and why the rest may not.',
  },
  scopes: ['Request:read', 'Request:create', 'Customer:read', 'Customer:create', 'Regulation:read'],
  steps: [
    register,
    {
      say: { zh: '用编号读取。', en: 'Read it by its id.' },
      document: gql`
        query Progress($id: ID!) {
          request(id: $id) {
            number
            state {
              name
              type
            }
            dueAt
            remainingMinutes
            timeline {
              at
              actionName
              actorName
              toStateName
            }
            availableActions {
              action
              name
              allowed
              reasons {
                code
                message
              }
            }
          }
        }
      `,
      variables: { id: '$requestId' },
      shows: { 'request.timeline.0.actorName': '对接程序' },
    },
  ],
};

export const dispatching: Recipe = {
  id: 'dispatch',
  title: { zh: '派单，避免覆盖他人的修改', en: 'Dispatch without overwriting what a colleague did' },
  about: {
    zh: '带上读到的 version；期间有人改过，就得到 VersionConflict 和改动的字段，而不是覆盖。',
    en: 'Send the version that was read. If somebody changed the request meanwhile, the answer is a VersionConflict naming the fields.',
  },
  scopes: ['Request:read', 'Request:create', 'Request:dispatch', 'Customer:read', 'Customer:create', 'Department:read', 'Regulation:read'],
  steps: [
    department,
    register,
    {
      say: { zh: '派往部门。', en: 'Dispatch it.' },
      document: gql`
        mutation Dispatch($input: RequestDispatchInput!) {
          requestDispatch(input: $input) {
            request {
              version
              state {
                code
                name
              }
              department {
                name
              }
            }
            userErrors {
              code
              message
              ... on VersionConflict {
                currentVersion
                changedFields
              }
            }
          }
        }
      `,
      variables: { input: { id: '$requestId', departmentId: '$departmentId', expectedVersion: '$version', note: '请今日处理' } },
      shows: { 'requestDispatch.userErrors': [] },
    },
    {
      say: { zh: '用旧的 version 再派一次，会得到冲突。', en: 'Dispatching again with the old version is a conflict.' },
      document: gql`
        mutation DispatchAgain($input: RequestDispatchInput!) {
          requestDispatch(input: $input) {
            request {
              version
            }
            userErrors {
              code
              message
              ... on VersionConflict {
                currentVersion
                changedFields
              }
            }
          }
        }
      `,
      variables: { input: { id: '$requestId', departmentId: '$departmentId', expectedVersion: '$version' } },
      shows: { 'requestDispatch.userErrors.0.code': 'VERSION_CONFLICT' },
    },
  ],
};

export const bulk: Recipe = {
  id: 'bulk',
  title: { zh: '批量派单', en: 'Dispatch many at once' },
  about: {
    zh: '一次最多 100 件，每件按自己的规则判断，逐条返回结果；做不到的说明原因，其余照常。',
    en: 'Up to 100 at once, each by its own rule. Every one has its own result; what cannot be done says why, the rest is done.',
  },
  scopes: ['Request:read', 'Request:create', 'Request:dispatch', 'Customer:read', 'Customer:create', 'Department:read', 'Regulation:read'],
  steps: [
    department,
    register,
    {
      say: { zh: '一件存在，一件不存在。', en: 'One that exists, and one that does not.' },
      document: gql`
        mutation DispatchMany($input: RequestBulkDispatchInput!) {
          requestBulkDispatch(input: $input) {
            results {
              id
              ok
              userErrors {
                code
                message
              }
            }
            userErrors {
              code
              message
            }
          }
        }
      `,
      variables: { input: { ids: ['$requestId', 'req_00000000000000000000000000000000'], departmentId: '$departmentId' } },
      shows: { 'requestBulkDispatch.results.0.ok': true, 'requestBulkDispatch.results.1.ok': false },
    },
  ],
};

export const explaining: Recipe = {
  id: 'deadline',
  title: { zh: '期限从何而来', en: 'Where a deadline comes from' },
  about: {
    zh: '每个期限都说明依据：哪一条、哪项规定、第几版，输入与结果是什么。',
    en: 'Every deadline names its basis: article, provision and version, with inputs and result.',
  },
  scopes: ['Request:read', 'Request:create', 'Customer:read', 'Customer:create', 'Regulation:read'],
  steps: [
    register,
    {
      say: { zh: '时钟与适用的规定。', en: 'Clocks, and the rules that govern.' },
      document: gql`
        query Basis($id: ID!) {
          request(id: $id) {
            clocks {
              name
              limit
              dueAt
              state
              articles {
                label
                title
              }
              provision {
                name
              }
            }
            appliedRules {
              purpose
              reason
              result
              regulationVersion
              articles {
                label
              }
              inputs {
                name
                value
              }
            }
          }
        }
      `,
      variables: { id: '$requestId' },
      shows: { 'request.clocks.0.state': 'RUNNING' },
    },
  ],
};
