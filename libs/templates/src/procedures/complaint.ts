import { both } from '../both';
import { state, step, timedProcedure } from './part';

export const COMPLAINT_PROCEDURE = 'complaint-procedure';

const unanswered = ['received', 'acknowledged', 'assessed', 'investigating', 'suspended', 'decided'];

/** How a complaint goes, by clause 7 of ISO 10002 (C-6.1 to C-6.4). */
export const complaintProvisions = timedProcedure({
  key: COMPLAINT_PROCEDURE,
  name: both('投诉处理流程', 'Complaint procedure'),
  articles: [
    'complaint-channels',
    'complaint-acknowledgement',
    'complaint-assessment',
    'complaint-investigation',
    'complaint-reply',
    'complaint-reopening',
    'complaint-recurrence',
  ],
  subject: 'complaint',
  initial: 'received',
  states: [
    state('received', 'open', both('已收到', 'Received'), both('已收到您的投诉', 'We have received your complaint')),
    state('acknowledged', 'open', both('已告知受理', 'Acknowledged'), both('已受理，正在评估', 'Accepted, being assessed')),
    state('assessed', 'open', both('已评估', 'Assessed'), both('已评估，安排调查', 'Assessed, investigation being arranged')),
    state('investigating', 'open', both('调查中', 'Being investigated'), both('正在调查', 'Being investigated')),
    state('suspended', 'paused', both('已中止', 'Suspended'), both('暂停，等待条件具备', 'On hold for now')),
    state('decided', 'open', both('已作决定', 'Decided'), both('已有处理结果，即将答复', 'Decided, you will hear from us')),
    state('answered', 'done', both('已答复', 'Answered'), both('已答复，请您确认', 'Answered, please tell us whether you agree')),
    state('closed', 'closed', both('已结案', 'Closed'), both('已结束', 'Finished')),
    state('notAccepted', 'cancelled', both('不予受理', 'Not accepted'), both('不属于受理范围', 'Outside what we can deal with')),
    state('withdrawn', 'cancelled', both('已撤回', 'Withdrawn')),
  ],
  steps: [
    step('acknowledge', both('告知受理', 'Acknowledge'), [['received'], 'acknowledged'], ['department']),
    step('refuse', both('不予受理', 'Refuse'), [['received'], 'notAccepted'], ['reason']),
    step('assess', both('分级评估', 'Assess'), [['acknowledged'], 'assessed'], ['result']),
    step('investigate', both('指派调查', 'Assign investigation'), [['assessed'], 'investigating'], ['assignee']),
    step('suspend', both('中止', 'Suspend'), [['investigating'], 'suspended'], ['reason']),
    step('resume', both('恢复', 'Resume'), [['suspended'], 'investigating']),
    step('decide', both('作出决定', 'Decide'), [['assessed', 'investigating'], 'decided'], ['result']),
    step('answer', both('答复', 'Answer'), [['decided'], 'answered'], ['result']),
    step('agree', both('认可结果', 'Agree'), [['answered'], 'closed'], [], 'customer'),
    step('contest', both('不认可', 'Disagree'), [['answered'], 'investigating'], ['reason'], 'customer'),
    step('reopen', both('复查', 'Review again'), [['answered', 'closed'], 'investigating'], ['reason', 'assignee']),
    step('close', both('结案', 'Close'), [['answered'], 'closed']),
    step('close', both('到期结案', 'Close after the time to answer'), [['answered'], 'closed'], [], 'system'),
    step('withdraw', both('撤回', 'Withdraw'), [unanswered, 'withdrawn'], [], 'customer'),
    step('withdraw', both('代为撤回', 'Withdraw on behalf'), [unanswered, 'withdrawn'], ['reason']),
  ],
  clocks: [
    {
      code: 'complaintAcknowledge',
      name: both('投诉受理告知', 'Acknowledging a complaint'),
      startsIn: ['received'],
      stopsIn: ['acknowledged', 'notAccepted', 'withdrawn'],
      amount: { value: 1, unit: 'workingDays' },
      articles: ['complaint-acknowledgement'],
    },
    {
      code: 'complaintAnswer',
      name: both('投诉答复', 'Answering a complaint'),
      // A review begins with the clock stopped, so it gets a new run.
      startsIn: ['received', 'investigating'],
      stopsIn: ['answered', 'notAccepted', 'withdrawn'],
      promised: true,
      amount: { value: 10, unit: 'workingDays' },
      articles: ['complaint-reply'],
    },
  ],
});
