import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Standards of quality. */
export const qualityStandardChapters: Chapter[] = [
  {
    key: 'quality-general',
    title: both('总则', 'General provisions'),
    articles: [
      guide(
        'quality-purpose',
        both('目的', 'Purpose'),
        both(
          '为使服务质量有标准、有监控、有分析、有改进，用事实和数据说话，制定本制度。',
          'So that quality of service has standards, is monitored, analysed and improved, and facts and figures decide, this regulation is laid down.',
        ),
      ),
      guide(
        'quality-scope',
        both('适用范围', 'Scope'),
        both(
          '本制度适用于直接或者间接为客户提供服务的全部部门、人员和合作单位。',
          'It applies to every department, member and partner that serves customers directly or indirectly.',
        ),
      ),
      guide('quality-duties', both('职责分工', 'Who does what'), both('服务质量实行分级负责：', 'Responsibility for quality is layered:'), [
        both('各部门对本部门服务质量负责，按期自查；', 'departments answer for their own quality and check themselves;'),
        both(
          '品质管理部制定标准、组织检查、分析数据、督促改进；',
          'the quality department sets standards, inspects, analyses and sees to improvement;',
        ),
        both('第三方机构独立评估，不受被评估部门影响；', 'third parties assess independently of those assessed;'),
        both('客户和公众监督，其评价计入结果。', 'customers and the public supervise, and their ratings count.'),
      ]),
    ],
  },
  {
    key: 'quality-standards',
    title: both('服务质量标准', 'Standards of quality'),
    articles: [
      rule(
        'standard-setting',
        both('标准制定', 'Setting standards'),
        both(
          '各部门的服务标准应当明确、具体、可衡量，写明所属维度、指标或者检查项、目标值和适用范围。',
          'Standards are clear, specific and measurable: each names its dimension, its metric or check, its target and its scope.',
        ),
      ),
      rule(
        'standard-stricter',
        both('只严不宽', 'Stricter, never weaker'),
        both(
          '部门可以制定严于公司的标准，不得降低或者抵消公司标准。',
          'Departments may set stricter standards than the company’s, never weaker ones.',
        ),
      ),
      rule(
        'standard-dimensions',
        both('标准维度', 'Dimensions'),
        both(
          '服务标准按主动、及时、准确、专业、礼貌、保密六个维度归类，并且至少覆盖下列方面，每季度检查有无空白：',
          'Standards are grouped as proactive, timely, accurate, professional, polite and confidential and cover at least the following; holes are looked for every quarter:',
        ),
        [
          both('服务态度：礼貌、耐心、主动；', 'attitude: polite, patient, proactive;'),
          both('服务效率：响应、到场、办结的用时；', 'efficiency: time to answer, to come and to complete;'),
          both('专业能力：一次办成、操作规范、持证上岗；', 'professionalism: done the first time, by the rules, by qualified people;'),
          both('服务环境：整洁、安全、标识清楚、设施完好。', 'environment: clean, safe, well marked, in good repair.'),
        ],
      ),
      rule(
        'standard-publication',
        both('标准公示', 'Publication'),
        both(
          '现行标准在服务场所和网上公示，客户可以随时查询；公司可以同时公布实际达到的数据。',
          'Standards in force are shown on the premises and online and can be looked up by customers; the figures actually reached may be shown beside them.',
        ),
      ),
    ],
  },
];

/** Monitoring and data. */
export const qualityMonitoringChapters: Chapter[] = [
  {
    key: 'quality-monitoring',
    title: both('服务质量监控', 'Monitoring'),
    articles: [
      guide(
        'monitoring-layers',
        both('多层监控', 'Several layers'),
        both(
          '内部检查、外部评估、客户评价三方结果并列展示；三方结论不一致的，品质管理部应当查明原因。',
          'Results from inside, outside and customers stand side by side; where they disagree the quality department finds out why.',
        ),
      ),
      rule(
        'monitoring-self-check',
        both('部门自查', 'Self-checks'),
        both(
          '各部门开门前检查、每月对照检查表全面自查，发现问题当场整改；不能当场整改的拍照登记，明确责任人和期限，改后复查，逾期上报。',
          'Departments check before opening and go through the checklist monthly, and mend at once. What cannot be mended at once is photographed and registered with somebody responsible and a date, re-checked, and reported when overdue.',
        ),
      ),
      rule(
        'monitoring-inspection',
        both('质量抽检', 'Inspection'),
        both(
          '品质管理部每季度随机抽取一定比例的服务记录和现场检查，检查人与办理人不得为同一人；被检查人不认可结果的可以提出异议，由第三人裁定。',
          'Every quarter the quality department draws records and places at random. Nobody inspects their own work; who disputes a result may object, and a third person decides.',
        ),
      ),
      guide(
        'monitoring-third-party',
        both('第三方评估', 'Third-party assessment'),
        both(
          '每年至少委托一次第三方评估。样本随机抽取、过程可以复现；评估人员只能看到分配给自己的任务。',
          'At least once a year a third party assesses. Samples are drawn at random and reproducibly; assessors see their own assignments and nothing else.',
        ),
      ),
      rule(
        'monitoring-customers',
        both('客户监督', 'Supervision by customers'),
        both(
          '聘请客户监督员，受理客户对服务质量的反映和建议，评价、投诉、问卷一并计入质量数据。',
          'Customers are invited as supervisors; what they report and propose is taken up, and ratings, complaints and surveys count in the figures.',
        ),
      ),
    ],
  },
  {
    key: 'quality-data',
    title: both('数据收集与分析', 'Data and analysis'),
    articles: [
      guide(
        'data-collection',
        both('指标与数据', 'Metrics'),
        both(
          '建立指标目录，写明每项指标的定义、单位、分子和分母；满意度、投诉率、时限达成率等由系统记录计算，不得手工填报，并可以追溯到每一条记录。',
          'A catalogue of metrics gives definition, unit, numerator and denominator of each. Satisfaction, complaint rate and limits kept are computed from records, never reported by hand, and traced down to each record.',
        ),
      ),
      guide(
        'data-analysis',
        both('问题分析', 'Analysis'),
        both(
          '按部门、事项、人员、渠道分解数据，找出主要原因，观察趋势是否超出正常波动，并与上期和去年同期比较。',
          'Figures are broken down by department, item, member and channel; main causes are found, trends checked against normal variation and compared with earlier periods.',
        ),
      ),
      rule(
        'data-report',
        both('定期报告', 'Regular reports'),
        both(
          '每月和每季度首月出具质量报告，数据一经出具即行固定，按名单送达各负责人。',
          'A report comes every month and in the first month after each quarter. Its figures are frozen once issued and go to a fixed circulation list.',
        ),
      ),
      guide(
        'data-exclusion',
        both('剔除规则', 'Exclusion'),
        both(
          '因不可抗力、恶意评价等原因需要剔除个别记录的，应当说明理由、经批准并列入清单；指标同时显示剔除前后的数值。',
          'A record leaves an indicator, for force majeure or bad faith, only with a reason, an approval and an entry in the list; the figure is shown with and without exclusions.',
        ),
      ),
    ],
  },
];
