import { both } from '../both';
import { ask, type Family, itemsOf, optional } from '../item';

const other: Family = { code: 'other', name: both('其他服务', 'Other services'), department: 'reception' };

/** Other services (其他服务), first of all opinions (S-6.1). */
export const otherItems = itemsOf(other, [
  {
    key: 'consultation',
    name: both('政策咨询', 'Information on policies'),
    articles: ['a11', 'a12'],
    summary: both('不知道该找谁、政策怎么规定，都可以问。', 'Not sure whom to ask or what applies? Ask here.'),
    audience: both('任何人', 'Anyone'),
    documents: [],
    steps: [
      both('能当场答复的当场答复', 'Answered at once where possible'),
      both('需要核实的，查清后回电', 'Otherwise we find out and call back'),
    ],
    fields: [optional(ask.text('topic', both('咨询主题', 'Topic')))],
  },
  {
    key: 'complaint',
    name: both('投诉建议', 'Complaints and suggestions'),
    articles: ['a35', 'a12'],
    summary: both(
      '对服务不满意、有好建议或者想表扬工作人员，都请告诉我们。',
      'Tell us what went wrong, what could be better, or whom to praise.',
    ),
    audience: both('任何人', 'Anyone'),
    documents: [],
    steps: [
      both('登记并告知编号', 'It is registered and you get a number'),
      both('由监督评议办调查，被投诉人回避', 'The supervision office looks into it; those concerned take no part'),
      both('答复处理结果', 'You are told the outcome'),
    ],
    department: 'supervision',
    fields: [
      ask.choice('kind', both('类型', 'Kind'), {
        complaint: both('投诉', 'Complaint'),
        suggestion: both('建议', 'Suggestion'),
        praise: both('表扬', 'Praise'),
      }),
    ],
  },
  {
    key: 'lost-and-found',
    name: both('失物招领', 'Lost and found'),
    articles: ['a11', 'a12'],
    summary: both('登记丢失或者捡到的物品，帮助找到失主。', 'Report what you lost or found and we help bring it back.'),
    audience: both('任何人', 'Anyone'),
    documents: [both('领取时出示身份证', 'Identity card on collection')],
    steps: [
      both('登记物品特征', 'The thing is described'),
      both('比对并联系', 'Reports are matched and people called'),
      both('核对后领取', 'It is handed over after a check'),
    ],
    fields: [
      ask.choice('kind', both('类型', 'Kind'), {
        lost: both('我丢了东西', 'I lost something'),
        found: both('我捡到东西', 'I found something'),
      }),
      ask.text('thing', both('物品特征', 'Description')),
    ],
  },
]);
