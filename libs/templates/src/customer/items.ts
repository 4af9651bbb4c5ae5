import { both } from '../both';
import { ask, type Family, itemsOf, optional, personal } from '../item';

const relations: Family = { code: 'relations', name: both('客户关系', 'Customer relations'), department: 'relations' };

const everyCustomer = both('公司客户', 'Customers of the company');

/** What the company offers beyond its services themselves (C-4, C-5, C-8). */
export const relationItems = itemsOf(relations, [
  {
    key: 'file-update',
    name: both('客户资料更新', 'Update of customer data'),
    articles: ['customer-collection', 'customer-freshness', 'catalogue-contents'],
    summary: both('变更电话、地址、联系人，或者核实、查阅本人资料。', 'Change phone, address or contact, or check what we hold on you.'),
    audience: everyCustomer,
    documents: [both('身份证；单位客户提供授权书', 'Identity card; for organisations an authorisation')],
    steps: [
      both('核对身份', 'You are identified'),
      both('登记变更并由您确认', 'The change is entered and confirmed by you'),
      both('同步到相关服务', 'Running services are told'),
    ],
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        change: both('变更资料', 'Change'),
        confirm: both('核实资料', 'Confirm'),
        copy: both('查阅或者复制本人资料', 'See or copy my data'),
        erase: both('删除本人资料', 'Erase my data'),
      }),
      optional(personal(ask.longText('change', both('变更内容', 'What changes')))),
    ],
  },
  {
    key: 'contact-preference',
    name: both('联络偏好设置', 'Contact preferences'),
    articles: ['contact-preferences', 'catalogue-contents'],
    summary: both(
      '告诉我们您希望的联络方式、时间、语言和称呼，也可以拒收营销信息。',
      'How, when, in which language and by which name to contact you, or no marketing at all.',
    ),
    audience: everyCustomer,
    documents: [],
    steps: [both('登记偏好', 'Your wishes are noted'), both('自下一次联络起执行', 'They apply from the next contact')],
    fields: [
      ask.choice('channel', both('首选渠道', 'Preferred channel'), {
        phone: both('电话', 'Phone'),
        wechat: both('微信', 'WeChat'),
        mail: both('邮件', 'E-mail'),
        visit: both('走访', 'Visit'),
      }),
      ask.choice('marketing', both('是否接收活动和优惠信息', 'News of activities and offers'), {
        yes: both('接收', 'Yes'),
        no: both('不接收', 'No'),
      }),
      optional(ask.text('time', both('方便的时间', 'Best time'), both('如工作日晚上', 'For example weekday evenings'))),
    ],
  },
  {
    key: 'manager-visit',
    name: both('客户经理约访', 'Meeting with a relations manager'),
    articles: ['contact-channels', 'catalogue-contents'],
    summary: both(
      '预约客户经理到访或者线上面谈，沟通需求和服务情况。',
      'Meet your relations manager, in person or online, about needs and service.',
    ),
    audience: everyCustomer,
    documents: [],
    steps: [
      both('登记主题和时间', 'Topic and time are noted'),
      both('客户经理确认', 'The manager confirms'),
      both('面谈并记录结果', 'You meet, and the result is recorded'),
    ],
    fields: [
      ask.date('date', both('希望日期', 'Date wanted')),
      ask.choice('place', both('方式', 'Where'), {
        there: both('上门', 'At your place'),
        here: both('到公司', 'At our office'),
        online: both('线上', 'Online'),
      }),
      optional(ask.text('topic', both('主题', 'Topic'))),
    ],
  },
  {
    key: 'service-order',
    name: both('新增服务洽谈', 'Asking for a new service'),
    articles: ['contact-channels', 'catalogue-contents', 'catalogue-fees'],
    summary: both('需要目录以外的服务、续签合同或者调整服务内容。', 'Services beyond the catalogue, renewals and changes of contract.'),
    audience: both('现有客户和意向客户', 'Customers, present and future'),
    documents: [both('现行合同编号（如有）', 'Number of the present contract, if any')],
    steps: [
      both('了解需求', 'Your needs are heard'),
      both('提交方案和报价', 'You get a proposal and a price'),
      both('确认后签订协议', 'The agreement is signed once you accept'),
    ],
    fields: [ask.longText('need', both('需求说明', 'What you need')), optional(ask.text('recommended', both('介绍人', 'Recommended by')))],
  },
  {
    key: 'club-membership',
    name: both('俱乐部入会和退会', 'Joining and leaving the club'),
    articles: ['loyalty-club', 'catalogue-contents'],
    summary: both(
      '加入客户俱乐部，享受会员活动和优惠，随时可以退出。',
      'Join the club for activities and offers; leave whenever you like.',
    ),
    audience: everyCustomer,
    documents: [],
    steps: [
      both('核对入会条件', 'The conditions are checked'),
      both('说明权益和信息使用范围', 'Benefits and use of data are explained'),
      both('开通会员', 'Membership begins'),
    ],
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), { join: both('入会', 'Join'), leave: both('退会', 'Leave') }),
      optional(ask.text('interests', both('兴趣爱好', 'Interests'), both('如摄影、亲子、健身', 'For example photography, family, sport'))),
    ],
  },
  {
    key: 'activity-signup',
    name: both('俱乐部活动报名', 'Signing up for an activity'),
    articles: ['loyalty-activities', 'catalogue-contents'],
    summary: both('报名会员活动，名额满时自动排队候补。', 'Sign up for club activities, with a waiting list when they are full.'),
    audience: both('俱乐部会员及其家属', 'Members of the club and their families'),
    documents: [],
    steps: [
      both('登记人数和特殊需要', 'Number and special needs are noted'),
      both('确认名额或者候补顺序', 'Your place, or your place in line, is confirmed'),
      both('活动前一天提醒', 'You are reminded the day before'),
    ],
    fields: [
      ask.text('activity', both('活动名称', 'Activity')),
      ask.number('people', both('人数', 'People')),
      optional(ask.text('needs', both('特殊需要', 'Special needs'), both('如轮椅通道、忌口', 'For example wheelchair access, diet'))),
    ],
  },
  {
    key: 'offer-claim',
    name: both('优惠和增值服务领取', 'Claiming an offer'),
    articles: ['loyalty-offers', 'catalogue-contents'],
    summary: both(
      '领取生日、节日优惠或者会员增值服务，逾期自动失效。',
      'Birthday and holiday offers and extras for members, valid until the day named.',
    ),
    audience: everyCustomer,
    documents: [],
    steps: [
      both('核对资格和有效期', 'Entitlement and validity are checked'),
      both('发放并登记', 'The offer is given and recorded'),
      both('使用时核销', 'It is marked as used when you use it'),
    ],
    fields: [ask.text('offer', both('优惠名称', 'Offer'))],
  },
]);
