import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Satisfaction surveys (C-7.1, C-7.2, Q-3.4, G-5.6). */
export const surveyChapter: Chapter = {
  key: 'survey',
  title: both('满意度调查', 'Satisfaction surveys'),
  articles: [
    rule(
      'survey-waves',
      both('定期调查', 'Regular surveys'),
      both(
        '每半年至少开展一次满意度调查，也可以在服务完成等节点即时调查。问卷、电话、在线和当面填写均可，一份邀请只收一份答卷，静默期内不重复打扰同一人。',
        'Satisfaction is surveyed at least every half-year and may be asked after events such as the end of a service: on paper, by phone, online or in person. One invitation gives one answer, and nobody is asked again within the quiet period.',
      ),
    ),
    guide(
      'survey-anonymity',
      both('匿名与代填', 'Anonymity and help'),
      both(
        '承诺匿名的问卷不得追查答卷人。为听力、视力、书写有困难的人提供大字、朗读或者代填，代填人应当署名，被评价人不得代填。',
        'Nobody looks for the author of an anonymous answer. Large print, reading aloud or filling in on behalf help those who need it; whoever fills in signs, and never the person being rated.',
      ),
    ),
    guide(
      'survey-analysis',
      both('分析与运用', 'Analysis and use'),
      both(
        '按题目、维度、部门计算满意度和推荐意愿，同时公布样本量和误差范围；文字意见逐条阅读。结果低于目标的登记为问题并整改。',
        'Satisfaction and willingness to recommend are computed by question, dimension and department, always with sample size and margin; every comment is read. A result below target becomes a finding.',
      ),
    ),
  ],
};
