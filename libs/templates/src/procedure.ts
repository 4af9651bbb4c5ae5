import type { ProcedureBody, ProcedureState, ProcedureStep, StepInput } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { both } from './both';

export const REQUEST_PROCEDURE = 'request-procedure';

const states: ProcedureState[] = [
  {
    code: 'registered',
    type: 'open',
    name: both('已受理', 'Registered'),
    publicName: both('已收到，正在安排', 'Received, being arranged'),
  },
  {
    code: 'dispatched',
    type: 'open',
    name: both('已派单', 'Dispatched'),
    publicName: both('已交给承办部门', 'Passed to the department in charge'),
  },
  {
    code: 'returned',
    type: 'open',
    name: both('已退单', 'Returned'),
    publicName: both('正在重新安排', 'Being arranged again'),
  },
  {
    code: 'inService',
    type: 'open',
    name: both('办理中', 'In service'),
    publicName: both('正在办理', 'Being handled'),
  },
  {
    code: 'suspended',
    type: 'paused',
    name: both('已挂起', 'Suspended'),
    publicName: both('暂停，等待条件具备', 'On hold for now'),
  },
  {
    code: 'responded',
    type: 'done',
    name: both('已办结，待评价', 'Completed, awaiting rating'),
    publicName: both('已办好，请您评价', 'Done, please rate it'),
  },
  { code: 'closed', type: 'closed', name: both('已结案', 'Closed'), publicName: both('已结束', 'Finished') },
  { code: 'withdrawn', type: 'cancelled', name: both('已撤回', 'Withdrawn'), publicName: both('已撤回', 'Withdrawn') },
];

function step(
  action: string,
  name: ProcedureStep['name'],
  [from, to]: [from: string[], to: string],
  requires: StepInput[] = [],
  by: ProcedureStep['by'] = 'member',
): ProcedureStep {
  return { action, name, from, to, by, requires, assigneeOnly: false };
}

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
