import { both } from '../both';
import { ask, itemsOf, optional, personal } from '../item';
import { government } from './families';

/** Government services (政务服务). */
export const governmentItems = itemsOf(government, [
  {
    key: 'residence-permit',
    name: both('居住证办理协助', 'Help with residence permits'),
    articles: ['community-government', 'catalogue-contents'],
    summary: both(
      '帮助流动人口准备材料、预约并递交居住证申请。',
      'Help newcomers prepare, book and hand in an application for a residence permit.',
    ),
    audience: both('在本社区居住半年以上的非本地户籍居民', 'Residents from elsewhere who have lived here for half a year or more'),
    documents: [
      both('身份证原件', 'Identity card'),
      both('租房合同或者住房证明', 'Tenancy contract or proof of housing'),
      both('一寸照片两张', 'Two one-inch photographs'),
    ],
    steps: [
      both('窗口核对材料，当场告知缺什么', 'Documents are checked at the counter and gaps named at once'),
      both('代为预约并提交申请', 'The appointment is booked and the application handed in'),
      both('通知领证时间', 'You are told when to collect the permit'),
    ],
    fields: [
      ask.date('livingSince', both('在本社区居住起始日期', 'Living here since')),
      ask.choice('kind', both('办理类型', 'Kind'), {
        first: both('首次办理', 'First permit'),
        renewal: both('签注续期', 'Renewal'),
        replacement: both('补办', 'Replacement'),
      }),
    ],
  },
  {
    key: 'elderly-benefit',
    name: both('高龄津贴申请', 'Allowance for the very old'),
    articles: ['community-government', 'catalogue-contents'],
    summary: both(
      '为八十周岁以上老人申请高龄津贴，行动不便的上门办理。',
      'Apply for the allowance from the age of 80; at home where going out is hard.',
    ),
    audience: both('年满八十周岁的本地户籍老人', 'Registered residents aged 80 and over'),
    documents: [
      both('老人身份证、户口簿', 'Identity card and household register of the applicant'),
      both('本人银行卡', 'The applicant’s own bank card'),
      both('代办的，另带代办人身份证', 'Identity card of whoever applies on their behalf'),
    ],
    steps: [
      both('核对年龄和户籍', 'Age and registration are checked'),
      both('填写并由老人确认申请表', 'The form is filled in and confirmed by the applicant'),
      both('报上级民政部门审核', 'The authority decides'),
      both('告知审核结果和发放日期', 'You are told the decision and the day of payment'),
    ],
    fields: [
      personal(ask.date('birthDate', both('老人出生日期', 'Date of birth'))),
      ask.choice('homeVisit', both('是否需要上门办理', 'Visit at home wanted'), {
        yes: both('需要', 'Yes'),
        no: both('不需要', 'No'),
      }),
    ],
  },
  {
    key: 'subsistence-allowance',
    name: both('低保申请协助', 'Help with the subsistence allowance'),
    articles: ['community-government', 'catalogue-contents'],
    summary: both(
      '说明政策、清点材料，协助困难家庭提交最低生活保障申请。',
      'Explain the rules, go through the papers and help a household in need to apply.',
    ),
    audience: both('家庭收入低于本地保障标准的居民家庭', 'Households with an income below the local standard'),
    documents: [
      both('全家户口簿和身份证', 'Household register and identity cards of all members'),
      both('收入和财产情况说明', 'Statement of income and property'),
      both('授权核对书（中心提供）', 'Authorisation for verification (form supplied)'),
    ],
    steps: [
      both('面谈了解家庭情况', 'The household’s situation is talked through'),
      both('协助填写并核对材料', 'Forms are filled in and checked together'),
      both('入户走访', 'The household is visited'),
      both('提交上级部门审核', 'The application is handed to the authority'),
    ],
    fields: [
      ask.number('householdSize', both('家庭人数', 'Members of the household')),
      personal(
        ask.longText(
          'situation',
          both('困难情况', 'Situation'),
          both('如失业、患病、子女上学等', 'For example unemployment, illness or schooling'),
        ),
      ),
    ],
  },
  {
    key: 'pension-certification',
    name: both('养老待遇资格认证协助', 'Pension eligibility check'),
    articles: ['community-government', 'catalogue-contents'],
    summary: both(
      '协助不会用手机的老人完成领取养老待遇的资格认证。',
      'Help people without a smartphone confirm that they may go on drawing their pension.',
    ),
    audience: both('领取养老待遇的居民', 'Residents who draw a pension'),
    documents: [both('身份证或者社会保障卡', 'Identity or social security card')],
    steps: [
      both('窗口或者上门用设备完成人脸认证', 'Identity is confirmed at the counter or at home'),
      both('当场告知认证结果', 'The result is told at once'),
    ],
    fields: [optional(ask.date('lastCertified', both('上次认证日期', 'Last confirmed on')))],
  },
]);
