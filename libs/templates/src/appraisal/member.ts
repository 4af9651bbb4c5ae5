import type { Indicator, SchemeBody } from '@charter/appraisal';
import type { Provision } from '@charter/regulation';
import { both } from '../both';
import { example } from '../example';
import { type SchemeSetting, bonus, deduction, grades, proportional, scored } from './scheme';

/** Four points for every percent below 95, a formula the organisation may change. */
const firstTime: Indicator = {
  code: 'firstTime',
  name: both('一次办好率', 'Done at the first go'),
  weight: '10',
  source: 'metric',
  metric: 'firstTimeRate',
  scoring: 'formula',
  formula: 'compare(value, "95") >= 0 ? "100" : subtract("100", multiply(subtract("95", value), "4"))',
  bands: [],
  highest: '100',
  whenMissing: 'reweigh',
};

const satisfied: Indicator = {
  code: 'satisfied',
  name: both('满意率', 'Satisfied customers'),
  weight: '25',
  source: 'metric',
  metric: 'satisfactionRate',
  scoring: 'bands',
  bands: [
    { from: '95', points: '100' },
    { from: '90', to: '95', points: '90' },
    { from: '85', to: '90', points: '80' },
    { from: '75', to: '85', points: '60' },
    { to: '75', points: '30' },
  ],
  highest: '100',
  whenMissing: 'reweigh',
};

const usual = { onTime: '98', satisfied: '92.5', firstTime: '93', conduct: '90', exam: '86', leader: '88', peers: '90' };

const events: SchemeBody['events'] = [
  bonus('honourUnit', both('获本单位表彰', 'Honoured by the organisation'), '2', '4'),
  bonus('honourDistrict', both('获区县级表彰', 'Honoured by the district'), '3', '6'),
  bonus('honourCity', both('获市级以上表彰', 'Honoured by the city or above'), '5', '10'),
  bonus('praise', both('服务对象书面表扬', 'Praised in writing by a customer'), '1', '3'),
  deduction('provenComplaint', both('有责投诉', 'Proven complaint'), '5'),
  deduction('falseAttendance', both('考勤弄虚作假', 'False attendance'), '6'),
  deduction('lateMending', both('问题逾期未整改', 'Finding not mended in time'), '2'),
];

const vetoes: SchemeBody['vetoes'] = [
  { code: 'leak', name: both('泄露客户信息', 'Leaked customer information'), effect: 'zero' },
  { code: 'gifts', name: both('索取、收受财物', 'Asked for or took gifts'), effect: 'grade', grade: 'fail' },
  { code: 'accident', name: both('造成责任事故', 'Caused an accident by neglect'), effect: 'grade', grade: 'fail' },
];

const examples: SchemeBody['examples'] = [
  example(both('平常的一个季度', 'An ordinary quarter'), usual, '89.60 good'),
  example(
    both('一次有责投诉，一封表扬信', 'One proven complaint and one letter of praise'),
    { ...usual, provenComplaint: '1', praise: '1' },
    '85.60 good',
  ),
  example(
    both('缺考，权重由其他指标分担', 'No exam: the others share its weight'),
    { onTime: '90', satisfied: '95', conduct: '80' },
    '76.15 pass',
  ),
  example(
    both('表彰再多，加分有上限', 'However many honours, the bonus has a cap'),
    { ...usual, honourCity: '3', honourDistrict: '2' },
    '99.60 excellent',
  ),
  example(both('泄露客户信息，一票否决', 'A leak is a veto'), { ...usual, leak: '1' }, '0.00 fail'),
];

/** How a member is appraised each quarter: service, conduct, knowledge, the opinion of others, and what stands out. */
export function memberScheme({ articles, checklist, exam }: SchemeSetting): Provision<SchemeBody> {
  return {
    kind: 'scheme',
    key: 'member-appraisal',
    name: both('员工季度考核', 'Quarterly appraisal of members'),
    articles,
    body: {
      subject: 'member',
      roles: [],
      cycle: 'quarter',
      indicators: [
        proportional('onTime', both('按时办结率', 'Done in time'), '25', 'onTimeRate', ['80', '100']),
        satisfied,
        firstTime,
        scored('conduct', both('服务规范', 'Conduct'), '15', { source: 'checklist', form: checklist }),
        scored('exam', both('业务考试', 'Exam'), '10', { source: 'exam', form: exam }),
        scored('leader', both('上级评分', 'Rated by the leader'), '10', { source: 'rating', rater: 'leader' }),
        scored('peers', both('同事互评', 'Rated by peers'), '5', { source: 'rating', rater: 'peer' }),
      ],
      events,
      bonusCap: '10',
      vetoes,
      highest: '110',
      places: 2,
      grades: grades('20', '40', {
        excellent: both('优先评优晋升，列为带教人员', 'First for awards and promotion; trains others'),
        good: both('列入年度评优范围', 'May be put forward for the yearly award'),
        pass: both('针对短板安排培训', 'Trained where it is weak'),
        fail: both('制定改进计划，重新培训考试；连续两次的调整岗位', 'Improvement plan and new training; twice in a row, another post'),
      }),
      ties: 'lower',
      examples,
    },
  };
}
