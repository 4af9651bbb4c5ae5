import type { Message } from '../shared/language';

/** The guide of services (服务指南, S-3.1). */
export const guide = {
  title: { zh: '您要办什么事？', en: 'What do you need?' },
  search: { zh: '搜索事项', en: 'Search services' },
  searchHint: { zh: '可以输入名称或拼音首字母，例如“维修”或“wx”', en: 'By name or pinyin initials, such as “repair” or “wx”' },
  families: { zh: '按类别看', en: 'By family' },
  none: { zh: '没有找到相关事项。换个说法试试，或者直接打电话问我们。', en: 'Nothing found. Try other words, or simply call us.' },
  count: { zh: '共 {count} 项', en: '{count} services' },
  promise: { zh: '承诺 {promise}', en: 'Promised: {promise}' },
  who: { zh: '能不能办', en: 'Who can apply' },
  bring: { zh: '要带什么', en: 'What to bring' },
  bringNothing: { zh: '什么都不用带。', en: 'Nothing at all.' },
  howLong: { zh: '多久办好', en: 'How long it takes' },
  howMuch: { zh: '多少钱', en: 'What it costs' },
  how: { zh: '怎么办', en: 'How it works' },
  whom: { zh: '打谁电话', en: 'Whom to call' },
  basis: { zh: '收费依据：{basis}', en: 'Basis: {basis}' },
  handledBy: { zh: '由{department}办理', en: 'Handled by {department}' },
  channels: { zh: '办理渠道：{names}', en: 'Ways to apply: {names}' },
  clockStarts: { zh: '从您提交的那一刻开始计时。', en: 'The clock starts the moment you submit.' },
  applyNow: { zh: '马上申请', en: 'Apply now' },
  standsOn: { zh: '依据的制度条款', en: 'The articles this stands on' },
  version: { zh: '《{title}》第 {number} 版', en: '“{title}”, version {number}' },
  effective: { zh: '{date} 起施行', en: 'in force since {date}' },
  updated: { zh: '本页上次更新：{date}', en: 'Last updated: {date}' },
  print: { zh: '打印本页', en: 'Print this page' },
  missing: { zh: '没有这个事项，它可能已经下架。', en: 'There is no such service; it may have been withdrawn.' },
} satisfies Record<string, Message>;

/** How a request may reach the organisation (受理渠道, S-4.1). */
export const channel: Record<string, Message> = {
  phone: { zh: '电话', en: 'by phone' },
  web: { zh: '网上', en: 'online' },
  window: { zh: '窗口', en: 'at the counter' },
  visit: { zh: '上门', en: 'home visit' },
};
