import type { SubjectDefinition } from '@charter/kernel';

/** What roles can give on implementing rules (P-1.2); accepted ones are read by all below the department as well. */
export const filingSubjects: SubjectDefinition[] = [
  {
    subject: 'Filing',
    name: { zh: '实施细则', en: 'Implementing rules' },
    actions: [
      { code: 'read', name: { zh: '查看', en: 'View' } },
      { code: 'create', name: { zh: '起草', en: 'Draft' } },
      { code: 'file', name: { zh: '报备', en: 'File' } },
      { code: 'review', name: { zh: '审核备案', en: 'Accept or return' } },
    ],
    fields: [],
    sensitive: [],
    scopes: { departmentTree: 'departmentId', department: 'departmentId' },
  },
];
