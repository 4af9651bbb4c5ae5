import { both } from '../both';
import { ask, itemsOf, optional } from '../item';
import { other } from './families';

/** Other services (其他服务). */
export const otherItems = itemsOf(other, [
  {
    key: 'consultation',
    name: both('政策咨询', 'Information on policies'),
    articles: ['community-other', 'catalogue-contents'],
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
    key: 'lost-and-found',
    name: both('失物招领', 'Lost and found'),
    articles: ['community-other', 'catalogue-contents'],
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
