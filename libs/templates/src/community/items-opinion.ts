import { both } from '../both';
import { ask, itemsOf } from '../item';
import { other } from './families';

/** Complaints, suggestions and praise (S-6.1). */
export const opinionItems = itemsOf(other, [
  {
    key: 'complaint',
    name: both('投诉建议', 'Complaints and suggestions'),
    articles: ['complaint-channels', 'catalogue-contents'],
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
]);
