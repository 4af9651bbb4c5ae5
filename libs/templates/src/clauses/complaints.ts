import { both } from '../both';
import { type Chapter, rule } from '../chapter';

/** Complaints by the clauses of ISO 10002 (C-6.1 to C-6.5, P-5.2, S-6.2). */
export const complaintsChapter: Chapter = {
  key: 'complaints',
  title: both('投诉处理', 'Complaints'),
  articles: [
    rule(
      'complaint-channels',
      both('投诉渠道', 'Channels for complaints'),
      both(
        '公布投诉热线、信箱和网上入口。不论从哪个渠道来，一律登记并告知投诉人编号和查询码；匿名投诉同样受理。',
        'Hotline, mailbox and web page for complaints are published. Whatever the channel, a complaint is registered and its number and lookup code are given; anonymous ones are accepted alike.',
      ),
    ),
    rule(
      'complaint-acknowledgement',
      both('受理告知', 'Acknowledgement'),
      both(
        '收到投诉后一个工作日内告知投诉人已经受理、由谁负责、何时答复，并问明其希望的处理结果。逾期未告知的自动提醒并上报。',
        'Within one working day the complainant hears that the complaint is accepted, who is responsible and when to expect an answer, and is asked what remedy they seek. What is late is reminded of and reported upwards.',
      ),
    ),
    rule(
      'complaint-assessment',
      both('分级评估', 'Assessment'),
      both(
        '受理后按严重程度、安全影响、复杂程度和是否需要立即处置评估分级；涉及人身安全的先采取措施，再作调查。',
        'Each complaint is assessed by severity, safety, complexity and need of immediate action; where persons are in danger, action comes before investigation.',
      ),
    ),
    rule(
      'complaint-investigation',
      both('调查与回避', 'Investigation and recusal'),
      both(
        '由监督部门调查事实、保全证据、查明原因类别和涉及人员。被投诉人及其直接上级不得参与调查，但有权陈述。',
        'The supervising department establishes facts, secures evidence and finds the kind of cause and those involved. Whoever is complained about, and their direct superior, take no part but are heard.',
      ),
    ),
    rule(
      'complaint-reply',
      both('处理与答复', 'Decision and reply'),
      both(
        '自受理之日起十个工作日内作出处理决定并答复投诉人，写明查明的事实、处理结果、补救措施和不服时的途径。',
        'Within ten working days a decision is made and the complainant answered: the facts found, the outcome, the remedy, and what to do when they disagree.',
      ),
    ),
    rule(
      'complaint-reopening',
      both('投诉人意见与复查', 'The complainant’s answer and review'),
      both(
        '答复后征询投诉人是否满意。不满意并有新的理由的，由另一人复查；复查以两次为限，之后告知外部救济途径。',
        'After the reply the complainant is asked whether they are satisfied. If not, and with new grounds, somebody else reviews it; after two reviews they are told of remedies outside.',
      ),
    ),
    rule(
      'complaint-recurrence',
      both('举一反三', 'Preventing recurrence'),
      both(
        '查实的投诉转为问题登记，明确整改责任；同一原因在规定天数内再次发生的，应当制定改进计划。',
        'A proven complaint becomes a finding with somebody responsible; when the same cause comes back within the set number of days, an improvement plan is made.',
      ),
    ),
  ],
};
