import type { Text } from '../text';

/** What types of state are called (状态类型). */
export const STATE_TYPE_NAMES = {
  open: { zh: '在办', en: 'open' },
  paused: { zh: '挂起', en: 'on hold' },
  done: { zh: '已办结', en: 'done' },
  closed: { zh: '已结案', en: 'closed' },
  cancelled: { zh: '已撤回', en: 'withdrawn' },
} as const satisfies Record<string, Required<Text>>;

/** What a step may ask for is called. */
export const STEP_INPUT_NAMES = {
  department: { zh: '部门', en: 'department' },
  assignee: { zh: '承办人', en: 'assignee' },
  reason: { zh: '理由', en: 'reason' },
  result: { zh: '办理结果', en: 'result' },
} as const satisfies Record<string, Required<Text>>;

/** Who takes a step. */
export const ACTOR_NAMES = {
  member: { zh: '成员', en: 'member' },
  customer: { zh: '客户', en: 'customer' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, Required<Text>>;

/** What kinds of record that go by a procedure are called. */
export const PROCEDURE_SUBJECT_NAMES = {
  request: { zh: '诉求', en: 'request' },
  complaint: { zh: '投诉', en: 'complaint' },
  finding: { zh: '检查问题', en: 'finding' },
  improvement: { zh: '整改', en: 'improvement' },
  appeal: { zh: '申诉', en: 'appeal' },
  sanction: { zh: '责任追究', en: 'sanction' },
  careCase: { zh: '关爱个案', en: 'care case' },
} as const satisfies Record<string, Required<Text>>;
