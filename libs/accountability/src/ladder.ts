import { type Text, called, choiceOf, code, codeOf, decimalText, examples, referenceTo, ruleOf, text } from '@charter/kernel';
import { z } from 'zod';

const EFFECTS = {
  atLeast: { zh: '至少给予', en: 'At least the measure' },
  heavier: { zh: '加重', en: 'Heavier by' },
  lighter: { zh: '减轻', en: 'Lighter by' },
} as const satisfies Record<string, Required<Text>>;

const gravity = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  meaning: called(text, '怎样算', 'What it means').optional(),
  measure: called(codeOf('measures'), '对应的处理', 'Measure it leads to'),
});

const measure = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  order: called(z.number().int().min(1).max(99), '轻重次序', 'Order', { zh: '由轻到重递增', en: 'Rising from the lightest' }),
  bonusDeduction: called(decimalText, '扣减绩效（%）', 'Bonus withheld (%)').default('0'),
  recordMonths: called(z.number().int().min(0).max(120), '在档月数', 'Months on record').default(0),
  decidedBy: called(referenceTo('role'), '由谁决定', 'Decided by'),
});
export type Measure = z.infer<typeof measure>;

const rule = z.object({
  name: called(text, '说明', 'What it says'),
  when: called(ruleOf('misconduct'), '条件', 'Condition'),
  effect: called(choiceOf<keyof typeof EFFECTS>(EFFECTS), '结果', 'Effect'),
  measure: called(codeOf('measures'), '处理', 'Measure', { zh: '“至少给予”时填写', en: 'With "at least"' }).optional(),
  steps: called(z.number().int().min(1).max(9), '级数', 'Steps', {
    zh: '“加重”“减轻”时填写',
    en: 'With "heavier" and "lighter"',
  }).optional(),
});
export type LadderRule = z.infer<typeof rule>;

/** Ladder of accountability (追责阶梯, D-1): how grave a breach is, what it leads to, and who decides. */
export const ladderBody = z.object({
  gravities: called(z.array(gravity).min(1), '情节', 'Gravities', { zh: '由轻到重', en: 'From the lightest' }),
  measures: called(z.array(measure).min(1), '处理方式', 'Measures', { zh: '由轻到重', en: 'From the lightest' }),
  repeatMonths: called(z.number().int().min(1).max(120), '多少个月内再犯算重复', 'Months in which a repeat counts').default(12),
  rules: called(z.array(rule), '加重减轻规则', 'Rules').default([]),
  examples,
});
export type LadderBody = z.infer<typeof ladderBody>;
