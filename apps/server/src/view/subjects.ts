import type { SubjectDefinition } from '@charter/kernel';

/** Everybody keeps views for themselves; whom they may give them to is a right (O-3). */
export const viewSubjects: SubjectDefinition[] = [
  {
    subject: 'SavedView',
    name: { zh: '列表视图', en: 'List view' },
    actions: [{ code: 'share', name: { zh: '共享', en: 'Share' } }],
    fields: [],
    sensitive: [],
    scopes: { departmentTree: 'departmentId', department: 'departmentId' },
  },
];
