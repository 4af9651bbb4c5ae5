import type { ProcedureBody, ProcedureState, ProcedureStep } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { both } from '../both';
import { state, step } from './part';

export const REQUEST_PROCEDURE = 'request-procedure';

const states: ProcedureState[] = [
  state('registered', 'open', both('已受理', 'Registered'), both('已收到，正在安排', 'Received, being arranged')),
  state('dispatched', 'open', both('已派单', 'Dispatched'), both('已交给承办部门', 'Passed to the department in charge')),
  state('returned', 'open', both('已退单', 'Returned'), both('正在重新安排', 'Being arranged again')),
  state('inService', 'open', both('办理中', 'In service'), both('正在办理', 'Being handled')),
  state('suspended', 'paused', both('已挂起', 'Suspended'), both('暂停，等待条件具备', 'On hold for now')),
  state('responded', 'done', both('已办结，待评价', 'Completed, awaiting rating'), both('已办好，请您评价', 'Done, please rate it')),
  state('closed', 'closed', both('已结案', 'Closed'), both('已结束', 'Finished')),
  state('withdrawn', 'cancelled', both('已撤回', 'Withdrawn')),
];

const withdrawable = ['registered', 'dispatched', 'returned', 'inService', 'suspended'];

const steps: ProcedureStep[] = [
  step('dispatch', both('派单', 'Dispatch'), [['registered', 'returned'], 'dispatched'], ['department']),
  step('accept', both('接单', 'Accept'), [['dispatched'], 'inService']),
  step('return', both('退单', 'Return'), [['dispatched'], 'returned'], ['reason']),
  step('transfer', both('转办', 'Transfer'), [['dispatched', 'inService'], 'dispatched'], ['department', 'reason']),
  step('escalate', both('上报', 'Escalate'), [['dispatched', 'inService'], 'dispatched'], ['reason']),
  step('suspend', both('挂起', 'Suspend'), [['inService'], 'suspended'], ['reason']),
  step('resume', both('恢复办理', 'Resume'), [['suspended'], 'inService']),
  step('complete', both('办结', 'Complete'), [['inService'], 'responded'], ['result']),
  step('rate', both('评价', 'Rate'), [['responded'], 'closed'], [], 'customer'),
  step('rate', both('代录评价', 'Record rating'), [['responded'], 'closed']),
  step('close', both('结案', 'Close'), [['responded'], 'closed']),
  step('reopen', both('重新办理', 'Reopen'), [['responded', 'closed'], 'inService'], ['reason']),
  step('withdraw', both('撤回', 'Withdraw'), [withdrawable, 'withdrawn'], [], 'customer'),
  step('withdraw', both('撤回', 'Withdraw'), [withdrawable, 'withdrawn'], ['reason']),
];

const clocks: ProcedureBody['clocks'] = [
  {
    code: 'dispatch',
    name: both('派单', 'Dispatch'),
    startsIn: ['registered', 'returned'],
    stopsIn: ['dispatched', 'withdrawn'],
    pauses: true,
    promised: false,
  },
  {
    code: 'accept',
    name: both('接单', 'Accept'),
    startsIn: ['dispatched'],
    stopsIn: ['inService', 'returned', 'withdrawn'],
    pauses: true,
    promised: false,
  },
  {
    code: 'handle',
    name: both('办理', 'Handle'),
    // A reopened request enters service with its clock stopped, so it gets a new run (S-5.2).
    startsIn: ['registered', 'inService'],
    stopsIn: ['responded', 'withdrawn'],
    pauses: true,
    promised: true,
  },
];

/** How a request goes from its registration to its rating (P-3.2, S-4.1 to S-4.5). */
export function requestProcedure(articles: string[]): Provision<ProcedureBody> {
  return {
    kind: 'procedure',
    key: REQUEST_PROCEDURE,
    name: both('诉求办理流程', 'Request procedure'),
    articles,
    body: { subject: 'request', initial: 'registered', states, steps, clocks },
  };
}
