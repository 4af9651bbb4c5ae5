import type { SubjectDefinition } from '@charter/kernel';

/** What roles can give on the ways in which programs work with the organisation (O-5). */
export const integrationSubjects: SubjectDefinition[] = [
  {
    subject: 'ApiKey',
    name: { zh: 'API 密钥', en: 'API keys' },
    actions: [
      { code: 'read', name: { zh: '查看', en: 'View' } },
      { code: 'create', name: { zh: '创建', en: 'Create' } },
      { code: 'revoke', name: { zh: '吊销', en: 'Revoke' } },
    ],
    fields: [],
    sensitive: [],
    scopes: {},
  },
  {
    subject: 'Webhook',
    name: { zh: 'Webhook', en: 'Webhooks' },
    actions: [
      { code: 'read', name: { zh: '查看', en: 'View' } },
      { code: 'create', name: { zh: '新建', en: 'Add' } },
      { code: 'update', name: { zh: '修改', en: 'Change' } },
    ],
    fields: [],
    sensitive: [],
    scopes: {},
  },
];
