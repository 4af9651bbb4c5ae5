import { called, choiceOf, decimalText, examples, referenceTo, ruleOf } from '@charter/kernel';
import { z } from 'zod';

/** Where a request goes. */
export const DESTINATIONS = {
  department: { zh: '部门', en: 'a department' },
  pool: { zh: '部门的待领池', en: 'the pool of a department' },
  role: { zh: '某一角色的成员', en: 'members of a role' },
  member: { zh: '按条件选出的成员', en: 'a member chosen by fitness' },
} as const;

/** How one member is chosen among those of the department. */
export const MEMBER_CHOICES = {
  leastLoaded: { zh: '在办件数最少的成员', en: 'whoever has least in hand' },
  onDuty: { zh: '当班的成员', en: 'whoever is on duty' },
  servedBefore: { zh: '上次服务该客户的成员', en: 'whoever served the customer last' },
  ofDistrict: { zh: '负责该网格的成员', en: 'whoever looks after the district' },
} as const;

/** What the queue is ordered by; each counts by its weight. */
export const RANKING_FACTORS = {
  priority: { zh: '紧急程度', en: 'priority' },
  waitingHours: { zh: '已等待小时数', en: 'hours waited' },
  deadlineUsed: { zh: '已用时限百分比', en: 'percent of the limit used' },
  categoryWeight: { zh: '特殊人群优先权重', en: 'weight of special groups' },
  repeats: { zh: '重复诉求件数', en: 'repeats' },
} as const;
export type RankingFactor = keyof typeof RANKING_FACTORS;

export const dispatchRuleBody = z.object({
  order: called(z.number().int().min(1).max(999), '次序', 'Order', {
    zh: '从小到大逐条判断，最先符合的一条决定。',
    en: 'Rules are asked in this order; the first that fits decides.',
  }),
  rule: called(ruleOf('request'), '适用条件', 'When it applies', {
    zh: '写 true 表示一律适用，用作最后的兜底。',
    en: 'true applies always: the last rule, for whatever is left.',
  }),
  goesTo: called(choiceOf(DESTINATIONS), '派给', 'Goes to'),
  department: called(referenceTo('department').optional(), '部门', 'Department'),
  role: called(referenceTo('role').optional(), '角色', 'Role'),
  member: called(choiceOf(MEMBER_CHOICES).optional(), '成员的选法', 'How the member is chosen'),
  mode: called(
    choiceOf({ automatic: { zh: '自动派单', en: 'Automatic' }, suggested: { zh: '只作建议', en: 'Suggested' } }).default('suggested'),
    '方式',
    'Mode',
  ),
  ranking: called(
    z
      .array(
        z.object({
          factor: called(choiceOf(RANKING_FACTORS), '因素', 'Factor'),
          weight: called(decimalText, '权重', 'Weight'),
        }),
      )
      .max(10)
      .default([]),
    '排队次序',
    'Ranking of the queue',
    {
      zh: '得分为各因素乘权重之和，高者在前；等待时间应占一份，以免有人一直轮不到。',
      en: 'The score is the sum of factors by weight, the highest first; let waiting count, so that nobody waits forever.',
    },
  ),
  examples,
});
export type DispatchRuleBody = z.infer<typeof dispatchRuleBody>;
