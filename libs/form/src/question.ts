import { called, choiceOf, code, decimalText, line, ruleOf, text } from '@charter/kernel';
import { z } from 'zod';

/** How a question is answered. */
export const QUESTION_TYPES = {
  choice: { zh: '单选', en: 'One of several' },
  choices: { zh: '多选', en: 'Any of several' },
  yesNo: { zh: '是否', en: 'Yes or no' },
  scale: { zh: '量尺', en: 'Scale' },
  number: { zh: '数字', en: 'Number' },
  date: { zh: '日期', en: 'Date' },
  text: { zh: '一行文字', en: 'Line of text' },
  paragraph: { zh: '多行文字', en: 'Paragraph' },
} as const;
export type QuestionType = keyof typeof QUESTION_TYPES;

/** What an answer to a critical item leads to (要害项). */
export const CRITICAL = {
  veto: { zh: '一票否决：定为最低一档', en: 'Veto: the lowest band' },
  atMost: { zh: '最高不超过某一档', en: 'Not above a certain band' },
} as const;

/** One answer to choose, or a range of numbers that counts as one. */
export const questionOption = z.object({
  code: called(code, '代码', 'Code', { zh: '是否题用 yes、no', en: 'yes and no where the question is yes or no' }),
  name: called(text, '选项', 'Answer'),
  points: called(decimalText, '分值', 'Points').default('0'),
  from: called(decimalText, '数值起点', 'Number from', {
    zh: '数字和量尺题：答案达到这个数（含）就算这一项，直到下一项的起点',
    en: 'For numbers and scales: the answer is this one from here (included) up to where the next one starts',
  }).optional(),
  critical: called(choiceOf(CRITICAL), '要害项', 'Critical').optional(),
  atMost: called(line, '最高档次', 'Best band possible', { zh: '档次的代码', en: 'code of a band' }).optional(),
});
export type QuestionOption = z.infer<typeof questionOption>;

/** One question of a form (题目). */
export const question = z.object({
  code: called(code, '代码', 'Code'),
  wording: called(text, '题目', 'Question'),
  hint: called(text, '填写提示', 'Hint').optional(),
  type: called(choiceOf(QUESTION_TYPES), '题型', 'Type'),
  required: called(z.boolean(), '必填', 'Required').default(true),
  personal: called(z.boolean(), '个人信息', 'Personal', {
    zh: '答案加密保存，只对有权的人显示',
    en: 'The answer is sealed and shown only to those allowed',
  }).default(false),
  scored: called(z.boolean(), '计分', 'Scored').default(true),
  minimum: called(decimalText, '最小值', 'Least').optional(),
  maximum: called(decimalText, '最大值', 'Most').optional(),
  shownWhen: called(ruleOf('form'), '显示条件', 'Shown when', {
    zh: '只能用前面的题目，不填就总是显示',
    en: 'By earlier questions only; always shown when left out',
  }).optional(),
  options: called(z.array(questionOption).max(100), '选项', 'Answers').default([]),
});
export type Question = z.infer<typeof question>;
