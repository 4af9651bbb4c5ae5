import type { Text } from './words';

/** What the command line says to operators of the platform. */
export const operatorWords = {
  which: {
    zh: '哪家机构？给出短网址，例如 charter tenant show demo。',
    en: 'Which organisation? Give its short name, as in charter tenant show demo.',
  },
  noTenant: {
    zh: '没有短网址为“{slug}”的机构；用 charter tenant list 查看。',
    en: 'There is no organisation "{slug}"; see charter tenant list.',
  },
  badState: { zh: '状态“{state}”不正确；可选：{states}', en: 'There is no state "{state}"; choose one of {states}' },
  whatState: {
    zh: '改成什么？suspend（停用）、resume（恢复）、delete（删除）或 keep（取消删除）。',
    en: 'Do what? suspend, resume, delete or keep (which takes a deletion back).',
  },
  noReason: { zh: '请用 --reason 说明理由，会留下记录。', en: 'Say why with --reason; it stays on record.' },
  confirm: { zh: '再次输入短网址“{slug}”确认：', en: 'Type the short name "{slug}" again to confirm: ' },
  changed: { zh: '{name}：{state}', en: '{name}: {state}' },
  count: { zh: '共 {count} 家机构', en: '{count} organisations' },
  cut: { zh: '只列出前 {shown} 家；用 --search 或 --state 缩小范围', en: 'the first {shown} only; narrow by --search or --state' },
  whichFile: {
    zh: '用哪个文件恢复？charter tenant restore 简称 文件.tar.gz --reason 理由',
    en: 'From which file? charter tenant restore short-name file.tar.gz --reason text',
  },
  notTaken: { zh: '文件没有传上去：{reason}', en: 'The file was not taken: {reason}' },
  uploading: { zh: '正在上传 {file} …', en: 'Bringing {file} …' },
  trying: { zh: '正在试运行 …', en: 'Being tried …' },
  restoring: { zh: '正在恢复，机构暂时不可使用 …', en: 'Being put back; nobody is served in it meanwhile …' },
  refused: { zh: '{problem}', en: '{problem}' },
  wouldBe: { zh: '{name} 将回到 {takenAt}：', en: '{name} would be as it was at {takenAt}:' },
  is: { zh: '{name} 已回到 {takenAt}：', en: '{name} is as it was at {takenAt}:' },
  rows: { zh: '  {table}：{before} -> {after} 行', en: '  {table}: {before} -> {after} rows' },
  noRows: { zh: '  各表行数不变', en: '  every table has as many rows as before' },
  unseated: { zh: '  {count} 名成员已没有席位，需要重新邀请', en: '  {count} members have no seat any more: invite them again' },
  trialOnly: { zh: '以上是试运行，没有改动任何数据。', en: 'A trial: nothing was changed.' },
  keyIsNoOperator: {
    zh: '平台操作须本人登录：请用邮箱登录（charter login --email …），密钥不行。',
    en: 'Operators work in person: sign in by e-mail (charter login --email …); a key does not do.',
  },
  fields: {
    state: { zh: '状态', en: 'State' },
    reason: { zh: '原因', en: 'Why' },
    members: { zh: '成员', en: 'Members' },
    size: { zh: '占用', en: 'Size' },
    requests: { zh: '诉求（约）', en: 'Requests (about)' },
    version: { zh: '数据版本', en: 'Schema' },
    parked: { zh: '迁移失败', en: 'Migration failed' },
    created: { zh: '建立', en: 'Since' },
    active: { zh: '最近使用', en: 'Last active' },
    deleteAt: { zh: '将删除', en: 'Deleted at' },
    held: { zh: '维护至多到', en: 'Maintained at most until' },
    inside: { zh: '支持人员', en: 'Support inside' },
  },
  states: {
    ACTIVE: { zh: '正常', en: 'active' },
    SUSPENDED: { zh: '已停用', en: 'suspended' },
    LEAVING: { zh: '等待删除', en: 'being deleted' },
    DELETED: { zh: '已删除', en: 'deleted' },
  },
} satisfies Record<string, Text | Record<string, Text>>;
