import type { StandardBody } from '@charter/quality';
import type { Provision } from '@charter/regulation';
import { both } from '../both';
import { DIMENSION_KEYS, type DimensionKey } from './dimensions';
import { type StandardText, atLeast, atMost, standardsOf } from './standard';

const HOTLINE = both('服务热线国家标准 GB/T 33358-2016', 'GB/T 33358-2016, the national standard of service hotlines');
const DISPATCH = both('参照北京市地方标准 DB11/T 2021-2022', 'After the Beijing standard DB11/T 2021-2022');
const RATING = both('参照省级政务服务“好差评”办法', 'After provincial rules on ratings of public service');

const proactive: StandardText[] = [
  atLeast('follow-up-rate', 'followUpRate', both('办结后回访率', 'Follow-up of finished requests'), ['30', 'percent']),
  atLeast('progress-told', 'progressToldRate', both('进展主动告知率', 'Customers told of progress unasked'), ['90', 'percent']),
  atMost('bad-rating-contact', 'badRatingContactTime', both('差评联系时间', 'Contact after a bad rating'), ['1', 'days'], {
    basis: RATING,
  }),
  atLeast('planned-visits', 'plannedVisitRate', both('计划走访完成率', 'Planned visits made'), ['95', 'percent']),
];

const timely: StandardText[] = [
  atMost('call-answer', 'callAnswerTime', both('来电接听时间', 'Time to answer a call'), ['15', 'seconds'], {
    basis: HOTLINE,
    public: true,
  }),
  atLeast('calls-connected', 'callConnectionRate', both('来电接通率', 'Calls connected'), ['95', 'percent'], {
    basis: HOTLINE,
    public: true,
  }),
  atMost('mailbox-answer', 'mailboxAnswerTime', both('邮箱留言答复时间', 'Time to answer the mailbox'), ['24', 'hours'], {
    basis: HOTLINE,
    public: true,
  }),
  atMost('dispatch-safety', 'safetyDispatchTime', both('危及安全的派单时间', 'Dispatch where life is at risk'), ['1', 'hours'], {
    basis: DISPATCH,
  }),
  atMost('dispatch-utilities', 'utilityDispatchTime', both('水电气热的派单时间', 'Dispatch of utilities'), ['2', 'hours'], {
    basis: DISPATCH,
  }),
  atMost('dispatch-ordinary', 'dispatchTime', both('一般诉求派单时间', 'Dispatch of ordinary requests'), ['24', 'hours'], {
    basis: DISPATCH,
  }),
  atMost('urgent-on-site', 'urgentArrivalTime', both('紧急诉求到场时间', 'On site in an emergency'), ['15', 'minutes'], { public: true }),
  atLeast('done-in-time', 'onTimeRate', both('按时办结率', 'Done in time'), ['95', 'percent'], { public: true }),
  atMost('complaint-answer', 'complaintAnswerTime', both('投诉答复时间', 'Time to answer a complaint'), ['10', 'workingDays'], {
    public: true,
  }),
  atMost('bad-rating-mended', 'badRatingMendTime', both('差评整改时间', 'Time to mend after a bad rating'), ['15', 'workingDays'], {
    basis: RATING,
  }),
];

const accurate: StandardText[] = [
  atLeast('first-time', 'firstTimeRate', both('一次办好率', 'Done at the first go'), ['85', 'percent'], { public: true }),
  atMost('reopened', 'reopenedRate', both('重新办理率', 'Reopened requests'), ['3', 'percent']),
  atMost('returned', 'returnedRate', both('派错退单率', 'Returned as sent to the wrong place'), ['5', 'percent']),
  atLeast('records-complete', 'completeRecordRate', both('档案完整率', 'Complete records'), ['98', 'percent']),
  atMost('fee-errors', 'feeErrors', both('收费差错次数', 'Errors in fees'), ['0', 'times'], {
    basis: both('收费公开，不得超出公示标准', 'Fees are open, and none is taken beyond the list'),
    public: true,
  }),
];

const professional: StandardText[] = [
  atLeast('certified', 'certifiedRate', both('持证上岗率', 'Posts held with a valid certificate'), ['100', 'percent']),
  atLeast('exam-passed', 'examPassRate', both('业务考试合格率', 'Exams passed'), ['95', 'percent']),
  atLeast('training-hours', 'trainingHours', both('人均年培训学时', 'Hours of training a year for each member'), ['24', 'hours']),
  atLeast('findings-mended', 'findingMendedRate', both('问题按期整改率', 'Findings mended in time'), ['95', 'percent']),
];

const polite: StandardText[] = [
  atLeast('satisfied', 'satisfactionRate', both('服务满意率', 'Satisfied customers'), ['90', 'percent'], { public: true }),
  atMost('attitude-complaints', 'attitudeComplaintRate', both('态度类投诉占比', 'Complaints about manner among requests'), [
    '0.5',
    'percent',
  ]),
];

const confidential: StandardText[] = [
  atMost('leaks', 'informationLeaks', both('信息泄露次数', 'Leaks of customer information'), ['0', 'times'], {
    basis: both('个人信息保护法', 'Personal Information Protection Law'),
  }),
  atLeast('reveals-with-reason', 'revealReasonRate', both('查看敏感信息说明理由的比例', 'Personal data looked at with a reason'), [
    '100',
    'percent',
  ]),
  atLeast('pledges', 'confidentialityPledgeRate', both('保密承诺签订率', 'Members who signed the pledge of secrecy'), ['100', 'percent']),
];

const TEXTS: Readonly<Record<DimensionKey, readonly StandardText[]>> = { proactive, timely, accurate, professional, polite, confidential };

/** Checklists by which conduct, work and places are inspected: keys of forms of the same regulation. */
export interface Checklists {
  conduct: string;
  work: string;
  place: string;
}

const CHECKED = [
  { key: 'conduct-score', checklist: 'conduct', dimension: 'polite', name: both('服务规范检查得分', 'Score of conduct on inspection') },
  { key: 'work-score', checklist: 'work', dimension: 'professional', name: both('作业质量检查得分', 'Score of work on inspection') },
  {
    key: 'place-score',
    checklist: 'place',
    dimension: 'professional',
    name: both('服务场所环境检查得分', 'Score of places on inspection'),
  },
] as const satisfies { key: string; checklist: keyof Checklists; dimension: DimensionKey; name: StandardText['name'] }[];

/** The standards an organisation starts with; the targets are its own to change. */
export function standards(articles: Readonly<Record<DimensionKey, string[]>>): Provision<StandardBody>[] {
  return DIMENSION_KEYS.flatMap((dimension) => standardsOf(dimension, articles[dimension], TEXTS[dimension]));
}

/** Standards of what is inspected on site; they need the checklists. */
export function checkedStandards(
  articles: Readonly<Record<DimensionKey, string[]>>,
  checklists: Partial<Checklists>,
): Provision<StandardBody>[] {
  return CHECKED.flatMap(({ key, checklist, dimension, name }) => {
    const form = checklists[checklist];
    if (form === undefined) return [];
    const scope = { items: [], public: false, publicFigure: false };
    const body: StandardBody = { dimension, form, direction: 'atLeast', target: '90', unit: 'points', ...scope };
    return [{ kind: 'standard', key, name, articles: articles[dimension], body }];
  });
}
