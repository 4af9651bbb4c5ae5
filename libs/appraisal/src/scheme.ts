import { type Text, called, choiceOf, code, decimalText, examples, referenceTo, ruleOf, text } from '@charter/kernel';
import { z } from 'zod';

type Names = Readonly<Record<string, Required<Text>>>;

export const SUBJECTS = {
  member: { zh: '成员', en: 'member' },
  department: { zh: '部门', en: 'department' },
  partner: { zh: '合作单位', en: 'partner' },
} as const satisfies Names;

export const CYCLES = {
  month: { zh: '月', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  halfYear: { zh: '半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
} as const satisfies Names;

const SOURCES = {
  metric: { zh: '数据指标', en: 'Metric' },
  checklist: { zh: '检查表', en: 'Checklist' },
  exam: { zh: '考试', en: 'Exam' },
  survey: { zh: '满意度调查', en: 'Survey' },
  rating: { zh: '人员评分', en: 'Rating by people' },
  events: { zh: '事件次数', en: 'Number of events' },
} as const satisfies Names;

const RATERS = {
  self: { zh: '本人', en: 'Oneself' },
  peer: { zh: '同事', en: 'Peers' },
  leader: { zh: '上级', en: 'Leader' },
  subordinate: { zh: '下级', en: 'Subordinates' },
  customer: { zh: '服务对象', en: 'Customers' },
} as const satisfies Names;

const SCORINGS = {
  linear: { zh: '按比例', en: 'In proportion' },
  bands: { zh: '按区间', en: 'By bands' },
  formula: { zh: '按公式', en: 'By formula' },
} as const satisfies Names;

const WHEN_MISSING = {
  reweigh: { zh: '不计，权重由其他指标分担', en: 'Left out; the others share its weight' },
  zero: { zh: '计零分', en: 'Counts as nothing' },
  full: { zh: '计满分', en: 'Counts as full points' },
} as const satisfies Names;

const SORTS = { bonus: { zh: '加分', en: 'Bonus' }, deduction: { zh: '扣分', en: 'Deduction' } } as const satisfies Names;

const EFFECTS = {
  zero: { zh: '总分归零', en: 'The score is nothing' },
  grade: { zh: '最高只能评为', en: 'At best the grade' },
} as const satisfies Names;

const TIES = {
  lower: { zh: '同分的都降一等，不超名额', en: 'All go one grade down; the quota holds' },
  keep: { zh: '同分的都保留，可超名额', en: 'All stay; the quota may be exceeded' },
} as const satisfies Names;

const choice = <Code extends string>(names: Readonly<Record<Code, Required<Text>>>) => choiceOf<Code>(names);

const bounds = {
  from: called(decimalText, '下限（含）', 'From, included', { zh: '最低一档不填', en: 'Empty in the lowest' }).optional(),
  to: called(decimalText, '上限（不含）', 'To, not included', { zh: '最高一档不填', en: 'Empty in the highest' }).optional(),
};

const indicator = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  weight: called(decimalText, '权重（%）', 'Weight (%)', { zh: '各项合计 100', en: 'All of them make 100' }),
  source: called(choice(SOURCES), '数据来源', 'Source'),
  metric: called(code, '指标代码', 'Metric').optional(),
  form: called(referenceTo('form'), '表单', 'Form').optional(),
  rater: called(choice(RATERS), '评分人', 'Rated by').optional(),
  event: called(code, '事件代码', 'Event').optional(),
  scoring: called(choice(SCORINGS), '计分方式', 'Scoring'),
  from: called(decimalText, '得 0 分的数值', 'Value that earns nothing').optional(),
  to: called(decimalText, '得 100 分的数值', 'Value that earns 100 points', {
    zh: '越低越好时小于前一个',
    en: 'Below the other where less is better',
  }).optional(),
  bands: called(z.array(z.object({ ...bounds, points: called(decimalText, '得分', 'Points') })), '区间', 'Bands').default([]),
  formula: called(ruleOf('indicator', 'string'), '公式', 'Formula', {
    zh: '得出的小数即得分，如 subtract("100", multiply(value, "5"))',
    en: 'The decimal it gives are the points, as subtract("100", multiply(value, "5"))',
  }).optional(),
  highest: called(decimalText, '最高分', 'Most points', { zh: '超过 100 即奖励超额完成', en: 'Above 100 rewards overfulfilment' }).default(
    '100',
  ),
  whenMissing: called(choice(WHEN_MISSING), '没有数据时', 'Without data').default('reweigh'),
});
export type Indicator = z.infer<typeof indicator>;

const event = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  sort: called(choice(SORTS), '加分或扣分', 'Bonus or deduction'),
  points: called(decimalText, '每次分值', 'Points each time'),
  cap: called(decimalText, '每期最多', 'Most in a cycle').optional(),
});
export type AppraisalEvent = z.infer<typeof event>;

const veto = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  effect: called(choice(EFFECTS), '后果', 'Effect'),
  grade: called(code, '最高等次', 'Best grade').optional(),
});
export type Veto = z.infer<typeof veto>;

const grade = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  ...bounds,
  quota: called(decimalText, '名额上限（%）', 'Quota (%)', {
    zh: '占参加考核人数的比例，取整',
    en: 'Of those appraised, rounded down',
  }).optional(),
  coefficient: called(decimalText, '绩效系数', 'Performance coefficient'),
  consequence: called(text, '奖惩', 'Reward or penalty').optional(),
});
export type Grade = z.infer<typeof grade>;

/** Appraisal scheme (考核方案, A-1): what is measured of whom, how it becomes a score, and what the score leads to. */
export const schemeBody = z.object({
  subject: called(choice(SUBJECTS), '考核对象', 'Who is appraised'),
  roles: called(z.array(referenceTo('role')), '适用角色', 'Roles', {
    zh: '考核成员时可限定；不填则为全部',
    en: 'Of members; all if left out',
  }).default([]),
  cycle: called(choice(CYCLES), '周期', 'Cycle'),
  indicators: called(z.array(indicator).min(1), '指标', 'Indicators'),
  events: called(z.array(event), '加分扣分事项', 'Bonus and deduction').default([]),
  bonusCap: called(decimalText, '加分合计上限', 'Most bonus in all').optional(),
  deductionCap: called(decimalText, '扣分合计上限', 'Most deduction in all').optional(),
  vetoes: called(z.array(veto), '一票否决', 'Veto items').default([]),
  highest: called(decimalText, '总分上限', 'Most points in all').default('100'),
  places: called(z.number().int().min(0).max(4), '保留小数位', 'Decimal places').default(2),
  grades: called(z.array(grade).min(2), '等次', 'Grades'),
  ties: called(choice(TIES), '同分超出名额时', 'When equals exceed a quota').default('lower'),
  examples,
});
export type SchemeBody = z.infer<typeof schemeBody>;
