import { type Recipe, gql } from './recipe';

export const webhooks: Recipe = {
  id: 'webhook',
  title: { zh: '用 Webhook 接收事件', en: 'Be told of events by webhook' },
  about: {
    zh: '消息按 Standard Webhooks 签名；密钥只显示一次。消息只说发生了什么，详情再查询；需要随信附上对象时用 SNAPSHOT。',
    en: 'Messages are signed by Standard Webhooks; the secret is shown once. A message says what happened to what; with SNAPSHOT it holds the object too.',
  },
  scopes: ['Webhook:read', 'Webhook:create', 'Webhook:update', 'Request:read'],
  steps: [
    {
      say: { zh: '可以接收哪些事件。', en: 'What can be told.' },
      document: gql`
        query Topics {
          webhookTopics {
            code
            name
          }
        }
      `,
      keep: { topic: 'webhookTopics.0.code' },
    },
    {
      say: { zh: '登记接收地址，保存返回的签名密钥。', en: 'Name the address, and keep the secret that comes back.' },
      document: gql`
        mutation Listen($input: WebhookCreateInput!) {
          webhookCreate(input: $input) {
            webhook {
              id
              url
              topics
              active
            }
            secret
            userErrors {
              code
              message
              field
            }
          }
        }
      `,
      variables: { input: { name: '收费系统', url: 'https://billing.example/charter', topics: ['$topic'] } },
      keep: { webhookId: 'webhookCreate.webhook.id' },
      shows: { 'webhookCreate.webhook.active': true },
    },
    {
      say: { zh: '发送测试消息，再看投递记录。', en: 'Send a test, then look at the deliveries.' },
      document: gql`
        mutation Test($input: WebhookTestInput!) {
          webhookTest(input: $input) {
            delivery {
              id
              state
              topic
            }
            userErrors {
              code
              message
            }
          }
        }
      `,
      variables: { input: { id: '$webhookId' } },
      shows: { 'webhookTest.delivery.topic': 'webhook.test' },
    },
    {
      say: { zh: '不再需要时停用。', en: 'Switch it off when it is no longer needed.' },
      document: gql`
        mutation Stop($input: WebhookUpdateInput!) {
          webhookUpdate(input: $input) {
            webhook {
              active
            }
            userErrors {
              code
              message
            }
          }
        }
      `,
      variables: { input: { id: '$webhookId', active: false } },
      shows: { 'webhookUpdate.webhook.active': false },
    },
  ],
};

export const auditing: Recipe = {
  id: 'audit',
  title: { zh: '谁改了什么', en: 'Who changed what' },
  about: {
    zh: '每次修改都有记录：谁、何时、改前改后、来自页面还是接口。x-request-id 可与你的日志对应。',
    en: 'Every change is on record: who, when, before and after, and whether by screen or API. The x-request-id of an answer ties it to your own log.',
  },
  scopes: ['Customer:read', 'Customer:create', 'AuditEvent:read'],
  steps: [
    {
      say: { zh: '做一次修改。', en: 'Make a change.' },
      document: gql`
        mutation AddCustomer($input: CustomerCreateInput!) {
          customerCreate(input: $input) {
            customer {
              id
            }
            userErrors {
              code
              message
            }
          }
        }
      `,
      variables: { input: { name: '陆远' } },
      keep: { customerId: 'customerCreate.customer.id' },
    },
    {
      say: { zh: '查看它留下的记录。', en: 'See what it left on record.' },
      document: gql`
        query Trail($id: ID!) {
          auditEvents(first: 10, filter: { subjectId: { eq: $id } }) {
            nodes {
              at
              action
              actorName
              source
              requestId
              fields {
                field
                before: beforeText
                after: afterText
              }
            }
          }
        }
      `,
      variables: { id: '$customerId' },
      shows: { 'auditEvents.nodes.0.action': 'create', 'auditEvents.nodes.0.source': 'api' },
    },
  ],
};
