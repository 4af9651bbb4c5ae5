import { both } from '../both';
import { ask, itemsOf, personal } from '../item';
import { legal } from './families';

/** Legal services (法律服务). */
export const legalItems = itemsOf(legal, [
  {
    key: 'legal-consultation',
    name: both('法律咨询', 'Legal advice'),
    articles: ['community-legal', 'catalogue-contents'],
    summary: both(
      '婚姻家庭、房屋租赁、劳动等问题由值班律师解答。',
      'Family, tenancy, labour and other questions, answered by a lawyer on duty.',
    ),
    audience: both('本社区居民', 'Residents'),
    documents: [both('与问题有关的合同、文书', 'Contracts and papers that matter')],
    steps: [
      both('登记问题，预约值班律师', 'The question is noted and an appointment made'),
      both('面谈或者电话解答', 'It is answered in person or by phone'),
      both('需要援助的转法律援助', 'Those entitled are referred to legal aid'),
    ],
    fields: [
      ask.choice('field', both('问题类型', 'Field'), {
        family: both('婚姻家庭', 'Family'),
        tenancy: both('房屋租赁', 'Tenancy'),
        labour: both('劳动争议', 'Labour'),
        consumer: both('消费维权', 'Consumer'),
        other: both('其他', 'Other'),
      }),
    ],
  },
  {
    key: 'mediation',
    name: both('邻里纠纷调解', 'Mediation between neighbours'),
    articles: ['community-legal', 'catalogue-contents'],
    summary: both(
      '漏水、噪声、占道等邻里纠纷，由人民调解员居中调解。',
      'Leaks, noise, blocked ways: a mediator helps both sides to an agreement.',
    ),
    audience: both('本社区居民', 'Residents'),
    documents: [both('能说明情况的照片、录音等（如有）', 'Photographs or recordings, if any')],
    steps: [
      both('分别听取双方意见', 'Each side is heard'),
      both('现场查看', 'The place is looked at'),
      both('组织调解，达成协议的当场签字', 'Mediation is held; an agreement is signed at once'),
      both('回访履行情况', 'Whether it is kept is checked later'),
    ],
    fields: [
      personal(ask.longText('otherParty', both('对方情况', 'The other side'), both('楼栋房号或者称呼', 'Address or how you call them'))),
      ask.choice('cause', both('纠纷类型', 'Cause'), {
        leak: both('漏水', 'Leak'),
        noise: both('噪声', 'Noise'),
        space: both('占用公共空间', 'Shared space'),
        pet: both('宠物', 'Pets'),
        other: both('其他', 'Other'),
      }),
    ],
  },
  {
    key: 'legal-aid',
    name: both('法律援助申请指引', 'Guidance on legal aid'),
    articles: ['community-legal', 'catalogue-contents'],
    summary: both(
      '初步判断是否符合条件，协助准备材料并转交法律援助机构。',
      'See whether you are entitled, prepare the papers and pass them on.',
    ),
    audience: both('经济困难或者符合法定情形的居民', 'Residents of small means or in cases named by law'),
    documents: [both('身份证', 'Identity card'), both('经济状况说明', 'Statement of means'), both('案件材料', 'Case papers')],
    steps: [
      both('说明援助条件', 'The conditions are explained'),
      both('清点材料', 'Papers are gone through'),
      both('转交并告知受理情况', 'They are passed on and you learn what became of them'),
    ],
    fields: [ask.longText('case', both('案情简述', 'The case in short'))],
  },
]);
