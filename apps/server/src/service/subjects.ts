import { type RuleField, STATE_TYPE_NAMES, type SubjectDefinition } from '@charter/kernel';
import { CHANNEL_NAMES, PRIORITY_NAMES } from '@charter/service';

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

const valuesOf = (names: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.entries(names).map(([code, name]) => ({ code, name }));

/** What rules may ask of a request (O-3). */
const RULE_FIELDS: Readonly<Record<string, RuleField>> = {
  priority: { property: 'priority', doc: { zh: '紧急程度', en: 'Priority' }, type: 'text', values: valuesOf(PRIORITY_NAMES) },
  channel: { property: 'channel', doc: { zh: '来源', en: 'Channel' }, type: 'text', values: valuesOf(CHANNEL_NAMES) },
  family: { property: 'itemFamily', doc: { zh: '服务类别', en: 'Family of services' }, type: 'text' },
  item: { property: 'itemKey', doc: { zh: '服务事项编码', en: 'Code of the service item' }, type: 'text' },
  state: { property: 'state', doc: { zh: '状态编码', en: 'Code of the state' }, type: 'text' },
  stateType: { property: 'stateType', doc: { zh: '状态类型', en: 'Kind of state' }, type: 'text', values: valuesOf(STATE_TYPE_NAMES) },
  department: { property: 'departmentId', doc: { zh: '承办部门', en: 'Department' }, type: 'id', of: 'dep' },
  assignee: { property: 'assigneeId', doc: { zh: '经办人', en: 'Handler' }, type: 'id', of: 'mem' },
  registeredBy: { property: 'registeredById', doc: { zh: '登记人', en: 'Registered by' }, type: 'id', of: 'mem' },
  summary: { property: 'summary', doc: { zh: '诉求', en: 'Request' }, type: 'text' },
  description: { property: 'description', doc: { zh: '情况说明', en: 'Description' }, type: 'text', governedBy: 'description' },
  registeredAt: { property: 'registeredAt', doc: { zh: '登记时间', en: 'Registered' }, type: 'moment' },
  dueAt: { property: 'dueAt', doc: { zh: '时限', en: 'Due' }, type: 'moment' },
  badlyRated: { property: 'ratingBad', doc: { zh: '评价为差', en: 'Badly rated' }, type: 'yesno', governedBy: 'rating' },
  answered: { property: 'answered', doc: { zh: '办结次数', en: 'Times answered' }, type: 'number' },
};

/** What roles can give on requests: each step of the procedure is a right of its own (P-3.2). */
export const serviceSubjects: SubjectDefinition[] = [
  {
    subject: 'Request',
    name: { zh: '服务诉求', en: 'Request' },
    actions: ACTIONS.map(([code, zh, en]) => ({ code, name: { zh, en } })),
    fields: FIELDS.map(([code, zh, en]) => ({ code, name: { zh, en } })),
    sensitive: [],
    scopes: { departmentTree: 'departmentId', department: 'departmentId', own: 'registeredById', assigned: 'assigneeId' },
    ruleFields: RULE_FIELDS,
  },
];
