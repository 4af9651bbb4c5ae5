import { both } from '../both';
import { ask, type Family, itemsOf, optional, personal } from '../item';
import { audience, often, visitSteps } from './visit';

const participation: Family = { code: 'care-participation', name: both('社会活动', 'Activities'), department: 'volunteers' };
const policy: Family = { code: 'care-policy', name: both('政策咨询', 'Policy advice'), department: 'social-work' };
const cases: Family = { code: 'care-case', name: both('建档与个案', 'Files and cases'), department: 'social-work' };

const identity = both('身份证', 'Identity card');

/** Activities (G-4.6). */
export const careParticipationItems = itemsOf(participation, [
  {
    key: 'care-activity',
    name: both('活动报名与接送', 'Activities with transport'),
    articles: ['special-activities', 'catalogue-contents'],
    summary: both(
      '报名文体、生日会、外出等活动，登记轮椅、接送、陪同需要。',
      'Culture, birthdays and outings, with wheelchair, transport or escort.',
    ),
    audience: audience.group,
    documents: [],
    steps: [
      both('登记需要', 'Needs are noted'),
      both('确认名额和接送', 'Place and transport are confirmed'),
      both('活动后征求意见', 'You are asked how it was'),
    ],
    fields: [
      ask.text('activity', both('活动名称', 'Activity')),
      ask.choice('help', both('需要的帮助', 'Help needed'), {
        none: both('不需要', 'None'),
        transport: both('接送', 'Transport'),
        escort: both('陪同', 'Escort'),
        both: both('接送和陪同', 'Transport and escort'),
      }),
    ],
  },
  {
    key: 'care-learning',
    name: both('学习与数字助老', 'Learning and digital help'),
    articles: ['special-activities', 'catalogue-contents'],
    summary: both('智能手机、防诈骗、手工、盲文和手语等课程。', 'Smartphones, fraud, handicraft, braille and sign language.'),
    audience: audience.group,
    documents: [],
    steps: [
      both('登记意向', 'Your wish is noted'),
      both('安排班次或者上门辅导', 'A class or lessons at home are arranged'),
      both('结课反馈', 'You tell us how it was'),
    ],
    fields: [ask.text('course', both('课程', 'Course'))],
  },
  {
    key: 'care-work',
    name: both('辅助性就业', 'Supported work'),
    articles: ['special-activities', 'resource-partners', 'catalogue-contents'],
    summary: both(
      '为有劳动意愿的残疾人、困难人员介绍适合的工作和培训。',
      'Suitable work and training for disabled people and those in need.',
    ),
    audience: both('有劳动意愿的残疾人和困难人员', 'Disabled people and those in need who wish to work'),
    documents: [identity, both('残疾人证（如有）', 'Disability certificate, if any')],
    steps: [
      both('评估能力和意愿', 'Ability and wishes are talked through'),
      both('推荐岗位或者培训', 'Work or training is proposed'),
      both('上岗后跟踪', 'You are followed up at work'),
    ],
    fields: [ask.text('wish', both('希望从事的工作', 'Work wanted')), optional(personal(ask.text('limits', both('身体限制', 'Limits'))))],
  },
]);

/** Policy advice (G-4.7). */
export const carePolicyItems = itemsOf(policy, [
  {
    key: 'care-benefit-guide',
    name: both('惠民政策匹配', 'Finding benefits'),
    articles: ['special-policy', 'catalogue-contents'],
    summary: both('按本人情况说明能享受哪些补贴和优待、为什么、怎么办。', 'Which allowances and benefits you may claim, why and how.'),
    audience: audience.anyone,
    documents: [],
    steps: [
      both('了解情况', 'Your situation is heard'),
      both('逐项说明条件', 'Each condition is explained'),
      both('给出办理清单', 'You get a list of what to do'),
    ],
    fields: [
      personal(
        ask.longText('situation', both('基本情况', 'Situation'), both('年龄、残疾、收入等', 'Age, disability, income and the like')),
      ),
    ],
  },
  {
    key: 'care-benefit-apply',
    name: both('津贴补贴代办', 'Applying for allowances'),
    articles: ['special-policy', 'catalogue-contents'],
    summary: both(
      '代办高龄津贴、护理补贴、残疾人两项补贴、低保等申请。',
      'Allowances for age, care and disability, subsistence and others.',
    ),
    audience: audience.group,
    documents: [identity, both('户口簿', 'Household register'), both('银行卡', 'Bank card'), both('证明材料', 'Evidence')],
    steps: visitSteps(
      both('核对材料', 'Papers are checked'),
      both('提交申请', 'The application is handed in'),
      both('告知结果', 'You are told the outcome'),
    ),
    fields: [
      ask.choice('benefit', both('补贴种类', 'Allowance'), {
        age: both('高龄津贴', 'Very old age'),
        care: both('护理补贴', 'Care'),
        disability: both('残疾人两项补贴', 'Disability'),
        subsistence: both('最低生活保障', 'Subsistence'),
        other: both('其他', 'Other'),
      }),
    ],
  },
]);

/** Files, assessments and the time bank (G-5.1, G-5.2, G-6.3, G-7.1). */
export const careCaseItems = itemsOf(cases, [
  {
    key: 'care-enrolment',
    name: both('建档登记', 'Enrolment'),
    articles: ['care-file', 'catalogue-contents'],
    summary: both(
      '申请列为服务对象，登记基本情况和紧急联系人，行动不便的上门办理。',
      'Ask to be served: basics and emergency contacts are registered, at home if need be.',
    ),
    audience: both('符合条件的老年人、残疾人、困难家庭等', 'Elderly and disabled people, families in need and others entitled'),
    documents: [
      identity,
      both('户口簿或者居住证明', 'Household register or proof of residence'),
      both('残疾人证、低保证等（如有）', 'Certificates, if any'),
    ],
    steps: [
      both('说明信息用途并取得同意', 'The use of data is explained and consent given'),
      both('登记并核对证件', 'Data and certificates are registered'),
      both('安排需求评估', 'The assessment is arranged'),
    ],
    fields: [
      ask.choice('group', both('申请类别', 'Group'), {
        elderly: both('老年人', 'Elderly'),
        disabled: both('残疾人', 'Disabled'),
        household: both('低保或者困难家庭', 'Household in need'),
        other: both('其他', 'Other'),
      }),
      personal(ask.date('birthDate', both('出生日期', 'Date of birth'))),
      often.contact,
    ],
  },
  {
    key: 'care-reassessment',
    name: both('申请重新评估', 'Asking for a new assessment'),
    articles: ['care-assessment', 'care-tracking', 'catalogue-contents'],
    summary: both(
      '身体或者家庭状况变化、对评估结果有疑问的，申请重新评估。',
      'Your condition changed, or you doubt the result: ask for a new assessment.',
    ),
    audience: audience.group,
    documents: [both('变化情况的材料（如有）', 'Evidence of the change, if any')],
    steps: [
      both('登记原因', 'The reason is noted'),
      both('另派评估员上门', 'Other assessors come'),
      both('告知结果并调整计划', 'You hear the result and the plan is changed'),
    ],
    fields: [ask.longText('reason', both('原因', 'Reason'))],
  },
  {
    key: 'care-plan-change',
    name: both('调整服务计划', 'Changing the care plan'),
    articles: ['care-plan', 'care-tracking', 'catalogue-contents'],
    summary: both('增减项目、更换人员或者时间、暂停和恢复服务。', 'More or less service, other people or times, a pause or a return.'),
    audience: audience.group,
    documents: [],
    steps: [
      both('登记变化', 'The change is noted'),
      both('社工核实并调整', 'The social worker checks and changes the plan'),
      both('由本人确认新计划', 'The person agrees to the new plan'),
    ],
    fields: [ask.longText('change', both('希望的变化', 'What should change'))],
  },
  {
    key: 'care-time-bank',
    name: both('志愿者报名与时间银行', 'Volunteers and the time bank'),
    articles: ['team-incentives', 'catalogue-contents'],
    summary: both('报名成为助老助残志愿者，查询、兑换或者转赠服务时长。', 'Become a volunteer; look up, exchange or give away your hours.'),
    audience: both('年满十六周岁、身体健康者', 'Anyone aged 16 and over in good health'),
    documents: [identity],
    steps: [
      both('登记或者核对时长', 'You register or your hours are checked'),
      both('培训上岗或者安排兑换', 'You are trained, or service is arranged'),
      both('记入台账', 'It goes on the ledger'),
    ],
    department: 'volunteers',
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        join: both('志愿者报名', 'Volunteer'),
        exchange: both('时长兑换', 'Exchange hours'),
        give: both('时长转赠', 'Give hours away'),
      }),
    ],
  },
  {
    key: 'care-resource-booking',
    name: both('场地、车辆预约', 'Booking rooms and vehicles'),
    articles: ['resource-register', 'catalogue-contents'],
    summary: both('预约日间照料室、康复室、无障碍车辆等资源。', 'Day-care and rehabilitation rooms, accessible vehicles and more.'),
    audience: audience.anyone,
    documents: [],
    steps: [
      both('查看空闲', 'Free times are looked up'),
      both('确认预约', 'The booking is confirmed'),
      both('使用后检查归还', 'It is checked and given back'),
    ],
    department: 'partners',
    fields: [ask.text('resource', both('资源名称', 'What')), often.date],
  },
]);
