import { both } from '../both';
import { ask, type Family, itemsOf, optional } from '../item';

const affairs: Family = { code: 'affairs', name: both('客户事务', 'Customer affairs'), department: 'service-center' };

const everyOwner = both('业主和住户', 'Owners and tenants');

/** Paperwork and small services at the counter. */
export const affairsItems = itemsOf(affairs, [
  {
    key: 'renovation',
    name: both('装修登记', 'Renovation'),
    articles: ['property-affairs', 'catalogue-contents', 'catalogue-fees'],
    summary: both('装修开工前登记、审图、办理施工人员出入证。', 'Registration before work starts, check of plans, passes for workers.'),
    audience: both('业主；租户须有业主书面同意', 'Owners; tenants with the owner’s written consent'),
    documents: [
      both('业主身份证和房产证', 'The owner’s identity card and title deed'),
      both('装修方案和图纸', 'Plans of the work'),
      both('施工单位资质和负责人身份证', 'Qualification of the contractor and identity card of its foreman'),
    ],
    steps: [
      both('提交材料', 'Papers are handed in'),
      both('工程人员审图并现场查勘', 'Plans are checked and the home is visited'),
      both('签订装修管理协议', 'The renovation agreement is signed'),
      both('发放施工证，告知允许施工时段', 'Passes are issued and working hours named'),
    ],
    fee: {
      amount: '20',
      unit: both('张（施工人员出入证工本费）', 'pass'),
      basis: both('公司有偿服务价目表', 'The company’s price list'),
    },
    fields: [
      ask.date('start', both('计划开工日期', 'Planned start')),
      ask.number('workers', both('施工人数', 'Workers')),
      optional(ask.text('contractor', both('施工单位', 'Contractor'))),
    ],
  },
  {
    key: 'moving-pass',
    name: both('搬家放行', 'Moving out'),
    articles: ['property-affairs', 'catalogue-contents'],
    summary: both('大件物品搬出、搬家车辆进出的放行手续。', 'Passes for furniture leaving and removal vans coming in.'),
    audience: everyOwner,
    documents: [both('身份证', 'Identity card'), both('租户另需业主同意', 'For tenants: the owner’s consent')],
    steps: [
      both('核对身份和物品清单', 'Person and list are checked'),
      both('开具放行条', 'The pass is issued'),
      both('预留电梯和车位', 'Lift and parking are reserved'),
    ],
    fields: [ask.date('date', both('搬家日期', 'Date')), ask.longText('list', both('物品清单', 'List'))],
  },
  {
    key: 'key-custody',
    name: both('钥匙托管', 'Key custody'),
    articles: ['property-affairs', 'catalogue-contents'],
    summary: both('外出或者装修期间委托保管房屋钥匙。', 'We keep your key while you travel or renovate.'),
    audience: both('业主', 'Owners'),
    documents: [both('身份证', 'Identity card'), both('房产证', 'Title deed')],
    steps: [
      both('当面封存并签委托书', 'The key is sealed in your presence and the agreement signed'),
      both('使用一次登记一次', 'Each use is recorded'),
      both('凭证件取回', 'You collect it with your card'),
    ],
    fields: [ask.date('until', both('托管至', 'Until')), optional(ask.text('allowed', both('允许使用的人', 'Who may use it')))],
  },
  {
    key: 'parcel',
    name: both('快递代收', 'Parcels'),
    articles: ['property-affairs', 'catalogue-contents'],
    summary: both('代收快递、查找包裹、老人送件上门。', 'We take in parcels, look for them and bring them to the elderly.'),
    audience: everyOwner,
    documents: [both('取件码', 'Pick-up code')],
    steps: [both('核对单号', 'The number is checked'), both('通知领取或者送件上门', 'You collect it or it is brought')],
    fields: [optional(ask.text('tracking', both('快递单号后四位', 'Last four digits of the number')))],
  },
  {
    key: 'billing',
    name: both('费用查询与发票', 'Accounts and invoices'),
    articles: ['property-affairs', 'catalogue-contents'],
    summary: both('物业费、停车费、水电公摊查询与开票。', 'Management, parking and shared utility charges, and their invoices.'),
    audience: everyOwner,
    documents: [both('房号和业主姓名', 'Number of the home and name of the owner')],
    steps: [
      both('核对账目', 'The account is checked'),
      both('说明构成，有误当场更正', 'It is explained and mistakes are put right'),
      both('开具发票', 'The invoice is issued'),
    ],
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        query: both('费用查询', 'Query'),
        invoice: both('开发票', 'Invoice'),
        dispute: both('对账异议', 'Dispute'),
      }),
    ],
  },
  {
    key: 'consultation',
    name: both('咨询', 'Information'),
    articles: ['property-affairs', 'catalogue-contents', 'handling-reception'],
    summary: both('办事流程、收费标准、停水停电通知等各类询问。', 'Procedures, prices, interruptions and anything else you want to know.'),
    audience: both('任何人', 'Anyone'),
    documents: [],
    steps: [
      both('能当场答复的当场答复', 'Answered at once where possible'),
      both('需要核实的，查清后回电', 'Otherwise we find out and call back'),
    ],
    fields: [optional(ask.text('topic', both('咨询主题', 'Topic')))],
  },
  {
    key: 'complaint',
    name: both('投诉建议', 'Complaints and suggestions'),
    articles: ['complaint-channels', 'catalogue-contents'],
    summary: both(
      '对服务不满意、有建议或者想表扬员工，都请告诉我们。',
      'Tell us what went wrong, what could be better, or whom to praise.',
    ),
    audience: both('任何人', 'Anyone'),
    documents: [],
    steps: [
      both('登记并告知编号', 'It is registered and you get a number'),
      both('品质管理部调查，被投诉人回避', 'The quality department looks into it without those concerned'),
      both('答复处理结果', 'You are told the outcome'),
    ],
    department: 'quality',
    fields: [
      ask.choice('kind', both('类型', 'Kind'), {
        complaint: both('投诉', 'Complaint'),
        suggestion: both('建议', 'Suggestion'),
        praise: both('表扬', 'Praise'),
      }),
    ],
  },
]);
