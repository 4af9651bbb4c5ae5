import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** What the process regulation is for, and its principles (P-1.1, P-2.1, P-5.1). */
export const processChapters: Chapter[] = [
  {
    key: 'process-general',
    title: both('总则', 'General provisions'),
    articles: [
      guide(
        'process-purpose',
        both('目的', 'Purpose'),
        both(
          '为使每一项服务都按同样的流程、同样的标准完成，让客户知道找谁、等多久、结果怎样，制定本制度。',
          'So that every service follows the same procedure and standard, and customers know whom to ask, how long it takes and what came of it, the company lays down this regulation.',
        ),
      ),
      guide(
        'process-scope',
        both('适用范围', 'Scope'),
        both(
          '公司各部门和全体服务人员均应遵守本制度；受委托的合作单位按约定执行。',
          'It binds every department and every member who serves customers; contractors follow it as agreed.',
        ),
      ),
      guide('process-duties', both('职责分工', 'Who does what'), both('各方职责如下：', 'The duties are:'), [
        both('客户服务中心统一受理、派单、反馈和回访；', 'customer service accepts, dispatches, reports back and follows up;'),
        both('各承办部门按流程和时限办理，并自查自纠；', 'the departments handle by procedure and limit and check themselves;'),
        both('品质管理部监督服务质量，组织培训、考试和考核；', 'the quality department supervises, trains, examines and appraises;'),
        both(
          '公司总部批准制度、解释条款、决定奖惩。',
          'head office approves and interprets the regulation and decides awards and sanctions.',
        ),
      ]),
    ],
  },
  {
    key: 'process-spirit',
    title: both('服务原则', 'Principles'),
    articles: [
      rule(
        'process-principles',
        both('六项原则', 'Six principles'),
        both('服务遵循下列原则，服务标准和报表按原则归类：', 'Service follows six principles, by which standards and reports are grouped:'),
        [
          both('主动：主动了解需求，提前告知可能的影响；', 'proactive: needs are looked for and effects announced in advance;'),
          both(
            '及时：承诺的时间必须做到，做不到的提前说明；',
            'timely: a promised time is kept, or the customer hears beforehand why not;',
          ),
          both('准确：问清再办，一次办对；', 'accurate: ask first and get it right the first time;'),
          both('专业：持证上岗，按专业规程操作；', 'professional: qualified people work by the rules of their trade;'),
          both('礼貌：尊重客户，用语文明，耐心解释；', 'polite: customers are respected, spoken to courteously and answered patiently;'),
          both('保密：客户信息只用于服务，不得泄露。', 'confidential: what is known of customers serves them only and is never disclosed.'),
        ],
      ),
    ],
  },
];
