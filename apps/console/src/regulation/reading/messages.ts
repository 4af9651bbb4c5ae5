import type { Messages } from '../../shared/message';

/** Words of reading and confirming the regulation. */
export const words = {
  readings: { zh: '签收', en: 'Read by' },
  ask: { zh: '请阅读第 {number} 版，读完后签收。', en: 'Please read version {number}, then confirm it.' },
  changedSince: { zh: '与你签收过的第 {number} 版对照', en: 'Compare with version {number}, which you confirmed' },
  confirm: { zh: '我已阅读，签收', en: 'I have read it' },
  confirmed: { zh: '{at} 已签收', en: 'You confirmed it on {at}' },
  thanks: { zh: '已签收', en: 'Confirmed' },
  progress: { zh: '{confirmed}/{members} 人已签收', en: '{confirmed} of {members} confirmed' },
  all: { zh: '全机构', en: 'Whole organisation' },
  missing: { zh: '未签收：{names}', en: 'Not yet: {names}' },
  more: { zh: '{names} 等', en: '{names} and others' },
  remind: { zh: '提醒签收', en: 'Remind' },
  remindOf: { zh: '提醒：{name}', en: 'Remind: {name}' },
  reminded: { zh: '已提醒 {count} 人，每人每天最多一次', en: 'Reminded: {count}, each at most once a day' },
  close: { zh: '收起', en: 'Close' },
} satisfies Messages;
