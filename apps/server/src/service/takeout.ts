import type { Language } from '@charter/kernel';

/** Everything an organisation has on record about one person (C-4.4). */
export interface Takeout {
  organisation: string;
  exportedAt: string;
  person: { number: string; name: string; phone: string | null; address: string | null; note: string | null; onRecordSince: string };
  requests: TakenRequest[];
  /** Who looked at what was hidden, or took it out, and why. */
  disclosures: { at: string; by: string; what: string; reason: string | null }[];
}

export interface TakenRequest {
  number: string;
  item: string;
  summary: string;
  description: string | null;
  state: string;
  registeredAt: string;
  closedAt: string | null;
  answers: { label: string; value: string }[];
  steps: { at: string; what: string; note: string | null }[];
  ratings: { at: string; level: string; comment: string | null }[];
}

const WORDS = {
  zh: {
    title: '个人信息副本',
    by: '由{organisation}导出于 {at}',
    person: '基本信息',
    number: '编号',
    name: '姓名',
    phone: '电话',
    address: '住址',
    note: '备注',
    since: '建档时间',
    requests: '服务记录',
    state: '状态',
    description: '情况说明',
    registered: '登记',
    disclosures: '谁看过您的隐藏信息',
    none: '无',
  },
  en: {
    title: 'Copy of personal data',
    by: 'Made by {organisation} on {at}',
    person: 'Person',
    number: 'Number',
    name: 'Name',
    phone: 'Phone',
    address: 'Address',
    note: 'Note',
    since: 'On record since',
    requests: 'Services',
    state: 'State',
    description: 'Details',
    registered: 'Registered',
    disclosures: 'Who looked at what is hidden',
    none: 'None',
  },
} as const;

const STYLE =
  'body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2430}h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #d5dae2;padding-bottom:.25rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}dt,.quiet{color:#5c6675}dd{margin:0;white-space:pre-line}ul{margin:.25rem 0;padding-left:1.25rem}@media print{body{margin:0}}';

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const facts = (entries: [string, string | null][]) =>
  `<dl>${entries.map(([label, value]) => (value ? `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>` : '')).join('')}</dl>`;
const lines = (entries: string[]) =>
  entries.length > 0 ? `<ul>${entries.map((entry) => `<li>${escaped(entry)}</li>`).join('')}</ul>` : '';
const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ');

/** The copy as a page that stands alone: to read, to print, to hand over. */
export function takeoutPage(
  { organisation, exportedAt, person, requests, disclosures }: Takeout,
  language: Language,
  timeZone: string,
): string {
  const w = WORDS[language];
  const moment = (at: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
      new Date(at),
    );
  const request = (each: TakenRequest) =>
    `<h3>${escaped(joined(each.number, each.item, each.summary))}</h3>${facts([
      [w.state, each.state],
      [w.registered, moment(each.registeredAt)],
      [w.description, each.description],
      ...each.answers.map(({ label, value }): [string, string] => [label, value]),
    ])}${lines([
      ...each.steps.map(({ at, what, note }) => joined(moment(at), what, note)),
      ...each.ratings.map(({ at, level, comment }) => joined(moment(at), level, comment)),
    ])}`;
  const looked = disclosures.map(({ at, by, what, reason }) => joined(moment(at), by, what, reason));
  const body = [
    `<h1>${w.title}</h1><p class="quiet">${escaped(w.by.replace('{organisation}', organisation).replace('{at}', moment(exportedAt)))}</p>`,
    `<h2>${w.person}</h2>${facts([
      [w.number, person.number],
      [w.name, person.name],
      [w.phone, person.phone],
      [w.address, person.address],
      [w.note, person.note],
      [w.since, moment(person.onRecordSince)],
    ])}`,
    `<h2>${w.requests}</h2>${requests.map(request).join('') || w.none}`,
    `<h2>${w.disclosures}</h2>${lines(looked) || w.none}`,
  ];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${w.title}</title><style>${STYLE}</style></head><body>${body.join('')}</body></html>`;
}
