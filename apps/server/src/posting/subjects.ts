import type { SubjectDefinition } from '@charter/kernel';

/** What roles can give on postings and the objections to them. */
export const postingSubjects: SubjectDefinition[] = [
  {
    subject: 'Posting',
    name: { zh: '公示', en: 'Posting' },
    actions: [
      { code: 'read', name: { zh: '查看', en: 'View' } },
      { code: 'create', name: { zh: '起草', en: 'Draft' } },
      { code: 'update', name: { zh: '修改草稿', en: 'Change drafts' } },
      { code: 'publish', name: { zh: '开始、公布结果与撤销', en: 'Open, conclude and withdraw' } },
      { code: 'answer', name: { zh: '答复异议', en: 'Answer objections' } },
      { code: 'reveal', name: { zh: '显示异议人', en: 'Reveal who objected' } },
    ],
    fields: [{ code: 'history', name: { zh: '变更记录', en: 'History' } }],
    sensitive: [],
    scopes: {},
  },
];
