import type { Message } from '../shared/language';

/** Five-level rating by one-time link (好差评, P-3.3). */
export const rating = {
  title: { zh: '这件事办得怎么样？', en: 'How did we do?' },
  about: { zh: '{item} · {number}', en: '{item} · {number}' },
  tap: { zh: '点一个最符合的', en: 'Tap the one that fits best' },
  comment: { zh: '想说点什么', en: 'Anything to add' },
  commentBad: { zh: '哪里没做好？我们会联系您改进', en: 'What went wrong? We will contact you and put it right' },
  optional: { zh: '选填', en: 'optional' },
  confirm: { zh: '确认评价：{level}', en: 'Confirm: {level}' },
  sending: { zh: '正在提交…', en: 'Sending…' },
  privacy: { zh: '评价只提交一次，提交后不能更改。', en: 'A rating is given once and cannot be changed.' },
  thanks: { zh: '谢谢您的评价', en: 'Thank you' },
  thanksText: { zh: '您的评价“{level}”已记录，会计入服务考核。', en: 'Your rating “{level}” is on record and counts in our appraisal.' },
  thanksBad: {
    zh: '很抱歉没让您满意。“{level}”已记录，我们会尽快联系您。',
    en: 'We are sorry. “{level}” is on record and we will contact you soon.',
  },
  used: { zh: '这个评价链接不能再用了', en: 'This rating link can no longer be used' },
  usedText: {
    zh: '它可能已经用过，或者过了有效期。如果还想反映情况，请直接打电话给我们。',
    en: 'It was used already, or its time is over. If there is more to tell, please call us.',
  },
} satisfies Record<string, Message>;
