import type { Messages } from '../shared/message';

/** Words of looking through the eyes of a member. */
export const words = {
  hint: {
    zh: '看看一位成员能看到什么、能做什么，或者为什么看不到某条记录。查看会记入审计，且不会超出您自己的权限。',
    en: 'See what a member sees and may do, or why a record stays hidden. The look is on record and never shows more than you may see yourself.',
  },
  member: { zh: '成员', en: 'Member' },
  seeAs: { zh: '以其视角查看', en: 'See as this member' },
  subject: { zh: '对象', en: 'What' },
  Request: { zh: '服务诉求', en: 'Requests' },
  Customer: { zh: '客户', en: 'Customers' },
  Department: { zh: '部门', en: 'Departments' },
  Member: { zh: '人员', en: 'Members' },
  reason: { zh: '查看原因', en: 'Reason' },
  look: { zh: '查看', en: 'Look' },
  count: { zh: '{name}能看到 {count} 条', en: '{name} sees {count}' },
  nothing: { zh: '看不到任何记录', en: 'Nothing is visible' },
  newest: { zh: '最新 20 条', en: 'The newest 20' },
  actions: { zh: '可以做', en: 'May' },
  openFields: { zh: '看得到的内容', en: 'Fields shown' },
  hiddenFields: { zh: '看不到的内容', en: 'Fields hidden' },
  why: { zh: '为什么看不到', en: 'Why can they not see this' },
  record: { zh: '诉求（编号或摘要）', en: 'Request (number or summary)' },
  check: { zh: '检查', en: 'Check' },
  allowed: { zh: '允许', en: 'Allowed' },
  denied: { zh: '不允许', en: 'Not allowed' },
  noRoles: { zh: '这位成员没有涉及这类记录的权限。', en: 'No role of this member says anything about such records.' },
  standsIn: { zh: '代 {name}', en: 'for {name}' },
} satisfies Messages;
