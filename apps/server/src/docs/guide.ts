import { type Language, type Text, messageOf } from '@charter/kernel';
import { recipes } from '@charter/recipe';
import { TOP_LEVEL } from '../core/graphql/failure';
import { PAUSES, WEBHOOK_TOPICS } from '../integration';
import { type Page, block, code, words } from './page';

interface Part {
  id: string;
  title: Required<Text>;
  text: Required<Text>;
  /** What the text speaks of, from the code itself. */
  shows?: (publicUrl: string, language: Language) => string;
}

const firstDocument = () => (recipes[0]?.steps[0]?.document ?? '').replaceAll(/\s+/g, ' ');

function firstCall(url: string): string {
  const body = JSON.stringify({ query: firstDocument() });
  return [
    block(`curl -s ${url}/graphql -H 'content-type: application/json' \\\n  -H "authorization: Bearer $CHARTER_KEY" \\\n  -d '${body}'`),
    block(
      `import { charter, graphql } from '@charter/client';\n\nconst client = charter({ url: '${url}', key: process.env.CHARTER_KEY });\nconst { viewer } = await client.query(graphql(\`${firstDocument()}\`));`,
    ),
    block(
      `import json, os, urllib.request\n\ncall = urllib.request.Request('${url}/graphql', json.dumps({'query': '''${firstDocument()}'''}).encode(), {\n    'content-type': 'application/json',\n    'authorization': 'Bearer ' + os.environ['CHARTER_KEY'],\n})\nprint(json.load(urllib.request.urlopen(call))['data'])`,
    ),
  ].join('');
}

const errorTable = (_url: string, language: Language) =>
  `<table>${TOP_LEVEL.map((each) => `<tr id="${each}"><td>${code(each)}</td><td>${words({ zh: messageOf(each, {}, language) }, language)}</td></tr>`).join('')}</table>`;

const topicTable = (_url: string, language: Language) =>
  `<table>${WEBHOOK_TOPICS.map((topic) => `<tr><td>${code(topic.code)}</td><td>${words(topic.name, language)}</td></tr>`).join('')}</table>`;

const PARTS: readonly Part[] = [
  {
    id: 'auth',
    title: { zh: '身份与第一次调用', en: 'Keys, and the first call' },
    text: {
      zh: '管理员在控制台“设置 · API 密钥”创建密钥，只给需要的权限。密钥属于一个机构，权限不超过创建人，一年内到期，可随时吊销。',
      en: 'An administrator makes a key in the console under Settings, API keys, with just what it needs. It belongs to one organisation, never may more than its maker, expires within a year and can be revoked.',
    },
    shows: firstCall,
  },
  {
    id: 'paging',
    title: { zh: '列表与翻页', en: 'Lists and pages' },
    text: {
      zh: '用 first（最多 100）与 after 向后翻页；after 取上一页的 pageInfo.endCursor。也可用 offset 跳页。totalCount 只在选取时计算。',
      en: 'Go on with first (at most 100) and after, which is pageInfo.endCursor of the page before; offset jumps. totalCount is counted only when selected.',
    },
  },
  {
    id: 'errors',
    title: { zh: '错误', en: 'Errors' },
    text: {
      zh: '可修正的问题在 userErrors 里逐项说明；整个调用失败时看 errors[].extensions.code，清单是封闭的，extensions.docs 指向下面的说明。向运维询问时请给出 requestId。',
      en: 'What can be mended comes in userErrors. A call that fails as a whole says so in errors[].extensions.code, from a closed list; extensions.docs leads to its line below. Name the requestId when asking about a call.',
    },
    shows: errorTable,
  },
  {
    id: 'idempotency',
    title: { zh: '只做一次', en: 'Once, however often it is sent' },
    text: {
      zh: '变更带请求头 Idempotency-Key（或在语句上写 @idempotent(key:)）：重发得到第一次的应答，保留一天。契约中标有 @idempotent 的变更，密钥必须带。',
      en: 'Send changes with the header Idempotency-Key, or write @idempotent(key:) on the operation: sent again, the first answer is given again, for a day. Keys must do so with what the contract marks @idempotent.',
    },
  },
  {
    id: 'limits',
    title: { zh: '额度', en: 'Limits' },
    text: {
      zh: '每次调用按大小计点，应答的 extensions.cost 与 RateLimit-* 说明用了多少、还剩多少。超出时得到 429 与 Retry-After。X-Dry-Run-Cost: 1 只算不做。',
      en: 'Calls are weighed: extensions.cost and the RateLimit-* headers say what a call cost and what is left. Beyond it the answer is 429 with Retry-After. X-Dry-Run-Cost: 1 only tells the cost.',
    },
  },
  {
    id: 'live',
    title: { zh: '实时变更', en: 'Live changes' },
    text: {
      zh: '在 /graphql/stream 订阅 changes（服务器推送）。保存每条的 cursor，断线后用 since 续接，7 天以内不会遗漏；同一条可能再次收到。',
      en: 'Subscribe to changes at /graphql/stream (server-sent events). Keep each cursor: since goes on after it, up to 7 days back, missing nothing; one may come twice.',
    },
  },
  {
    id: 'webhooks',
    title: { zh: 'Webhook', en: 'Webhooks' },
    text: {
      zh: `按 Standard Webhooks 签名，须在 10 秒内回答 2xx；否则依次在 ${PAUSES.join('、')} 秒后重试，最后停用。默认只含事件与编号，SNAPSHOT 另附对象。消息的 JSON Schema：/docs/api/webhooks.schema.json`,
      en: `Signed by Standard Webhooks; answer 2xx within 10 seconds. Otherwise it is tried again after ${PAUSES.join(', ')} seconds, and then switched off. Messages hold event and id; with SNAPSHOT the object too. Their JSON Schema: /docs/api/webhooks.schema.json`,
    },
    shows: topicTable,
  },
  {
    id: 'versions',
    title: { zh: '版本与取消', en: 'Versions' },
    text: {
      zh: '只有一个持续演进的版本。将取消的字段标有 @deprecated、替代办法与日期；用到时应答带 Deprecation-Used，密钥页面会列出。客户端须容许未知的枚举值。',
      en: 'There is one evergreen version. What is to go is marked @deprecated with the way out and the day; answers name it in Deprecation-Used, and the page of the key lists it. Accept unknown values of enumerations.',
    },
  },
];

/** What a program must know before its first call. */
export function guide(publicUrl: string, language: Language): Page {
  const index = PARTS.map(({ id, title }) => `<li><a href="#${id}">${words(title, language)}</a></li>`).join('');
  const parts = PARTS.map(
    ({ id, title, text, shows }) =>
      `<h2 id="${id}">${words(title, language)}</h2><p>${words(text, language)}</p>${shows?.(publicUrl, language) ?? ''}`,
  );
  return { path: '/docs/api', title: { zh: '接口指南', en: 'Guide to the API' }, body: `<ul>${index}</ul>${parts.join('')}` };
}
