import type { Messages } from '../shared/message';

/** Words of questions on articles and their interpretation. */
export const words = {
  ask: { zh: '提问', en: 'Ask' },
  askOf: { zh: '对{label}提问', en: 'Ask about {label}' },
  askHint: {
    zh: '对条款有疑问，可以请有权解释的人答复；答复后所有人都能看到。',
    en: 'Whoever interprets the regulation answers; everybody reads the answer here.',
  },
  question: { zh: '问题', en: 'Question' },
  asked: { zh: '已提交，等待答复', en: 'Sent; the answer will appear here' },
  answer: { zh: '答复', en: 'Answer' },
  correct: { zh: '修改答复', en: 'Correct' },
  answered: { zh: '已答复', en: 'Answered' },
  official: { zh: '作为正式解释', en: 'Make it an official interpretation' },
  public: { zh: '可以对外公开', en: 'It may be shown to the public' },
  interpretation: { zh: '正式解释', en: 'Official interpretation' },
  answerMark: { zh: '答疑', en: 'Answer' },
  waiting: { zh: '待答复', en: 'Waiting' },
  ofVersion: { zh: '第 {number} 版的解释，条款已改', en: 'Of version {number}; the article has changed' },
  by: { zh: '{name} · {at}', en: '{name} · {at}' },
} satisfies Messages;
