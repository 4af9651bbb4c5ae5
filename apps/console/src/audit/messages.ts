import type { Messages } from '../shared/message';

/** Words of the audit log. */
export const words = {
  at: { zh: '时间', en: 'When' },
  actor: { zh: '操作人', en: 'Who' },
  action: { zh: '操作', en: 'What' },
  subject: { zh: '对象', en: 'On' },
  reason: { zh: '原因', en: 'Why' },
  source: { zh: '来源', en: 'From' },
  requestId: { zh: '调用编号', en: 'Call' },
  leafHash: { zh: '记录指纹', en: 'Fingerprint' },
  leafHashHint: { zh: '内容一旦改动，指纹就对不上。', en: 'If a word of it were changed, the fingerprint would no longer fit.' },
  changes: { zh: '前后对比', en: 'Before and after' },
  noChanges: { zh: '没有内容变化', en: 'No field changed' },
  open: { zh: '打开对象', en: 'Open it' },
  empty: { zh: '还没有审计记录', en: 'Nothing on record yet' },
  range: { zh: '时间范围', en: 'Period' },
  TODAY: { zh: '今天', en: 'Today' },
  THIS_WEEK: { zh: '本周', en: 'This week' },
  THIS_MONTH: { zh: '本月', en: 'This month' },
  LAST_MONTH: { zh: '上月', en: 'Last month' },
  actorHint: { zh: '操作人姓名', en: 'Name of the person' },
  Request: { zh: '服务诉求', en: 'Request' },
  SavedView: { zh: '列表视图', en: 'List view' },
  Export: { zh: '导出文件', en: 'Exported file' },
  Import: { zh: '导入', en: 'Import' },
  Customer: { zh: '客户', en: 'Customer' },
  Department: { zh: '部门', en: 'Department' },
  Member: { zh: '人员', en: 'Member' },
  Role: { zh: '角色', en: 'Role' },
  Regulation: { zh: '制度', en: 'Regulation' },
  Organisation: { zh: '机构', en: 'Organisation' },
  Webhook: { zh: 'Webhook', en: 'Webhook' },
  SignInPolicy: { zh: '登录方式', en: 'Sign-in' },
  ApiKey: { zh: 'API 密钥', en: 'API key' },
  Account: { zh: '账户', en: 'Account' },
  Session: { zh: '登录', en: 'Session' },
} satisfies Messages;

/** Subjects one can narrow the log to. */
export const SUBJECTS = [
  'Request',
  'Customer',
  'Regulation',
  'Member',
  'Role',
  'Department',
  'ApiKey',
  'Webhook',
  'Organisation',
  'SignInPolicy',
] as const;
export const RANGES = ['TODAY', 'THIS_WEEK', 'THIS_MONTH', 'LAST_MONTH'] as const;
