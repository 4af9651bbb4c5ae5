import { both } from '../../both';
import { belongs, byRule, paper, entitled, not } from './category';

const parent = 'elderly';
const identity = [paper('identity', '居民身份证或户口簿', 'Identity card or household register')];
const age = (years: string) => ({ 'person.age': years });

/** Elderly people from 60, by age and circumstances (老年人, G-2.1). */
export const elderly = [
  byRule(parent, both('老年人', 'Elderly people'), {
    rule: 'person.age >= 60',
    evidence: identity,
    weight: '1',
    outwardName: both('长者', 'senior residents'),
    entitlements: [entitled('care-calls', '可以登记定期问候', 'Regular calls on request')],
    examples: [belongs('正好六十岁', 'Just sixty', age('60')), not('五十九岁', 'Fifty-nine', age('59'))],
  }),
  byRule('elderly-alone', both('独居老人', 'Elderly people living alone'), {
    parent,
    rule: 'person.livesAlone',
    evidence: identity,
    weight: '3',
    reviewMonths: 12,
    entitlements: [
      entitled('care-visiting', '定期上门探访', 'Regular visits'),
      entitled('care-call-device', '优先安装呼叫器', 'Call device first'),
    ],
    examples: [
      belongs('七十岁一个人住', 'Seventy and alone', { ...age('70'), 'person.livesAlone': 'yes' }),
      not('与老伴同住', 'Lives with their spouse', { ...age('70'), 'person.livesAlone': 'no' }),
      not('年轻人一个人住', 'A young person alone', { ...age('30'), 'person.livesAlone': 'yes' }),
      not('不知道是否独居', 'Not known whether alone', age('70')),
    ],
  }),
  byRule('elderly-empty-nest', both('空巢老人', 'Elderly people whose children live elsewhere'), {
    parent,
    rule: 'person.children > 0 && person.childrenAtHome == 0',
    evidence: identity,
    weight: '2',
    reviewMonths: 12,
    examples: [
      belongs('子女都在外地', 'All children are away', { ...age('68'), 'person.children': '2', 'person.childrenAtHome': '0' }),
      not('与儿子同住', 'Lives with a son', { ...age('68'), 'person.children': '2', 'person.childrenAtHome': '1' }),
    ],
  }),
  byRule('elderly-household', both('纯老家庭', 'Households of elderly people only'), {
    parent,
    unit: 'household',
    rule: 'person.householdSize >= 2 && person.youngestAge >= 60',
    evidence: identity,
    weight: '2',
    reviewMonths: 12,
    examples: [
      belongs('老两口', 'An elderly couple', { ...age('72'), 'person.householdSize': '2', 'person.youngestAge': '69' }),
      not('与孙女同住', 'With a granddaughter', { ...age('72'), 'person.householdSize': '2', 'person.youngestAge': '12' }),
    ],
  }),
  byRule('elderly-80', both('八十岁以上高龄老人', 'From eighty'), {
    parent,
    rule: 'between(person.age, 80, 89)',
    evidence: identity,
    weight: '2',
    examples: [belongs('八十岁', 'Eighty', age('80')), belongs('八十九岁', 'Eighty-nine', age('89')), not('九十岁', 'Ninety', age('90'))],
  }),
  byRule('elderly-90', both('九十岁以上高龄老人', 'From ninety'), {
    parent,
    rule: 'between(person.age, 90, 99)',
    evidence: identity,
    weight: '3',
    examples: [belongs('九十岁', 'Ninety', age('90')), not('八十九岁', 'Eighty-nine', age('89')), not('一百岁', 'A hundred', age('100'))],
  }),
  byRule('elderly-100', both('百岁老人', 'From a hundred'), {
    parent,
    rule: 'person.age >= 100',
    evidence: identity,
    weight: '4',
    examples: [belongs('一百岁', 'A hundred', age('100')), not('九十九岁', 'Ninety-nine', age('99'))],
  }),
  byRule('elderly-dependent', both('失能老人', 'Elderly people who depend on others'), {
    parent,
    rule: 'has(person.abilityLevel) && person.abilityLevel >= 2',
    evidence: [paper('assessment', '能力评估结果', 'Result of the assessment of ability', true)],
    weight: '5',
    reviewMonths: 12,
    entitlements: [entitled('care-bathing', '上门助浴', 'Bathing at home'), entitled('care-nursing', '上门护理', 'Nursing at home')],
    examples: [
      belongs('中度失能', 'Moderate loss', { ...age('75'), 'person.abilityLevel': '2' }),
      not('轻度失能', 'Mild loss', { ...age('75'), 'person.abilityLevel': '1' }),
      not('还没有评估', 'Not assessed yet', age('75')),
    ],
  }),
];
