import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Training, examination and certificates (Q-7.1 to, P-5.1, S-7.1, S-7.3, G-6.2). */
export const trainingChapter: Chapter = {
  key: 'training',
  title: both('培训与考试', 'Training and examination'),
  articles: [
    rule(
      'training-plan',
      both('年度培训计划', 'Yearly training plan'),
      both(
        '每年一月底前制定培训计划，列明课程、对象、学时、预算和责任部门；考核和投诉中暴露的短板优先列入。',
        'By the end of January each year a plan names courses, members, hours, budget and the department in charge; weaknesses shown by appraisal and complaints come first.',
      ),
    ),
    guide('training-contents', both('培训内容', 'Contents'), both('培训内容包括：', 'Training covers:'), [
      both('服务理念和本制度；', 'the idea of service and this regulation;'),
      both('服务规范和标准；', 'norms and standards of service;'),
      both('岗位技能和安全知识；', 'skills of the post and safety;'),
      both('沟通技巧和情绪管理；', 'communication and dealing with emotions;'),
      both('职业道德和信息保护。', 'professional ethics and protection of data.'),
    ]),
    rule(
      'training-forms',
      both('培训形式', 'Forms'),
      both(
        '采用集中授课、案例研讨、情景模拟、岗位带教等形式，签到并记录学时。',
        'Classes, case studies, simulations and coaching on the job are used; attendance and hours are recorded.',
      ),
    ),
    rule(
      'training-exam',
      both('考试与补考', 'Examination'),
      both(
        '培训结束进行考试，从题库随机组卷，达到合格线的发给证书；不合格的补考一次，仍不合格的重新培训。每人每年至少参加一次考试。',
        'Training ends with an exam drawn at random from the question bank. Who reaches the pass mark gets a certificate; others repeat once and then train again. Every member sits at least one exam a year.',
      ),
    ),
    guide(
      'training-certificate',
      both('持证上岗', 'Certificates for posts'),
      both(
        '岗前培训合格方可上岗。岗位要求证书的，未持有效证书的不得承担该项工作；确需例外的，由指定负责人批准并记录理由。证书到期前应当复训换证。',
        'A post is taken up after passing its training. Work that asks for a certificate is given only to holders of a valid one; exceptions are approved by a named person with the reason on record. Certificates are renewed before they expire.',
      ),
    ),
    rule(
      'training-ethics',
      both('职业道德教育', 'Ethics'),
      both(
        '全体人员每年接受不少于四学时的职业道德教育，内容包括尊重服务对象、廉洁自律和保密。',
        'All members take at least four hours of ethics a year: respect for the people served, integrity and confidentiality.',
      ),
    ),
  ],
};
