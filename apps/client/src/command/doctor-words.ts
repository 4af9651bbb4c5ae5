import type { Text } from './words';

/** What the doctor says: what it found and, where something is wrong, the way out. */
export const findings = {
  names: {
    address: { zh: '地址', en: 'Address' },
    clock: { zh: '时钟', en: 'Clock' },
    contract: { zh: '契约', en: 'Contract' },
    key: { zh: '身份', en: 'Key' },
    limits: { zh: '额度', en: 'Limits' },
    webhooks: { zh: 'Webhook', en: 'Webhooks' },
  },
  ready: { zh: '{url} 应答正常（{took} 毫秒）', en: '{url} answers ({took} ms)' },
  notReady: {
    zh: '{url} 在线但尚未就绪：稍后再试，或请运维查看 /ready',
    en: '{url} is up but not ready: try later, or have its operator look at /ready',
  },
  notCharter: { zh: '{url} 不是 Charter：核对地址，不要带路径', en: '{url} is not a Charter: check the address; leave out any path' },
  away: {
    zh: '{url} 没有应答（{reason}）：核对地址、网络与代理',
    en: '{url} does not answer ({reason}): check address, network and proxy',
  },
  notSecret: { zh: '没有加密：密钥会以明文传输，请改用 https', en: 'Not encrypted: the key travels in clear; use https' },
  clockRight: { zh: '与服务器相差 {seconds} 秒', en: '{seconds} s off the server' },
  clockWrong: {
    zh: '与服务器相差 {seconds} 秒：Webhook 会被判为过期，请开启时间同步（NTP）',
    en: '{seconds} s off the server: webhooks will seem too old; switch on time synchronisation (NTP)',
  },
  contractSame: { zh: '与本客户端相同', en: 'as this client knows it' },
  contractNewer: { zh: '兼容，服务器有 {count} 处新增', en: 'fits; the server has {count} additions' },
  contractBroken: {
    zh: '{count} 处不兼容：用 charter schema diff 查看，再更新客户端',
    en: '{count} things differ that may break: see charter schema diff, then update this client',
  },
  noContract: { zh: '取不到 schema（{reason}）', en: 'The schema cannot be fetched ({reason})' },
  keyWorks: { zh: '密钥“{name}”有效，{organisation}；权限 {scopes}', en: 'Key "{name}" works, {organisation}; may {scopes}' },
  sessionWorks: { zh: '{name} 已登录，{organisation}', en: '{name} is signed in, {organisation}' },
  limitFar: { zh: '余 {remaining} / {limit} 点', en: '{remaining} of {limit} points left' },
  limitNear: {
    zh: '只余 {remaining} / {limit} 点：减少字段或页长，看应答里的 extensions.cost',
    en: 'only {remaining} of {limit} points left: ask for less; see extensions.cost of the answers',
  },
  noWebhooks: { zh: '没有 Webhook', en: 'none' },
  webhooksHidden: {
    zh: '没有查看 Webhook 的权限，跳过：给密钥加 Webhook:read',
    en: 'not visible: give the key Webhook:read to look at them',
  },
  webhookOff: {
    zh: '“{name}”多次投递失败，已停用：修好接收方后在控制台重新启用',
    en: '"{name}" is off after failures: mend its receiver, then switch it on in the console',
  },
  webhookQuiet: { zh: '“{name}”还没有消息：可在控制台发送测试', en: '"{name}" has had no message yet: send a test in the console' },
  webhookArrives: { zh: '“{name}”最近一条已送达', en: '"{name}": the last message arrived' },
  webhookFails: {
    zh: '“{name}”最近一条没有送达（{reason}）：检查接收方，须在 10 秒内回答 2xx',
    en: '"{name}": the last message did not arrive ({reason}); its receiver must answer 2xx within 10 s',
  },
} satisfies Record<string, Text | Record<string, Text>>;
