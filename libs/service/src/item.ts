import { called, choiceOf, line, nameCode, referenceTo, text } from '@charter/kernel';
import { z } from 'zod';
import { CHANNEL_NAMES, FIELD_TYPE_NAMES, PRIORITY_NAMES } from './names';

/** How a request reaches the organisation (受理渠道, S-4.1). */
export type Channel = keyof typeof CHANNEL_NAMES;
export const CHANNELS = ['phone', 'web', 'window', 'visit'] as const satisfies readonly Channel[];

/** Urgency levels a limit can tell apart. */
export type Priority = keyof typeof PRIORITY_NAMES;
export const PRIORITIES = ['ordinary', 'urgent', 'emergency'] as const satisfies readonly Priority[];

const CODE_STAYS = { zh: '已有记录引用它，不要更改', en: 'Records refer to it; do not change it' };

const option = z.object({ code: called(line, '代码', 'Code', CODE_STAYS), label: called(text, '选项', 'Option') });

/** One question of an item's form (S-4.2). */
export const itemField = z.object({
  code: called(nameCode, '代码', 'Code', CODE_STAYS),
  label: called(text, '问题', 'Question'),
  type: called(choiceOf(FIELD_TYPE_NAMES), '类型', 'Type'),
  required: called(z.boolean(), '必填', 'Required').default(false),
  options: called(z.array(option), '选项', 'Options', { zh: '类型为“选择”时填写', en: 'With the type "choice"' }).optional(),
  hint: called(text, '提示', 'Hint').optional(),
  /** The answer tells of a person what not everybody should know: it is sealed and shown masked (P-2.2). */
  personal: called(z.boolean(), '个人信息，加密保存、掩码显示', 'Personal: sealed and masked').optional(),
});
export type ItemField = z.infer<typeof itemField>;

const fee = z.object({
  amount: called(line.regex(/^\d+(\.\d{1,2})?$/), '金额（元）', 'Amount (¥)', { zh: '免费填 0', en: '0 when free of charge' }),
  unit: called(text, '计费单位', 'Per'),
  basis: called(text, '收费依据', 'Basis of the fee'),
});

/** Service item (服务事项, S-3.1): what is offered, to whom, what to bring, how, what it costs and on which basis. */
export const serviceItemBody = z.object({
  family: called(line, '类别代码', 'Code of its family', { zh: '同类事项用同一代码', en: 'The same for all items of the family' }),
  familyName: called(text, '类别', 'Family'),
  summary: called(text, '简介', 'Summary'),
  audience: called(text, '服务对象', 'For whom'),
  documents: called(z.array(text), '所需材料', 'What to bring'),
  steps: called(z.array(text), '办理步骤', 'Steps'),
  fee: called(fee, '收费', 'Fee'),
  procedure: called(referenceTo('procedure'), '办理流程', 'Procedure'),
  channels: called(z.array(choiceOf(CHANNEL_NAMES, 'IntakeChannel')).min(1), '受理渠道', 'Intake channels'),
  priority: called(choiceOf(PRIORITY_NAMES, 'Priority'), '紧急程度', 'Priority').default('ordinary'),
  /** Code of the department that usually handles the item. */
  department: called(referenceTo('department'), '承办部门', 'Department in charge').optional(),
  fields: called(z.array(itemField), '登记时询问', 'Asked when registering').default([]),
  public: called(z.boolean(), '在门户公开', 'On the portal').default(true),
});
export type ServiceItemBody = z.infer<typeof serviceItemBody>;
