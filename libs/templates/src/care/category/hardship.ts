import { both } from '../../both';
import { belongs, byDecision, byRule, paper, entitled, not } from './category';

const parent = 'hardship';
const unit = 'household';
const allowance = (code: string) => ({ 'person.allowance': code });
const graceDays = 30;
const approved = { 'person.certificates': 'hardshipApproved' };

/** Households that live on or near an allowance (困难家庭, G-2.3). */
export const hardship = [
  byRule(parent, both('困难家庭', 'Households in hardship'), {
    unit,
    rule: 'person.allowance != "none" || "hardshipApproved" in person.certificates',
    evidence: [paper('allowance', '救助证明', 'Proof of the allowance', true)],
    graceDays,
    weight: '3',
    reviewMonths: 12,
    entitlements: [entitled('care-benefit-guide', '政策咨询和代办', 'Advice on benefits'), entitled('care-relief', '临时救助', 'Relief')],
    examples: [belongs('低保家庭', 'On the allowance', allowance('subsistence')), not('没有救助', 'No allowance', allowance('none'))],
  }),
  byRule('hardship-subsistence', both('低保家庭', 'Households on subsistence allowance'), {
    parent,
    unit,
    rule: 'person.allowance == "subsistence"',
    evidence: [paper('subsistence', '最低生活保障证', 'Certificate of subsistence allowance', true)],
    graceDays,
    weight: '5',
    reviewMonths: 12,
    examples: [
      belongs('低保家庭', 'On the allowance', allowance('subsistence')),
      not('低保边缘家庭', 'Just above it', allowance('nearSubsistence')),
    ],
  }),
  byRule('hardship-near', both('低保边缘家庭', 'Households just above subsistence'), {
    parent,
    unit,
    rule: 'person.allowance == "nearSubsistence"',
    evidence: [paper('near', '低保边缘家庭证明', 'Proof of an income just above subsistence', true)],
    graceDays,
    weight: '3',
    reviewMonths: 12,
    examples: [
      belongs('低保边缘家庭', 'Just above it', allowance('nearSubsistence')),
      not('低保家庭', 'On the allowance', allowance('subsistence')),
    ],
  }),
  byRule('hardship-extreme', both('特困供养人员', 'People supported in extreme hardship'), {
    parent,
    rule: 'person.allowance == "extremeHardship"',
    evidence: [paper('extreme', '特困人员救助供养证', 'Certificate of support in extreme hardship', true)],
    graceDays,
    weight: '6',
    reviewMonths: 12,
    examples: [belongs('特困供养', 'Supported', allowance('extremeHardship')), not('没有救助', 'No allowance', allowance('none'))],
  }),
  byDecision('hardship-expense', both('支出型困难家庭', 'Households in hardship by expenses'), {
    parent,
    unit,
    evidence: [
      paper('hardshipApproved', '支出型困难家庭认定书', 'Decision on hardship by expenses', true),
      paper('expenses', '医疗、教育等大额支出票据', 'Receipts of great expenses'),
    ],
    weight: '4',
    reviewMonths: 6,
    examples: [
      belongs('审定通过', 'Decided', { ...approved, decision: 'yes' }),
      not('还没有审定', 'Not decided', approved),
      not('认定书已过期', 'The decision has ended', { ...allowance('none'), decision: 'yes' }),
    ],
  }),
];
