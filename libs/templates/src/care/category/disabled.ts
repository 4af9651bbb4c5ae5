import { both } from '../../both';
import { belongs, byDecision, byRule, paper, entitled, not } from './category';

const parent = 'disabled';
const evidence = [paper('disability', '残疾人证', 'Disability certificate', true)];
/** The category ends with the certificate, sixty days after its last day. */
const graceDays = 60;
const certificate = (kind: string, grade: string) => ({ 'person.disability.kind': kind, 'person.disability.grade': grade });

/** One class of disability, or two that are served alike. */
const ofClass = (key: string, zh: string, en: string, kinds: string[], other: string) =>
  byRule(`disabled-${key}`, both(zh, en), {
    parent,
    rule: kinds.map((kind) => `person.disability.kind == "${kind}"`).join(' || '),
    evidence,
    graceDays,
    weight: '2',
    examples: [
      ...kinds.map((kind) => belongs(`持证，类别 ${kind}`, `Certificate of the class ${kind}`, certificate(kind, '3'))),
      not('持证，类别不同', 'Certificate of another class', certificate(other, '3')),
    ],
  });

/** People with a disability certificate, by grade and class (残疾人, G-2.2). */
export const disabled = [
  byRule(parent, both('持证残疾人', 'People with a disability certificate'), {
    rule: 'person.disability.grade >= 1',
    evidence,
    graceDays,
    weight: '2',
    entitlements: [
      entitled('care-aids', '辅具租借和适配', 'Aids on loan'),
      entitled('care-mobility', '出行协助', 'Help with getting about'),
    ],
    examples: [
      belongs('肢体四级', 'Limb, grade 4', certificate('limb', '4')),
      not('没有残疾人证', 'No certificate', { 'person.age': '40' }),
    ],
  }),
  byRule('disabled-severe', both('重度残疾人', 'Severely disabled people'), {
    parent,
    rule: 'person.disability.grade <= 2',
    evidence,
    graceDays,
    weight: '5',
    examples: [
      belongs('视力一级', 'Sight, grade 1', certificate('sight', '1')),
      belongs('精神二级', 'Mental, grade 2', certificate('mental', '2')),
      not('听力三级', 'Hearing, grade 3', certificate('hearing', '3')),
      not('没有残疾人证', 'No certificate', { 'person.age': '40' }),
    ],
  }),
  ofClass('sight', '视力残疾人', 'People with impaired sight', ['sight'], 'limb'),
  ofClass('hearing-speech', '听力言语残疾人', 'People with impaired hearing or speech', ['hearing', 'speech'], 'sight'),
  ofClass('limb', '肢体残疾人', 'People with impaired limbs', ['limb'], 'mental'),
  ofClass('mind', '智力精神残疾人', 'People with intellectual or mental disability', ['intellectual', 'mental'], 'limb'),
  byDecision('disabled-household', both('一户多残家庭', 'Households with several disabled people'), {
    parent,
    unit: 'household',
    evidence: [...evidence, paper('household', '户口簿或同住证明', 'Household register or proof of living together')],
    graceDays,
    weight: '6',
    examples: [
      belongs('审定通过', 'Decided', { ...certificate('limb', '2'), decision: 'yes' }),
      not('还没有审定', 'Not decided', certificate('limb', '2')),
      not('本人没有残疾人证', 'No certificate of their own', { decision: 'yes' }),
    ],
  }),
];
