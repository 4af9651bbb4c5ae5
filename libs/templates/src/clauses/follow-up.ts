import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Return visits and the file they go into (P-3.4, P-3.5, C-8.1, C-8.2, S-4.6). */
export const followUpChapter: Chapter = {
  key: 'follow-up',
  title: both('回访与服务档案', 'Return visits and files'),
  articles: [
    rule(
      'follow-up-visits',
      both('跟踪回访', 'Return visits'),
      both(
        '对已办结的诉求按规则抽取一定比例，在规定天数内由专人回访，重大、重复和差评诉求件件回访。回访记录结果、意见和处理建议。',
        'A share of completed requests is drawn by rule and followed up within a set number of days by a person named for it; serious, repeated and badly rated ones always. Result, opinion and what should follow are recorded.',
      ),
    ),
    guide(
      'follow-up-dissatisfied',
      both('回访不满意', 'Dissatisfaction on a return visit'),
      both(
        '回访中表示不满意的，当日转为投诉或者问题登记，明确责任人和整改期限，改后再次回访。',
        'Dissatisfaction heard on a return visit becomes a complaint or a finding the same day, with somebody responsible and a date, and is followed up once more when mended.',
      ),
    ),
    rule(
      'follow-up-use',
      both('意见的运用', 'Use of what is heard'),
      both(
        '回访、评价、投诉中收集的意见按月汇总，能改的列入改进计划，不能改的说明理由。',
        'Opinions from return visits, ratings and complaints are put together monthly: what can be changed enters an improvement plan, for what cannot the reason is given.',
      ),
    ),
    guide(
      'follow-up-file',
      both('服务档案', 'File of the person served'),
      both(
        '为每位服务对象建立档案，按时间顺序归集诉求、联系、投诉、问卷、服务计划和上门记录，一人一档。登记诉求时应当核对并更新。',
        'Every person served has one file in which requests, contacts, complaints, surveys, plans and visits stand in order of time. It is checked and updated whenever a request is registered.',
      ),
    ),
  ],
};
