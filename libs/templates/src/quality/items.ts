import { both } from '../both';
import { ask, type Family, itemsOf, optional } from '../item';

const supervision: Family = { code: 'supervision', name: both('质量监督', 'Supervision of quality'), department: 'quality' };

const anyone = both('任何人', 'Anyone');

/** How customers take part in the supervision of quality. */
export const supervisionItems = itemsOf(supervision, [
  {
    key: 'standard-enquiry',
    name: both('服务标准查询', 'Enquiry about standards'),
    articles: ['standard-setting', 'standard-publication', 'catalogue-contents'],
    summary: both(
      '查询某项服务的质量标准、时限和实际达成情况。',
      'Which standard and limit applies to a service, and how well it is kept.',
    ),
    audience: anyone,
    documents: [],
    steps: [
      both('说明要查的服务', 'You name the service'),
      both('提供现行标准和最近数据', 'You get the standard in force and the latest figures'),
    ],
    fields: [ask.text('service', both('服务名称', 'Service'))],
  },
  {
    key: 'quality-report',
    name: both('服务质量问题反映', 'Reporting poor quality'),
    articles: ['monitoring-customers', 'finding-registration', 'catalogue-contents'],
    summary: both(
      '看到环境脏乱、设施损坏、服务不规范，拍照反映，我们整改后告诉您。',
      'Dirt, damage or poor service: send a photograph, we mend it and tell you.',
    ),
    audience: anyone,
    documents: [],
    steps: [
      both('登记问题和证据', 'The problem and its evidence are registered'),
      both('责任部门整改', 'The department responsible mends it'),
      both('品质管理部复查', 'The quality department re-checks'),
      both('反馈整改结果', 'You are told the outcome'),
    ],
    fields: [
      ask.choice('dimension', both('问题类型', 'Kind'), {
        attitude: both('服务态度', 'Attitude'),
        efficiency: both('服务效率', 'Efficiency'),
        skill: both('专业能力', 'Professionalism'),
        environment: both('服务环境', 'Environment'),
      }),
      ask.text('location', both('地点或者部门', 'Place or department')),
    ],
  },
  {
    key: 'improvement-proposal',
    name: both('改进建议征集', 'Proposals for improvement'),
    articles: ['monitoring-customers', 'improvement-plan', 'catalogue-contents'],
    summary: both(
      '提出让服务更好的建议，采纳的公布并致谢。',
      'Tell us how service could be better; what we take up is published with thanks.',
    ),
    audience: anyone,
    documents: [],
    steps: [
      both('登记建议', 'The proposal is registered'),
      both('相关部门论证', 'The department examines it'),
      both('答复是否采纳和理由', 'You hear whether it is taken up and why'),
    ],
    fields: [ask.longText('proposal', both('建议内容', 'Proposal'))],
  },
  {
    key: 'supervisor-enrolment',
    name: both('客户监督员报名', 'Becoming a customer supervisor'),
    articles: ['monitoring-customers', 'catalogue-contents'],
    summary: both('报名担任客户监督员，参加检查、评议和神秘顾客体验。', 'Take part in inspections, reviews and mystery visits.'),
    audience: both('接受服务满半年的客户', 'Customers for half a year or more'),
    documents: [both('身份证', 'Identity card')],
    steps: [
      both('登记意愿和时间', 'Your wish and times are noted'),
      both('说明职责和保密要求', 'Duties and confidentiality are explained'),
      both('颁发聘书，任期一年', 'You are appointed for a year'),
    ],
    fields: [optional(ask.text('times', both('可参加的时间', 'When you have time')))],
  },
  {
    key: 'standard-objection',
    name: both('公示异议', 'Objection to a posting'),
    articles: ['standard-publication', 'catalogue-contents'],
    summary: both('对公示的标准、收费、考核或者评议结果有不同意见。', 'You disagree with a posted standard, fee or result.'),
    audience: anyone,
    documents: [both('能说明情况的材料（如有）', 'Evidence, if any')],
    steps: [
      both('登记异议', 'The objection is registered'),
      both('核实', 'It is verified'),
      both('书面答复，成立的更正并重新公示', 'You are answered in writing; where you are right it is corrected and posted anew'),
    ],
    fields: [ask.text('posting', both('公示名称', 'Posting')), ask.longText('grounds', both('异议理由', 'Grounds'))],
  },
]);
