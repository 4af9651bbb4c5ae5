import type { SubjectDefinition } from '@charter/kernel';

/** What roles can give on the regulation (P-1.1). */
export const regulationSubjects: SubjectDefinition[] = [
  {
    subject: 'Regulation',
    name: { zh: '服务管理制度', en: 'Regulation' },
    actions: [
      { code: 'read', name: { zh: '查看', en: 'View' } },
      { code: 'publish', name: { zh: '修订并发布', en: 'Amend and publish' } },
      { code: 'interpret', name: { zh: '解释条款', en: 'Interpret articles' } },
    ],
    fields: [],
    sensitive: [],
    scopes: {},
  },
  {
    subject: 'RegulationDraft',
    name: { zh: '制度修订稿', en: 'Revision of the regulation' },
    actions: [
      { code: 'read', name: { zh: '查看', en: 'View' } },
      { code: 'create', name: { zh: '起草', en: 'Draft' } },
      { code: 'review', name: { zh: '审阅', en: 'Review' } },
    ],
    fields: [],
    sensitive: [],
    scopes: {},
  },
];
