import { both } from '../both';
import { state, step, timedProcedure } from './part';

/** How a finding is mended and checked. */
export const findingProvisions = timedProcedure({
  key: 'finding-procedure',
  name: both('问题整改流程', 'Finding procedure'),
  articles: ['finding-registration', 'finding-recheck'],
  subject: 'finding',
  initial: 'registered',
  states: [
    state('registered', 'open', both('已登记', 'Registered')),
    state('rectifying', 'open', both('整改中', 'Being mended')),
    state('suspended', 'paused', both('已挂起', 'Suspended')),
    state('rectified', 'done', both('已整改，待复查', 'Mended, to be checked')),
    state('closed', 'closed', both('已销号', 'Closed')),
    state('dismissed', 'cancelled', both('不成立', 'Dismissed')),
  ],
  steps: [
    step('assign', both('指派整改', 'Assign'), [['registered'], 'rectifying'], ['assignee']),
    step('dismiss', both('认定不成立', 'Dismiss'), [['registered'], 'dismissed'], ['reason']),
    step('transfer', both('改派', 'Reassign'), [['rectifying'], 'rectifying'], ['assignee', 'reason']),
    step('suspend', both('挂起', 'Suspend'), [['rectifying'], 'suspended'], ['reason']),
    step('resume', both('恢复整改', 'Resume'), [['suspended'], 'rectifying']),
    step('rectify', both('报告整改完成', 'Report as mended'), [['rectifying'], 'rectified'], ['result']),
    step('pass', both('复查合格', 'Pass the re-check'), [['rectified'], 'closed'], ['result']),
    step('rework', both('退回重改', 'Send back'), [['rectified'], 'rectifying'], ['reason']),
  ],
  clocks: [
    {
      code: 'findingRectify',
      name: both('问题整改', 'Mending a finding'),
      startsIn: ['registered', 'rectifying'],
      stopsIn: ['rectified', 'dismissed'],
      promised: true,
      amount: { value: 5, unit: 'workingDays' },
      articles: ['finding-registration'],
    },
    {
      code: 'findingRecheck',
      name: both('整改复查', 'Re-checking a finding'),
      startsIn: ['rectified'],
      stopsIn: ['closed', 'rectifying'],
      amount: { value: 3, unit: 'workingDays' },
      articles: ['finding-recheck'],
    },
  ],
});

/** The loop of plan, do, check and act: no start without an approved plan, no end without a check of the effect. */
export const improvementProvisions = timedProcedure({
  key: 'improvement-procedure',
  name: both('改进计划流程', 'Improvement procedure'),
  articles: ['improvement-plan', 'improvement-execution', 'improvement-effect', 'improvement-loop'],
  subject: 'improvement',
  initial: 'draft',
  states: [
    state('draft', 'open', both('已提出', 'Proposed')),
    state('analysis', 'open', both('原因分析', 'Analysis of causes')),
    state('planReview', 'open', both('计划待批', 'Plan to be approved')),
    state('executing', 'open', both('实施中', 'Being carried out')),
    state('suspended', 'paused', both('已暂停', 'On hold')),
    state('effectCheck', 'done', both('效果评估', 'Effect being checked')),
    state('closed', 'closed', both('有效，已关闭', 'Effective, closed')),
    state('cancelled', 'cancelled', both('已取消', 'Cancelled')),
  ],
  steps: [
    step('analyse', both('开始分析', 'Begin analysis'), [['draft'], 'analysis'], ['assignee']),
    step('submit', both('提交计划', 'Submit the plan'), [['analysis'], 'planReview'], ['result']),
    step('approve', both('批准计划', 'Approve the plan'), [['planReview'], 'executing']),
    step('return', both('退回修改', 'Return'), [['planReview'], 'analysis'], ['reason']),
    step('suspend', both('暂停', 'Put on hold'), [['executing'], 'suspended'], ['reason']),
    step('resume', both('恢复实施', 'Resume'), [['suspended'], 'executing']),
    step('complete', both('措施完成', 'Measures done'), [['executing'], 'effectCheck'], ['result']),
    step('confirm', both('认定有效', 'Confirm the effect'), [['effectCheck'], 'closed'], ['result']),
    step('repeat', both('认定无效，重新分析', 'Ineffective: analyse again'), [['effectCheck'], 'analysis'], ['reason']),
    step('cancel', both('取消', 'Cancel'), [['draft', 'analysis', 'planReview'], 'cancelled'], ['reason']),
  ],
  clocks: [
    {
      code: 'improvementPlan',
      name: both('制定改进计划', 'Making an improvement plan'),
      startsIn: ['draft', 'analysis'],
      stopsIn: ['planReview', 'cancelled'],
      amount: { value: 10, unit: 'workingDays' },
      articles: ['improvement-plan'],
    },
    {
      code: 'improvementEffect',
      name: both('改进效果评估', 'Checking the effect'),
      startsIn: ['effectCheck'],
      stopsIn: ['closed', 'analysis'],
      amount: { value: 20, unit: 'workingDays' },
      articles: ['improvement-effect'],
    },
  ],
});
