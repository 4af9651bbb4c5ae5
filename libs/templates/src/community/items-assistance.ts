import { both } from '../both';
import { ask, itemsOf, optional, personal } from '../item';
import { government } from './families';

/** More of the government services: jobs, disability, veterans, insurance (政务服务). */
export const assistanceItems = itemsOf(government, [
  {
    key: 'employment-help',
    name: both('就业失业登记与岗位推荐', 'Jobs and registration of unemployment'),
    articles: ['community-government', 'catalogue-contents'],
    summary: both('办理就业、失业登记，推荐附近岗位和技能培训。', 'Registration of work or unemployment, jobs nearby and training.'),
    audience: both('法定劳动年龄内的居民', 'Residents of working age'),
    documents: [both('身份证', 'Identity card'), both('解除劳动关系证明（如有）', 'Proof that the last job ended, if any')],
    steps: [
      both('了解求职意向和技能', 'Wishes and skills are talked through'),
      both('办理登记', 'You are registered'),
      both('推荐岗位或者培训', 'Jobs or training are proposed'),
      both('一个月后回访', 'You hear from us after a month'),
    ],
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        employed: both('就业登记', 'Registration of work'),
        unemployed: both('失业登记', 'Registration of unemployment'),
        job: both('岗位推荐', 'Finding a job'),
        training: both('技能培训', 'Training'),
      }),
      optional(ask.text('skills', both('技能和经验', 'Skills and experience'))),
    ],
  },
  {
    key: 'disability-certificate',
    name: both('残疾人证办理协助', 'Help with a disability certificate'),
    articles: ['community-government', 'catalogue-contents'],
    summary: both(
      '协助首次申请、换证、补证和等级变更，重度的上门办理。',
      'First application, renewal, replacement and change of grade; at home for the severely disabled.',
    ),
    audience: both('本地户籍残疾居民', 'Registered residents with disabilities'),
    documents: [
      both('身份证、户口簿', 'Identity card and household register'),
      both('两寸近期照片两张', 'Two recent two-inch photographs'),
      both('代办的，另带监护关系证明', 'For guardians: proof of guardianship'),
    ],
    steps: [
      both('填写申请表', 'The form is filled in'),
      both('预约指定医院评定', 'The assessment at a named hospital is booked'),
      both('提交残联审核', 'The application goes to the disabled persons’ federation'),
      both('通知领证', 'You are told when to collect the certificate'),
    ],
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        first: both('首次申请', 'First application'),
        renewal: both('期满换证', 'Renewal'),
        replacement: both('遗失补办', 'Replacement'),
        regrade: both('等级变更', 'Change of grade'),
      }),
      personal(ask.text('condition', both('残疾情况', 'Condition'))),
    ],
  },
  {
    key: 'medical-insurance',
    name: both('居民医保参保缴费协助', 'Help with medical insurance'),
    articles: ['community-government', 'catalogue-contents'],
    summary: both(
      '协助城乡居民参保、缴费、信息变更和异地就医备案。',
      'Enrolment, payment, changes and registration for treatment elsewhere.',
    ),
    audience: both('未参加职工医保的居民', 'Residents not insured through an employer'),
    documents: [both('身份证或者户口簿', 'Identity card or household register')],
    steps: [
      both('查询参保状态', 'Your status is looked up'),
      both('协助办理', 'It is done together'),
      both('当场告知结果', 'The result is told at once'),
    ],
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        enrol: both('参保登记', 'Enrolment'),
        pay: both('缴费', 'Payment'),
        change: both('信息变更', 'Change of data'),
        elsewhere: both('异地就医备案', 'Treatment elsewhere'),
      }),
      ask.number('people', both('办理人数', 'People')),
    ],
  },
  {
    key: 'veteran-service',
    name: both('退役军人优待办理协助', 'Help for veterans'),
    articles: ['community-government', 'catalogue-contents'],
    summary: both('协助建档立卡、申领优待证、咨询优抚政策。', 'Registration, card of entitlement and advice on benefits.'),
    audience: both('退役军人及其他优抚对象', 'Veterans and other entitled persons'),
    documents: [both('身份证', 'Identity card'), both('退役证件或者优抚证件', 'Discharge or entitlement papers')],
    steps: [
      both('核对身份和材料', 'Person and papers are checked'),
      both('提交退役军人服务站', 'They go to the veterans’ service station'),
      both('告知结果', 'You are told the outcome'),
    ],
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        register: both('建档立卡', 'Registration'),
        card: both('优待证申领', 'Card of entitlement'),
        benefit: both('优抚待遇', 'Benefits'),
      }),
    ],
  },
]);
