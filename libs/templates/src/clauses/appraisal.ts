import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Appraisal (A-1 to A-8, P-5.3, Q-6.1, S-7.2). */
export const appraisalChapter: Chapter = {
  key: 'appraisal',
  title: both('考核', 'Appraisal'),
  articles: [
    rule(
      'appraisal-scheme',
      both('考核方案', 'Schemes'),
      both(
        '对人员、部门和合作单位分别制定考核方案，写明指标、权重、计分办法、一票否决事项、加分扣分项及上限、等次和奖惩。指标取自服务数据、检查、考试、调查和互评，不得凭印象打分。',
        'Members, departments and partners are appraised by schemes of their own that name indicators, weights, scoring, vetoes, bonus and deduction with their caps, grades and consequences. Indicators come from service data, inspections, exams, surveys and peer rating, never from impressions.',
      ),
    ),
    rule('appraisal-indicators', both('主要指标', 'Main indicators'), both('考核指标应当覆盖：', 'The indicators cover:'), [
      both('服务标准和时限的遵守情况；', 'how standards and time limits are kept;'),
      both('服务对象满意度；', 'satisfaction of the people served;'),
      both('投诉及其处理情况；', 'complaints and how they were handled;'),
      both('培训、考试和职业道德；', 'training, exams and ethics;'),
      both('受到的奖励和责任追究。', 'awards and sanctions received.'),
    ]),
    guide(
      'appraisal-versions',
      both('方案版本', 'Versions of a scheme'),
      both(
        '考核周期开始时锁定方案版本；周期内修改方案的，自下一周期起适用，已结束的周期不受影响。',
        'A cycle is bound to the version in force when it opens; later changes apply from the next cycle and never touch a closed one.',
      ),
    ),
    guide(
      'appraisal-trial',
      both('先试后行', 'Tried before it binds'),
      both(
        '新方案公布前用以往周期的数据试算，说明谁的等次会变化、变化多少、为什么，并听取意见。',
        'Before a new scheme is published it is run on past cycles: who would move, by how much and why. Opinions on it are heard.',
      ),
    ),
    rule(
      'appraisal-cycle',
      both('考核程序', 'Procedure of appraisal'),
      both(
        '考核按季度进行，年度汇总，依次经过数据冻结、计算、复核校准、公布、申诉、终定。校准应当写明理由；各环节由不同岗位负责。',
        'Appraisal is quarterly and summed up yearly: data are frozen, results calculated, reviewed and calibrated, published, open to appeal, and made final. Calibration gives its reason; each step belongs to another post.',
      ),
    ),
    guide(
      'appraisal-explanation',
      both('结果可查', 'Every figure explains itself'),
      both(
        '被考核人可以查看本人结果的来历：从总分到指标，从指标到算式和取值，直至所依据的每一条记录。',
        'Everyone can trace their own result: from the total to the indicator, from the indicator to formula and values, down to each record counted.',
      ),
    ),
    guide(
      'appraisal-recalculation',
      both('复算一致', 'The same when calculated again'),
      both(
        '已结束周期的数据封存保管，任何时候用封存数据复算，结果应当完全一致。',
        'The data of a closed cycle are kept sealed; calculated from them again at any time, the result is the same to the last digit.',
      ),
    ),
    rule(
      'appraisal-appeal',
      both('考核申诉', 'Appeal against a result'),
      both(
        '对结果有异议的，自公布之日起十个工作日内可以申诉；由未参与打分的人员复核，十个工作日内书面答复。申诉不得加重不利结果。',
        'Whoever disagrees may appeal within ten working days of publication. Somebody who took no part in the scoring reviews the result and answers in writing within ten working days; an appeal never makes it worse.',
      ),
    ),
    guide(
      'appraisal-use',
      both('结果运用', 'Use of results'),
      both(
        '考核结果作为绩效工资、评优晋升、培训安排和责任追究的依据，奖优罚劣；合作单位的结果作为续约依据。',
        'Results bear on performance pay, awards, promotion, training and accountability: good work is rewarded, poor work is not. For partners they decide on renewal.',
      ),
    ),
    guide(
      'appraisal-audit',
      both('考核审计', 'Audit of appraisal'),
      both(
        '审计人员可以查阅任一日期的方案、数据和结果，比较各周期，导出并核验有无改动。',
        'Auditors read schemes, data and results as of any date, compare cycles, export them and verify that nothing was altered.',
      ),
    ),
  ],
};
