import { called, choiceOf, code, decimalText, examples, referenceTo, ruleOf, text } from '@charter/kernel';
import { z } from 'zod';

/** Who a category is about: of a household, every member belongs to it (G-2.3). */
export const CATEGORY_UNITS = {
  person: { zh: '个人', en: 'Person' },
  household: { zh: '家庭，惠及全部成员', en: 'Household, reaching every member' },
} as const;

/** How somebody comes to belong to it. */
export const MEMBERSHIPS = {
  rule: { zh: '按条件自动认定', en: 'By rule' },
  decision: { zh: '凭依据审定', en: 'By decision on evidence' },
} as const;

/** What outsiders may see of it (G-3.1). */
export const MASKINGS = {
  hidden: { zh: '从不公开', en: 'Never shown' },
  counted: { zh: '只公开人数', en: 'Only numbers are shown' },
  masked: { zh: '公示时遮挡姓名', en: 'Posted with names masked' },
} as const;

/** A document that shows that somebody belongs to it. */
export const categoryEvidence = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  required: called(z.boolean(), '必须提供', 'Required').default(true),
  expires: called(z.boolean(), '有有效期', 'Has an end').default(false),
});

/** What those who belong to it are entitled to. */
export const entitlement = z.object({
  item: called(referenceTo('serviceItem'), '服务事项', 'Service item'),
  note: called(text, '说明', 'Note').optional(),
});

/** Category of a special group (特殊群体类别, G-2.1 to G-2.4, G-3.1, G-3.2). */
export const categoryBody = z.object({
  parent: called(referenceTo('category'), '上级类别', 'Part of', {
    zh: '先符合上级类别，再看本类别的条件',
    en: 'Who belongs to it belongs to that one too',
  }).optional(),
  unit: called(choiceOf(CATEGORY_UNITS), '对象', 'It is about').default('person'),
  membership: called(choiceOf(MEMBERSHIPS), '认定方式', 'How one belongs'),
  rule: called(ruleOf('person'), '条件', 'Condition', {
    zh: '凭依据审定的，可以不填；填了也要符合',
    en: 'May be left out where it takes a decision; where given it must hold too',
  }).optional(),
  evidence: called(z.array(categoryEvidence).max(20), '依据', 'Evidence').default([]),
  weight: called(decimalText, '优先权重', 'Priority weight', {
    zh: '资源不足时，权重大的先安排',
    en: 'When resources are short, the greater weight comes first',
  }),
  reviewMonths: called(z.number().int().min(1).max(120), '复核间隔（月）', 'Months between reviews').optional(),
  graceDays: called(z.number().int().min(0).max(730), '证件到期后保留（天）', 'Days of grace after a certificate ends').default(0),
  masking: called(choiceOf(MASKINGS), '对外公开', 'Shown outside').default('hidden'),
  outwardName: called(text, '对外称呼', 'Called outside', {
    zh: '当面和对外使用的、不带标签的说法',
    en: 'Words without a label, for the person and for others',
  }).optional(),
  entitlements: called(z.array(entitlement).max(50), '享有的服务', 'Entitlements').default([]),
  examples,
});
export type CategoryBody = z.infer<typeof categoryBody>;
