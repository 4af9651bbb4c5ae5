import type { Message, Messages, Wording } from './message';

/** What was done, in the history of a record and in the audit log. */
const ACTIONS = {
  create: { zh: '新建', en: 'Created' },
  update: { zh: '修改', en: 'Changed' },
  register: { zh: '登记', en: 'Registered' },
  dispatch: { zh: '派单', en: 'Dispatched' },
  accept: { zh: '接单', en: 'Accepted' },
  transfer: { zh: '转办', en: 'Handed over' },
  escalate: { zh: '上报', en: 'Escalated' },
  suspend: { zh: '挂起', en: 'Put on hold' },
  resume: { zh: '恢复办理', en: 'Resumed' },
  complete: { zh: '办结', en: 'Completed' },
  reopen: { zh: '重新办理', en: 'Reopened' },
  close: { zh: '结案', en: 'Closed' },
  handover: { zh: '离任移交', en: 'Handed over on leaving' },
  closeDepartment: { zh: '撤并部门', en: 'Closed the department' },
  preview: { zh: '以其视角预览', en: 'Looked through their eyes' },
  leave: { zh: '离任', en: 'Left' },
  return: { zh: '退回', en: 'Returned' },
  rejoin: { zh: '返岗', en: 'Came back' },
  end: { zh: '结束', en: 'Ended' },
  withdraw: { zh: '撤回', en: 'Withdrew' },
  rate: { zh: '评价', en: 'Rated' },
  rateByPhone: { zh: '代录评价', en: 'Recorded a rating' },
  exportList: { zh: '要求导出列表', en: 'Asked for an export' },
  exportedList: { zh: '导出列表', en: 'Exported the list' },
  downloadList: { zh: '下载导出文件', en: 'Downloaded the export' },
  import: { zh: '导入', en: 'Imported' },
  undoImport: { zh: '撤销导入', en: 'Undid the import' },
  adoptTemplate: { zh: '采用模板权限', en: 'Took over the template' },
  setDefault: { zh: '设为默认视图', en: 'Chose as default view' },
  remove: { zh: '删除', en: 'Removed' },
  reveal: { zh: '查看完整信息', en: 'Looked at personal data' },
  export: { zh: '导出个人信息', en: 'Exported personal data' },
  askErasure: { zh: '申请删除个人信息', en: 'Asked for erasure' },
  erase: { zh: '删除个人信息', en: 'Erased personal data' },
  publish: { zh: '修订并发布', en: 'Published' },
  submit: { zh: '送审', en: 'Sent to review' },
  approve: { zh: '审阅通过', en: 'Approved' },
  merge: { zh: '并入新版', en: 'Merged the newer version' },
  discard: { zh: '作废', en: 'Discarded' },
  comment: { zh: '提意见', en: 'Remarked' },
  settle: { zh: '处理意见', en: 'Settled a remark' },
  ask: { zh: '提问', en: 'Asked' },
  answer: { zh: '答复', en: 'Answered' },
  file: { zh: '报备', en: 'Filed' },
  recall: { zh: '取回修改', en: 'Took back' },
  admit: { zh: '准予备案', en: 'Accepted the filing' },
  lookOver: { zh: '确认已核对', en: 'Looked over' },
  revise: { zh: '修订', en: 'Began a revision' },
  repeal: { zh: '废止', en: 'Repealed' },
  rotate: { zh: '更换密钥', en: 'Changed the secret' },
  revoke: { zh: '吊销', en: 'Revoked' },
  found: { zh: '创建机构', en: 'Founded' },
  takeout: { zh: '导出全部数据', en: 'Took everything out' },
  takeoutMade: { zh: '生成全部数据的文件', en: 'Made the file of everything' },
  takeoutFetch: { zh: '下载全部数据', en: 'Fetched everything' },
  restore: { zh: '恢复到备份', en: 'Put back from a takeout' },
  join: { zh: '加入', en: 'Joined' },
  provision: { zh: '经统一身份加入', en: 'Joined by the organisation sign-in' },
  linkIdentity: { zh: '关联统一身份', en: 'Linked with the organisation sign-in' },
  openPeriod: { zh: '开始公示', en: 'Opened to the public' },
  endPeriod: { zh: '公示期满', en: 'Period over' },
  conclude: { zh: '公布结果', en: 'Published the result' },
  object: { zh: '提出异议', en: 'Objected' },
  mask: { zh: '脱敏', en: 'Masked' },
  refresh: { zh: '更新内容', en: 'Took the content anew' },
  emergencySignIn: { zh: '应急登录', en: 'Signed in by password in an emergency' },
} satisfies Messages;

/** Fields that histories name. */
const FIELDS = {
  digest: { zh: '内容指纹', en: 'Digest' },
  opensAt: { zh: '开始时间', en: 'From' },
  endsAt: { zh: '截止时间', en: 'Until' },
  periodValue: { zh: '公示期', en: 'Period' },
  periodUnit: { zh: '公示期单位', en: 'Counted in' },
  namedObjections: { zh: '实名异议', en: 'Named objections' },
  masked: { zh: '已脱敏', en: 'Masked' },
  objection: { zh: '异议', en: 'Objection' },
  answer: { zh: '答复', en: 'Answer' },
  state: { zh: '状态', en: 'State' },
  dueAt: { zh: '截止时间', en: 'Due' },
  channel: { zh: '来源', en: 'Channel' },
  summary: { zh: '诉求', en: 'Request' },
  description: { zh: '详细情况', en: 'Details' },
  priority: { zh: '紧急程度', en: 'Priority' },
  item: { zh: '服务事项', en: 'Service item' },
  customerId: { zh: '客户', en: 'Customer' },
  departmentId: { zh: '部门', en: 'Department' },
  assigneeId: { zh: '经办人', en: 'Handler' },
  result: { zh: '办理结果', en: 'Result' },
  level: { zh: '评价等级', en: 'Rating' },
  rating: { zh: '评价等级', en: 'Rating' },
  comment: { zh: '评价内容', en: 'Comment' },
  name: { zh: '名称', en: 'Name' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  names: { zh: '名称', en: 'Name' },
  phone: { zh: '电话', en: 'Phone' },
  address: { zh: '住址', en: 'Address' },
  note: { zh: '备注', en: 'Note' },
  revealed: { zh: '所看内容', en: 'Looked at' },
  request: { zh: '诉求编号', en: 'Request' },
  requests: { zh: '服务记录', en: 'Services' },
  erased: { zh: '删除内容', en: 'Erased' },
  format: { zh: '格式', en: 'Format' },
  hours: { zh: '服务时间', en: 'Service hours' },
  slug: { zh: '短网址', en: 'Short address' },
  kind: { zh: '类型', en: 'Kind' },
  template: { zh: '制度模板', en: 'Template' },
  templates: { zh: '制度模板', en: 'Templates' },
  email: { zh: '邮箱', en: 'E-mail' },
  post: { zh: '岗位', en: 'Post' },
  roleIds: { zh: '角色', en: 'Roles' },
  roles: { zh: '角色', en: 'Roles' },
  grants: { zh: '权限', en: 'Permissions' },
  active: { zh: '启用', en: 'Active' },
  parentId: { zh: '上级部门', en: 'Belongs to' },
  headId: { zh: '负责人', en: 'Head' },
  url: { zh: '地址', en: 'Address' },
  topics: { zh: '事件', en: 'Events' },
  scopes: { zh: '权限', en: 'May' },
  addresses: { zh: '来源地址', en: 'Addresses' },
  expiresAt: { zh: '到期时间', en: 'Expires' },
  revokedAt: { zh: '吊销时间', en: 'Revoked' },
  successor: { zh: '接收部门', en: 'Successor' },
  receiver: { zh: '接收人', en: 'Receiver' },
  handedOver: { zh: '移交数量', en: 'Handed over' },
  memberId: { zh: '成员', en: 'Member' },
  deputyId: { zh: '代理人', en: 'Deputy' },
  from: { zh: '开始', en: 'From' },
  until: { zh: '结束', en: 'Until' },
  file: { zh: '文件', en: 'File' },
  created: { zh: '新建', en: 'New' },
  changed: { zh: '修改', en: 'Changed' },
  same: { zh: '不变', en: 'Unchanged' },
  refused: { zh: '有误', en: 'At fault' },
  list: { zh: '列表', en: 'List' },
  filter: { zh: '筛选', en: 'Filter' },
  orderBy: { zh: '排序', en: 'Order' },
  search: { zh: '搜索', en: 'Search' },
  columns: { zh: '列', en: 'Columns' },
  rows: { zh: '条数', en: 'Rows' },
  cut: { zh: '已达上限', en: 'Cut off' },
  sharing: { zh: '共享', en: 'Sharing' },
  fields: { zh: '内容', en: 'Fields' },
  place: { zh: '位置', en: 'Place' },
  text: { zh: '意见', en: 'Remark' },
  title: { zh: '标题', en: 'Title' },
  reason: { zh: '原因', en: 'Reason' },
  version: { zh: '版本', en: 'Version' },
  effectiveFrom: { zh: '施行日期', en: 'In force from' },
  official: { zh: '正式解释', en: 'Official' },
  public: { zh: '对外公开', en: 'Public' },
  opinion: { zh: '审核意见', en: 'Opinion' },
  conflicts: { zh: '冲突', en: 'Conflicts' },
} satisfies Messages;

/** Through what a change came. */
const SOURCES = {
  console: { zh: '工作台', en: 'console' },
  portal: { zh: '公众门户', en: 'portal' },
  api: { zh: '接口', en: 'API' },
  job: { zh: '系统', en: 'system' },
} satisfies Messages;

const BEHALF = { zh: '{name}（代 {member}）', en: '{name} (for {member})' };

function worded(table: Readonly<Record<string, Message>>, code: string, t: Wording): string {
  const message = table[code];
  return message ? t(message) : code;
}

/** Who did it, and for whom. */
export function actorText(name: string, onBehalfOf: string | null | undefined, t: Wording): string {
  return onBehalfOf ? t(BEHALF, { name, member: onBehalfOf }) : name;
}

export function actionText(action: string, t: Wording): string {
  return worded(ACTIONS, action, t);
}

/** Fields of tenants and of later versions have no words here; their own name stands for them. */
export function fieldText(field: string, t: Wording): string {
  return worded(FIELDS, field, t);
}

export function sourceText(source: string, t: Wording): string {
  return worded(SOURCES, source, t);
}
