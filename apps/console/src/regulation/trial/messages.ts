import type { Messages } from '../../shared/message';

/** Words of trials: a draft tried on the past. */
export const words = {
  trial: { zh: '试算', en: 'Trial' },
  hint: {
    zh: '用这份修订稿重新计算过去的诉求和客户，看结果会有什么不同。什么都不会改动；只计算你能看到的记录。',
    en: 'Works out past requests and customers under this draft, to see what would have come out otherwise. Nothing changes; only records you may see are looked at.',
  },
  run: { zh: '开始试算', en: 'Try it' },
  last: { zh: '最近 {days} 天', en: 'Last {days} days' },
  lastQuarter: { zh: '上一季度', en: 'Last quarter' },
  period: { zh: '时段', en: 'Period' },
  WAITING: { zh: '等待计算', en: 'Waiting' },
  RUNNING: { zh: '正在计算…', en: 'Working …' },
  DONE: { zh: '已完成', en: 'Done' },
  FAILED: { zh: '没有完成', en: 'Failed' },
  head: { zh: '{from} 至 {to}，{name} 试算', en: '{from} to {to}, tried by {name}' },
  stale: { zh: '修订稿之后又有改动，结果可能不同。', en: 'The draft was changed since; the result may differ.' },
  examined: { zh: '看了 {count} 条', en: '{count} looked at' },
  differing: { zh: '{count} 条会不同', en: '{count} would differ' },
  none: { zh: '结果完全一样', en: 'Nothing would have come out otherwise' },
  figure: { zh: '{before} → {after}', en: '{before} → {after}' },
  list: { zh: '逐条查看', en: 'Show each' },
  notMine: {
    zh: '明细只给试算的人看；需要时请自己再试算一次。',
    en: 'Each record is listed for whoever tried it; try it yourself to see them.',
  },
  record: { zh: '编号', en: 'Number' },
  aspect: { zh: '事由', en: 'What' },
  before: { zh: '实际', en: 'As it was' },
  after: { zh: '按修订稿', en: 'Under the draft' },
  next: { zh: '后面 25 条', en: 'Next 25' },
  previous: { zh: '前面 25 条', en: 'Previous 25' },
  never: { zh: '还没有试算过', en: 'Not tried yet' },
} satisfies Messages;
