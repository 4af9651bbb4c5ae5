import type { Message } from '../shared/language';

/** The text in force. */
export const regulation = {
  standards: { zh: '服务标准', en: 'Service standards' },
  standardsLead: { zh: '我们公开承诺做到的标准，请您监督。', en: 'What we promise in public to reach; hold us to it.' },
  noStandards: { zh: '还没有公布服务标准', en: 'No standards have been published yet' },
  forItems: { zh: '适用：{items}', en: 'For: {items}' },
  basis: { zh: '依据：{basis}', en: 'Follows from: {basis}' },
  version: { zh: '第 {number} 版', en: 'Version {number}' },
  effective: { zh: '{date} 起施行', en: 'In force since {date}' },
  superseded: { zh: '这是以前的版本，已经被新版代替。', en: 'This is an earlier version; a newer one has taken its place.' },
  toInForce: { zh: '看现行版本', en: 'Read the one in force' },
  versions: { zh: '历次版本', en: 'Versions' },
  fromTo: { zh: '{date} 至 {until}', en: '{date} to {until}' },
  noticesOfIt: { zh: '制度公示与异议', en: 'Postings and objections' },
  contents: { zh: '目录', en: 'Contents' },
  none: { zh: '还没有公布服务制度', en: 'No regulation has been published yet' },
  print: { zh: '打印全文', en: 'Print the text' },
  lead: { zh: '我们的每个时限、收费和流程都来自这份制度。', en: 'Every limit, fee and procedure of ours comes from this text.' },
} satisfies Record<string, Message>;
