export type Language = 'zh' | 'en';
export type Text = Readonly<Record<Language, string>>;

/** A text in a language, its placeholders filled. */
export const say = (text: Text, language: Language, values: Record<string, string | number> = {}): string =>
  text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Everything the command line says. */
export const words = {
  usage: {
    zh: `charter：在命令行使用 Charter 的接口

  charter login [--url 地址] [--key 密钥 | --email 邮箱]   登录，保存在本机（仅本人可读）
  charter logout                                          删除保存的登录
  charter tenant [switch 简称]                            我是谁、在哪个机构；切换机构
  charter tenant list [--search 文字] [--state 状态]        平台运营：机构列表
  charter tenant show 简称                                平台运营：一家机构的状态与用量
  charter tenant state 简称 suspend|resume|delete|keep --reason 理由
                                                          平台运营：停用、恢复、删除（--confirm 简称）、取消删除
  charter tenant restore 简称 文件.tar.gz --reason 理由 [--dry-run | --confirm 简称]
                                                          平台运营：恢复到导出的全部数据，先试运行
  charter gql [文件 | -] [--query 语句] [--var 名=值 …]    执行 GraphQL，输出 JSON；有错误时退出码为 1
  charter schema pull [文件]                              取回接口的 schema
  charter schema diff [文件]                              与文件（默认与本客户端）比较；有破坏性变化时退出码为 1
  charter policy pull [文件.yaml] [--regulation 编号]      把最新一版制度取到文件，可放进自己的 git
  charter policy diff 文件.yaml                           文件改了什么，用文字说明；有问题时退出码为 1
  charter policy apply 文件.yaml --reason 理由            按文件起草修订稿，审核与发布仍在制度中心
  charter export requests|customers [--format csv|xlsx]   导出列表，等待完成并保存
  charter webhook listen [--port 端口] [--secret 密钥 | --create --topic 事件 …] [--public-url 地址] [--count 条数]
  charter webhook replay 投递编号                          重新投递
  charter doctor                                          检查地址、契约、时钟、密钥、额度与 Webhook

  通用：--url、--key（或环境变量 CHARTER_URL、CHARTER_KEY）、--lang zh|en、--json、--help`,
    en: `charter: the API of Charter on the command line

  charter login [--url address] [--key key | --email e-mail]   signs in; kept on this machine, readable by you only
  charter logout                                               removes what was kept
  charter tenant [switch short-name]                           who am I, and where; changes the organisation
  charter tenant list [--search text] [--state state]          operators: the organisations of the platform
  charter tenant show short-name                               operators: state and usage of one
  charter tenant state short-name suspend|resume|delete|keep --reason text
                                                               operators: changes its state; delete wants --confirm short-name
  charter tenant restore short-name file.tar.gz --reason text [--dry-run | --confirm short-name]
                                                               operators: puts it back to a takeout, after a trial
  charter gql [file | -] [--query text] [--var name=value …]   runs GraphQL, prints JSON; exit code 1 when it has errors
  charter schema pull [file]                                   fetches the schema of the API
  charter schema diff [file]                                   compares it with a file (by default with this client's); 1 when it breaks
  charter policy pull [file.yaml] [--regulation code]          fetches the latest version into a file, for a git of your own
  charter policy diff file.yaml                                what the file changes, in words; exit code 1 when it has faults
  charter policy apply file.yaml --reason text                 makes a revision of it, to be reviewed and published as usual
  charter export requests|customers [--format csv|xlsx]        takes a list out, waits and saves it
  charter webhook listen [--port n] [--secret s | --create --topic event …] [--public-url address] [--count n]
  charter webhook replay delivery                              sends a message once more
  charter doctor                                               checks address, contract, clock, key, limits and webhooks

  everywhere: --url, --key (or the variables CHARTER_URL, CHARTER_KEY), --lang zh|en, --json, --help`,
  },
  unknown: { zh: '不认识的命令“{command}”；用 charter --help 查看用法。', en: 'There is no command "{command}"; see charter --help.' },
  badOption: { zh: '选项不正确：{reason}', en: 'An option is not right: {reason}' },
  noUrl: {
    zh: '还不知道 Charter 的地址：运行 charter login，或用 --url 指定。',
    en: 'The address of Charter is not known: run charter login, or give --url.',
  },
  badUrl: { zh: '地址“{url}”不正确，须以 https 或 http 开头。', en: 'The address "{url}" must begin with https or http.' },
  notSignedIn: {
    zh: '还没有登录：运行 charter login，或用 --key 指定密钥。',
    en: 'You are not signed in: run charter login, or give --key.',
  },
  network: { zh: '无法连接 {url}：请核对地址与网络。（{reason}）', en: '{url} cannot be reached: check address and network. ({reason})' },
  unauthenticated: {
    zh: '密钥或登录已失效、被吊销或不允许从本机使用：请重新运行 charter login。',
    en: 'The key or session has ended, was revoked or may not be used from here: run charter login again.',
  },
  failed: { zh: '{message}（请求编号 {requestId}）', en: '{message} (request id {requestId})' },
  unexpected: { zh: '出错了：{message}', en: 'Something went wrong: {message}' },
  askUrl: { zh: 'Charter 的地址：', en: 'Address of Charter: ' },
  askEmail: { zh: '邮箱：', en: 'E-mail: ' },
  askPassword: { zh: '密码：', en: 'Password: ' },
  askCode: { zh: '两步验证码：', en: 'Code of the authenticator: ' },
  signedIn: { zh: '已登录：{name}，{organisation}。保存在 {file}', en: 'Signed in as {name}, {organisation}. Kept in {file}' },
  signedOut: { zh: '已删除保存的登录。', en: 'What was kept is removed.' },
  who: { zh: '{name}（{email}），{organisation}', en: '{name} ({email}), {organisation}' },
  asKey: { zh: '密钥“{key}”，{organisation}；权限 {scopes}', en: 'Key "{key}", {organisation}; may {scopes}' },
  noOrganisation: { zh: '不在任何机构', en: 'in no organisation' },
  seat: { zh: '{mark} {slug}　{name}', en: '{mark} {slug}  {name}' },
  noSuchSeat: { zh: '你没有加入机构“{slug}”；可选：{slugs}', en: 'You have no seat in "{slug}"; choose one of {slugs}' },
  keyIsBound: { zh: '密钥只属于一个机构，不能切换；请用邮箱登录。', en: 'A key belongs to one organisation; sign in by e-mail to change.' },
  switched: { zh: '现在在：{organisation}', en: 'Now in: {organisation}' },
  noDocument: { zh: '没有语句：给出文件名、- 或 --query。', en: 'There is no document: give a file, - or --query.' },
  noFile: { zh: '读不到文件 {file}：{reason}', en: 'The file {file} cannot be read: {reason}' },
  badVariables: { zh: '变量不是有效的 JSON 对象：{reason}', en: 'The variables are not a JSON object: {reason}' },
  badDocument: { zh: '语句有误：{reason}', en: 'The document is not valid: {reason}' },
  saved: { zh: '已保存到 {file}', en: 'Saved to {file}' },
  same: { zh: '没有变化。', en: 'Nothing has changed.' },
  breaking: { zh: '破坏', en: 'breaks' },
  dangerous: { zh: '留意', en: 'careful' },
  harmless: { zh: '新增', en: 'adds' },
  noPolicy: { zh: '缺少制度文件：给出文件名。', en: 'The file of the regulation is missing: give its name.' },
  badPolicy: { zh: '{file} 不是制度文件：{reason}', en: '{file} is not a file of a regulation: {reason}' },
  whichRegulation: { zh: '哪一部制度？用 --regulation 指定：{codes}', en: 'Which regulation? Give --regulation, one of {codes}' },
  noReason: { zh: '请用 --reason 说明修订理由。', en: 'Give the reason of the revision with --reason.' },
  drafted: { zh: '已起草修订稿“{title}”（{id}）', en: 'The revision "{title}" is made ({id})' },
  ADDED: { zh: '新增', en: 'added  ' },
  REMOVED: { zh: '删除', en: 'removed' },
  CHANGED: { zh: '修改', en: 'changed' },
  MOVED: { zh: '移动', en: 'moved  ' },
  exportWhat: { zh: '导出什么？requests 或 customers。', en: 'Take out what? requests or customers.' },
  exportByPerson: {
    zh: '文件只交给本人：请用邮箱登录（charter login --email …），密钥不能导出。',
    en: 'Files go to persons only: sign in by e-mail (charter login --email …); a key cannot fetch them.',
  },
  exportWaits: { zh: '正在生成 … {rows} 行', en: 'Being made … {rows} rows' },
  exportFailed: { zh: '文件没有生成成功，请稍后再试。', en: 'The file could not be made; try again later.' },
  exported: { zh: '已保存 {rows} 行到 {file}', en: '{rows} rows saved to {file}' },
  cut: { zh: '（超过上限，只含前 {rows} 行）', en: '(more than fits: the first {rows} rows only)' },
  webhookWhat: { zh: '做什么？listen 或 replay。', en: 'Do what? listen or replay.' },
  noSecret: {
    zh: '需要签名密钥：--secret、环境变量 CHARTER_WEBHOOK_SECRET，或用 --create 建一个临时的。',
    en: 'A secret is needed: --secret, the variable CHARTER_WEBHOOK_SECRET, or --create for a temporary webhook.',
  },
  noTopic: { zh: '至少用 --topic 选一个事件；可选：{topics}', en: 'Choose an event with --topic, one of {topics}' },
  listening: { zh: '正在 {url} 接收，Ctrl-C 停止', en: 'Listening at {url}; Ctrl-C stops' },
  refusedMessage: { zh: '✗ 拒绝一条消息：{reason}', en: '✗ A message was refused: {reason}' },
  replayed: { zh: '已重新投递 {id}', en: '{id} is sent once more' },
  replayWhat: { zh: '重新投递哪一条？给出投递编号（whd_…）。', en: 'Send which one again? Give the id of the delivery (whd_…).' },
} satisfies Record<string, Text>;
