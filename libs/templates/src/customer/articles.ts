import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Goals and the keeping of what is known of customers (C-2, C-4). */
export const customerInformationChapters: Chapter[] = [
  {
    key: 'customer-general',
    title: both('总则', 'General provisions'),
    articles: [
      guide(
        'customer-purpose',
        both('目的', 'Purpose'),
        both(
          '为全面了解客户、稳定客户、与客户共同成长，规范客户信息、沟通、投诉、调查和关怀等工作，制定本制度。',
          'To know customers well, keep them and grow with them, this regulation governs information on customers, contact, complaints, surveys and care.',
        ),
      ),
      guide(
        'customer-goals',
        both('工作目标', 'Goals'),
        both(
          '公司每年为下列目标设定指标和目标值，按期公布趋势，并能追溯到所统计的客户：',
          'Every year the company sets figures and targets for these goals, publishes their trend and can name the customers counted:',
        ),
        [
          both('客户满意：满意度和推荐意愿；', 'satisfaction: satisfaction and willingness to recommend;'),
          both('客户忠诚：续约率和再次委托率；', 'loyalty: renewals and repeated orders;'),
          both('客户增长：新客户和老客户介绍的客户；', 'growth: new customers and those who came by recommendation;'),
          both('客户价值：不同类别客户的服务产出和成本。', 'value: what serving each class of customers brings and costs.'),
        ],
      ),
      guide(
        'customer-owner',
        both('专人负责', 'Somebody responsible'),
        both(
          '每位重点客户有一名客户经理，负责其信息、联络、投诉跟进和关怀；人员变动时当面交接，并告知客户。',
          'Every key customer has a relations manager for information, contact, complaints and care; changes are handed over in person and the customer is told.',
        ),
      ),
    ],
  },
  {
    key: 'customer-information',
    title: both('客户信息管理', 'Information on customers'),
    articles: [
      rule(
        'customer-collection',
        both('信息采集', 'Collection'),
        both(
          '通过受理、走访、活动、问卷和批量导入等渠道采集客户的基本情况、联系方式、需求和服务记录；采集项目由公司统一设定，导入有误的逐行更正。',
          'Basics, contacts, needs and record of service come in by requests, visits, activities, surveys and import; which fields are kept is decided for the whole company, and faulty rows of an import are corrected one by one.',
        ),
      ),
      guide(
        'customer-merging',
        both('查重合并', 'Duplicates'),
        both(
          '同一客户只建一份档案。发现重复的，核对后合并，合并可以撤销，历史记录不得丢失。',
          'A customer has one file. Duplicates are merged after a check; a merge can be undone and no history is lost.',
        ),
      ),
      rule(
        'customer-classification',
        both('客户分类', 'Classification'),
        both(
          '按客户类型、价值和需求分类，分类规则公开、持续计算，并能说明某位客户为什么属于某类；特殊情况可以人工归类，写明理由。',
          'Customers are classified by type, value and need under known rules that are evaluated continuously and can tell why somebody is in a class. In special cases a class is given by hand with the reason.',
        ),
      ),
      rule(
        'customer-freshness',
        both('信息更新', 'Keeping up to date'),
        both(
          '客户信息超过十二个月未核实的，列入待核实清单，由客户经理联系确认；每次变更保留改前改后内容、时间和经手人。',
          'What has not been confirmed for twelve months comes on a list for the relations manager to confirm; every change keeps what was before and after, when and by whom.',
        ),
      ),
    ],
  },
];

/** Contact, care and the club (C-5, C-8.3, C-8.4). */
export const customerRelationChapters: Chapter[] = [
  {
    key: 'customer-contact',
    title: both('沟通与联络', 'Contact'),
    articles: [
      rule(
        'contact-channels',
        both('联络渠道', 'Channels'),
        both(
          '通过电话、邮件、微信和走访与客户联络，每次联络记录渠道、内容和结果。',
          'Customers are contacted by phone, mail, WeChat and visits; channel, content and result are noted each time.',
        ),
      ),
      rule(
        'contact-messages',
        both('消息模板', 'Templates of messages'),
        both(
          '短信、邮件和站内通知使用经批准的模板，内容真实、称呼得体，写明单位名称和联系电话，中英文一致。',
          'Text messages, mails and notices use approved templates: true, courteous, with name and phone of the organisation, the same in Chinese and English.',
        ),
      ),
      guide(
        'contact-plan',
        both('定期沟通', 'Regular contact'),
        both(
          '按客户类别制定联络计划：重点客户每月、一般客户每季度至少联络一次；到期未联络的列入清单并提醒。',
          'Each class has its plan: key customers are contacted monthly, others quarterly at least. What falls due is listed and reminded of.',
        ),
      ),
      guide(
        'contact-answer',
        both('及时回应', 'Timely answers'),
        both(
          '来电十五秒内接听，邮件和留言二十四小时内回应；回应用时列入统计。',
          'Calls are answered within fifteen seconds, mails and messages within twenty-four hours; the time to answer is measured.',
        ),
      ),
      rule(
        'contact-preferences',
        both('尊重偏好', 'Preferences'),
        both(
          '记录并遵守客户对渠道、时间、语言和称呼的偏好；客户拒绝营销信息的，不得再发。',
          'Preferred channel, time, language and form of address are noted and honoured; who refuses marketing gets none.',
        ),
      ),
    ],
  },
  {
    key: 'customer-care',
    title: both('客户关怀', 'Care for customers'),
    articles: [
      rule(
        'loyalty-greetings',
        both('节日和生日问候', 'Greetings'),
        both(
          '在公历、农历生日和重要节日按规则发送问候，使用客户喜欢的称呼和渠道，并记录送达情况。',
          'On birthdays by the solar or lunar calendar and on holidays greetings go out by rule, with the form of address and channel the customer likes; delivery is recorded.',
        ),
      ),
      rule(
        'loyalty-offers',
        both('增值服务和优惠', 'Offers'),
        both(
          '优惠和增值服务写明对象、内容和有效期，按规则发放，一人一份，领取和使用均有记录。',
          'Offers state for whom they are, what they give and until when; they are given by rule, one to each, and both taking and using them is recorded.',
        ),
      ),
      rule(
        'loyalty-club',
        both('客户俱乐部', 'Customer club'),
        both(
          '设立客户俱乐部，公布入会条件和会员权益；客户自愿加入、随时退出。',
          'There is a customer club with published conditions and benefits; joining is voluntary and leaving possible at any time.',
        ),
      ),
      rule(
        'loyalty-activities',
        both('俱乐部活动', 'Activities'),
        both(
          '活动提前公布时间、地点、名额，先报先得，满额后按顺序候补；活动后登记到场并征集反馈。',
          'Activities are announced with time, place and number of places, given in order of sign-up with a waiting list; attendance and feedback are recorded afterwards.',
        ),
      ),
    ],
  },
];
