import { both } from '../both';
import { state, step, timedProcedure } from './part';

/** How an appeal against a result or a sanction is decided (A-4, D-2). */
export const appealProvisions = timedProcedure({
  key: 'appeal-procedure',
  name: both('申诉流程', 'Appeal procedure'),
  articles: ['appraisal-appeal', 'accountability-appeal'],
  subject: 'appeal',
  initial: 'filed',
  states: [
    state('filed', 'open', both('已提出', 'Filed')),
    state('reviewing', 'open', both('复核中', 'Being reviewed')),
    state('suspended', 'paused', both('等待补充材料', 'Waiting for evidence')),
    state('upheld', 'done', both('维持原结果', 'Result upheld')),
    state('amended', 'done', both('改变原结果', 'Result amended')),
    state('closed', 'closed', both('已答复', 'Answered')),
    state('refused', 'cancelled', both('不予受理', 'Not accepted')),
    state('withdrawn', 'cancelled', both('已撤回', 'Withdrawn')),
  ],
  steps: [
    step('accept', both('受理并指派复核', 'Accept and assign'), [['filed'], 'reviewing'], ['assignee']),
    step('refuse', both('不予受理', 'Refuse'), [['filed'], 'refused'], ['reason']),
    step('suspend', both('要求补充材料', 'Ask for evidence'), [['reviewing'], 'suspended'], ['reason']),
    step('resume', both('恢复复核', 'Resume'), [['suspended'], 'reviewing']),
    step('uphold', both('维持', 'Uphold'), [['reviewing'], 'upheld'], ['result']),
    step('amend', both('改变', 'Amend'), [['reviewing'], 'amended'], ['result']),
    step('answer', both('书面答复', 'Answer in writing'), [['upheld', 'amended'], 'closed']),
    step('withdraw', both('撤回申诉', 'Withdraw'), [['filed', 'reviewing', 'suspended'], 'withdrawn']),
  ],
  clocks: [
    {
      code: 'appealDecide',
      name: both('申诉复核', 'Deciding an appeal'),
      startsIn: ['filed'],
      stopsIn: ['upheld', 'amended', 'refused', 'withdrawn'],
      promised: true,
      amount: { value: 10, unit: 'workingDays' },
      articles: ['appraisal-appeal', 'accountability-appeal'],
    },
  ],
});

const undecided = ['reported', 'investigating', 'hearing', 'proposed'];

/** How a case of accountability goes from its report to its expiry (D-2). */
export const sanctionProvisions = timedProcedure({
  key: 'sanction-procedure',
  name: both('责任追究流程', 'Accountability procedure'),
  articles: [
    'accountability-ladder',
    'accountability-case',
    'accountability-hearing',
    'accountability-decision',
    'accountability-appeal',
    'accountability-expiry',
  ],
  subject: 'sanction',
  initial: 'reported',
  states: [
    state('reported', 'open', both('已立案', 'Case opened')),
    state('investigating', 'open', both('调查中', 'Being investigated')),
    state('hearing', 'open', both('听取申辩', 'Hearing')),
    state('proposed', 'open', both('待决定', 'To be decided')),
    state('decided', 'done', both('已决定，可申诉', 'Decided, open to appeal')),
    state('appealed', 'paused', both('申诉中', 'Under appeal')),
    state('effective', 'done', both('已生效', 'In effect')),
    state('expired', 'closed', both('已期满消除', 'Expired from the record')),
    state('revoked', 'cancelled', both('已撤销', 'Revoked')),
    state('dismissed', 'cancelled', both('不予追究', 'Dismissed')),
  ],
  steps: [
    step('investigate', both('指派调查', 'Assign investigation'), [['reported'], 'investigating'], ['assignee']),
    step('hear', both('调查完毕，听取申辩', 'Facts established, hear the member'), [['investigating'], 'hearing'], ['result']),
    step('propose', both('提出处理建议', 'Propose'), [['hearing'], 'proposed'], ['result']),
    step('return', both('退回补充调查', 'Return for facts'), [['proposed'], 'investigating'], ['reason']),
    step('decide', both('作出决定', 'Decide'), [['proposed'], 'decided'], ['result']),
    step('appeal', both('提出申诉', 'Appeal'), [['decided'], 'appealed'], ['reason']),
    step('uphold', both('维持决定', 'Uphold'), [['appealed'], 'effective'], ['result']),
    step('revoke', both('撤销决定', 'Revoke'), [['appealed'], 'revoked'], ['result']),
    step('enforce', both('期满生效', 'Take effect'), [['decided'], 'effective'], [], 'system'),
    step('enforce', both('执行', 'Enforce'), [['decided'], 'effective']),
    step('expire', both('期满消除', 'Expire'), [['effective'], 'expired'], [], 'system'),
    step('dismiss', both('不予追究', 'Dismiss'), [undecided, 'dismissed'], ['reason']),
  ],
  clocks: [
    {
      code: 'sanctionHear',
      name: both('听取申辩', 'Hearing the member'),
      startsIn: ['hearing'],
      stopsIn: ['proposed', 'dismissed'],
      amount: { value: 5, unit: 'workingDays' },
      articles: ['accountability-hearing'],
    },
    {
      code: 'sanctionDecide',
      name: both('作出处理决定', 'Deciding a case'),
      startsIn: ['proposed'],
      stopsIn: ['decided', 'investigating', 'dismissed'],
      promised: true,
      amount: { value: 10, unit: 'workingDays' },
      articles: ['accountability-decision'],
    },
  ],
});
