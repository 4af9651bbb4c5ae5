import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Public postings and objections (Q-2.3, Q-2.4, S-6, G-8.1). */
export const postingChapter: Chapter = {
  key: 'posting',
  title: both('公开与监督', 'Openness and supervision'),
  articles: [
    guide(
      'posting-scope',
      both('公示事项', 'What is posted'),
      both(
        '服务标准、收费、考核和评议结果应当公示，公示期不少于五个工作日，并保存公示起止的证明。公示内容涉及个人的应当遮挡。',
        'Standards, fees and the results of appraisals and reviews are posted for at least five working days, with proof of the period. What identifies a person is masked.',
      ),
    ),
    guide(
      'posting-objection',
      both('异议处理', 'Objections'),
      both(
        '公示期内任何人可以提出异议。监督部门逐条登记、核实、答复；异议成立的，更正后重新公示。',
        'Anyone may object while a posting stands. The supervising department registers, verifies and answers each objection; where it is right, the posting is corrected and posted anew.',
      ),
    ),
    guide(
      'posting-hotline',
      both('监督电话', 'Supervision hotline'),
      both(
        '监督电话在服务场所和网上显著位置公布。来电一律登记，属于投诉的按投诉办理，属于表扬的转告本人和部门。',
        'The supervision number is shown prominently on the premises and online. Every call is registered: complaints are handled as such, praise is passed on to the member and the department.',
      ),
    ),
    rule(
      'posting-figures',
      both('公布实绩', 'Figures actually reached'),
      both(
        '每季度公布时限达成率、满意度、投诉处理情况等实际数据；剔除个别记录的，同时公布剔除前后的数据和理由。',
        'Every quarter the figures actually reached are published: limits kept, satisfaction, complaints. Where records were excluded, both figures and the reasons are shown.',
      ),
    ),
  ],
};
