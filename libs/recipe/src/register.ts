import { type RecipeStep, gql } from './recipe';

/** Most recipes begin with a request of their own. */
export const register: RecipeStep = {
  say: {
    zh: '登记一件诉求，附上客户。密钥必须带请求头 Idempotency-Key：重发不会重复登记。',
    en: 'Register a request with its customer. A key must send the header Idempotency-Key: sent again, it registers nothing twice.',
  },
  document: gql`
    mutation Register($input: RequestCreateInput!) {
      requestCreate(input: $input) {
        request {
          id
          number
          version
          state {
            code
            name
            type
          }
          dueAt
        }
        userErrors {
          code
          message
          field
        }
      }
    }
  `,
  variables: {
    input: {
      item: 'consultation',
      channel: 'PHONE',
      summary: '如何办理老年人优待证',
      answers: [],
      newCustomer: { name: '王敏', phone: '13800001234', allowDuplicate: true },
    },
  },
  keep: { requestId: 'requestCreate.request.id', version: 'requestCreate.request.version' },
  shows: { 'requestCreate.userErrors': [] },
};

/** The department of a dispatch. */
export const department: RecipeStep = {
  say: { zh: '找到要派往的部门。', en: 'Find the department it should go to.' },
  document: gql`
    query Departments {
      departments(first: 100, filter: { active: { eq: true } }) {
        nodes {
          id
          code
          name
        }
      }
    }
  `,
  keep: { departmentId: 'departments.nodes.0.id' },
};
