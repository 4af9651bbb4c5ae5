import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Accountability and awards (D-1 to D-3, P-5.4, Q-8.1, S-8.1). */
export const accountabilityChapter: Chapter = {
  key: 'accountability',
  title: both('奖励与责任追究', 'Awards and accountability'),
  articles: [
    rule(
      'accountability-ladder',
      both('追究方式', 'Degrees'),
      both(
        '违反本制度的，按情节轻重和造成的影响，给予下列处理；规定期限内再犯的，从重一级：',
        'Breaches of this regulation lead, by gravity and damage, to one of the following, and to the next degree when repeated within the set period:',
      ),
      [
        both('批评教育；', 'criticism and instruction;'),
        both('通报批评、扣减绩效；', 'public criticism and deduction of performance pay;'),
        both('待岗培训、调离岗位；', 'suspension for training or transfer to another post;'),
        both('降职降级；', 'demotion;'),
        both('依法解除劳动合同或者合作协议。', 'termination of the contract of employment or cooperation as the law provides.'),
      ],
    ),
    rule(
      'accountability-case',
      both('立案与调查', 'Case and facts'),
      both(
        '责任追究应当立案，写明事实和证据。反映问题的人、当事人及其近亲属不得参与决定。',
        'Accountability takes a case with facts and evidence. Who reported it, whom it concerns and their close relatives take no part in the decision.',
      ),
    ),
    rule(
      'accountability-hearing',
      both('听取申辩', 'Hearing'),
      both(
        '作出处理前，五个工作日内听取当事人的陈述和申辩并如实记录；不得因申辩加重处理。',
        'Before anything is decided the member is heard within five working days and what is said recorded; a defence never makes it worse.',
      ),
    ),
    rule(
      'accountability-decision',
      both('决定与送达', 'Decision and notice'),
      both(
        '听取申辩后十个工作日内，由有权的负责人作出决定，书面送达当事人，写明理由、依据条款、申诉途径和记录的有效期。',
        'Within ten working days of the hearing the competent head decides. The written notice names reasons, articles, the way to appeal and how long it stays on record.',
      ),
    ),
    rule(
      'accountability-appeal',
      both('不服申诉', 'Appeal'),
      both(
        '当事人不服的，自收到决定之日起十个工作日内可以申诉，由作出决定以外的负责人审理，十个工作日内答复；申诉期间可以暂缓执行。',
        'The member may appeal within ten working days of the notice. Another head than the one who decided considers it and answers within ten working days; meanwhile the decision may be held back.',
      ),
    ),
    rule(
      'accountability-expiry',
      both('记录与消除', 'Record and expiry'),
      both(
        '处理决定计入考核；有效期满未再违反的，从个人记录中消除，审计记录除外。',
        'A decision counts in the appraisal. When its period ends without another breach it leaves the personal record, though not the audit trail.',
      ),
    ),
    guide(
      'accountability-praise',
      both('表扬与奖励', 'Praise and awards'),
      both(
        '受到书面表扬、拾金不昧、排除险情、提出有效改进建议的，按规则加分或者由部门提名奖励；奖励结果公布。',
        'Written praise, honesty, averting danger and proposals that work earn points by rule or an award on the department’s proposal; awards are made known.',
      ),
    ),
  ],
};
