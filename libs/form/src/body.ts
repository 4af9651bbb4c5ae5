import { called, choiceOf, code, decimalText, examples, line, ruleOf, text } from '@charter/kernel';
import { z } from 'zod';
import { question } from './question';

/** What a form is for. */
export const FORM_USES = {
  itemForm: { zh: '事项表单', en: 'Item form' },
  checklist: { zh: '检查表', en: 'Checklist' },
  survey: { zh: '问卷', en: 'Survey' },
  assessment: { zh: '评估量表', en: 'Assessment scale' },
  exam: { zh: '试卷', en: 'Exam' },
} as const;
export type FormUse = keyof typeof FORM_USES;

/** What a rule does to the band the points lead to. */
export const BAND_EFFECTS = {
  set: { zh: '直接定为某一档', en: 'It is a certain band at once' },
  worse: { zh: '下降若干档', en: 'So many bands worse' },
  atMost: { zh: '最高不超过某一档', en: 'Not above a certain band' },
} as const;

/** A part of a form with its questions (部分). */
export const formSection = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  maximum: called(decimalText, '满分', 'Maximum', {
    zh: '须等于各题最高分之和',
    en: 'Must be the sum of the most each question gives',
  }).optional(),
  questions: called(z.array(question).min(1).max(200), '题目', 'Questions'),
});
export type FormSection = z.infer<typeof formSection>;

/** What a range of points is called (档次、等级). */
export const band = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  from: called(decimalText, '最低分', 'From'),
  to: called(decimalText, '最高分', 'To'),
});
export type Band = z.infer<typeof band>;

/** A rule that changes the band whatever the points (等级变更). */
export const bandChange = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '说明', 'What it is'),
  when: called(ruleOf('form'), '条件', 'When'),
  effect: called(choiceOf(BAND_EFFECTS), '结果', 'Effect', {
    zh: '“直接定为”先于一切，没有答完也生效',
    en: 'A band set at once comes before everything, also when not all is answered',
  }),
  band: called(line, '档次', 'Band', { zh: '档次的代码', en: 'code of a band' }).optional(),
  steps: called(z.number().int().min(1).max(20), '下降档数', 'Bands worse').optional(),
  once: called(code, '同组只算一次', 'Once together with', {
    zh: '写同一个组名的规则，只有第一条生效',
    en: 'Of the rules with the same word here only the first that holds counts',
  }).optional(),
});
export type BandChange = z.infer<typeof bandChange>;

/**
 * Form (表单、量表、问卷、检查表): questions in sections; where answers give points, bands tell what the sum means and rules
 * may change the band. Bands stand from the best to the worst.
 */
export const formBody = z.object({
  use: called(choiceOf(FORM_USES), '用途', 'Use'),
  intro: called(text, '填写说明', 'Introduction').optional(),
  maximum: called(decimalText, '满分', 'Maximum', {
    zh: '须等于各部分满分之和',
    en: 'Must be the sum of the maxima of the sections',
  }).optional(),
  sections: called(z.array(formSection).min(1).max(50), '部分', 'Sections'),
  bands: called(z.array(band).max(50), '档次', 'Bands', { zh: '从最好到最差', en: 'From the best to the worst' }).default([]),
  changes: called(z.array(bandChange).max(50), '等级变更', 'Changes of the band').default([]),
  assessors: called(z.number().int().min(1).max(10), '评估人数', 'Assessors').default(1),
  validMonths: called(z.number().int().min(1).max(120), '结果有效期（月）', 'Months the result is valid').optional(),
  examples,
});
export type FormBody = z.infer<typeof formBody>;
