import type { SubjectDefinition } from '@charter/kernel';

const ACTIONS: [string, string, string][] = [
  ['read', '查看', 'View'],
  ['create', '登记', 'Register'],
  ['update', '修改', 'Change'],
  ['dispatch', '派单', 'Dispatch'],
  ['accept', '接单', 'Accept'],
  ['return', '退单', 'Return'],
  ['transfer', '转办', 'Transfer'],
  ['escalate', '上报', 'Escalate'],
  ['suspend', '挂起', 'Suspend'],
  ['resume', '恢复', 'Resume'],
  ['complete', '办结', 'Complete'],
  ['reopen', '重新办理', 'Reopen'],
  ['close', '关闭', 'Close'],
  ['withdraw', '撤回', 'Withdraw'],
  ['rate', '代录评价', 'Record a rating'],
  ['reveal', '显示隐藏信息', 'Reveal masked data'],
  ['exportList', '导出列表', 'Export lists'],
];

const FIELDS: [string, string, string][] = [
  ['description', '情况说明', 'Description'],
  ['customer', '客户', 'Customer'],
  ['answers', '表单内容', 'Form'],
  ['rating', '评价', 'Rating'],
  ['clocks', '时限', 'Clocks'],
  ['timeline', '办理过程', 'Timeline'],
  ['history', '变更记录', 'History'],
];

/** What roles can give on requests: each step of the procedure is a right of its own (P-3.2). */
export const serviceSubjects: SubjectDefinition[] = [
  {
    subject: 'Request',
    name: { zh: '服务诉求', en: 'Request' },
    actions: ACTIONS.map(([code, zh, en]) => ({ code, name: { zh, en } })),
    fields: FIELDS.map(([code, zh, en]) => ({ code, name: { zh, en } })),
    sensitive: [],
    scopes: { departmentTree: 'departmentId', department: 'departmentId', own: 'registeredById', assigned: 'assigneeId' },
  },
];
