import type { SubjectDefinition } from '@charter/kernel';

/** Reading the trail is a right of its own (O-6). */
export const auditSubjects: SubjectDefinition[] = [
  {
    subject: 'AuditEvent',
    name: { zh: '操作日志', en: 'Audit trail' },
    actions: [{ code: 'read', name: { zh: '查看', en: 'View' } }],
    fields: [],
    sensitive: [],
    scopes: {},
  },
];
