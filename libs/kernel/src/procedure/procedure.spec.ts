import { checkProcedure } from './check';
import { type ProcedureBody, procedureBody } from './procedure';
import { procedureKind } from './render';
import { availableSteps, type StepFacts, stateOf, stepOf, transitionRefusal } from './step';

const name = (zh: string, en: string) => ({ zh, en });
const state = (code: string, type: string, zh: string, en: string) => ({ code, type, name: name(zh, en), publicName: name(zh, en) });

const body: ProcedureBody = procedureBody.parse({
  subject: 'request',
  initial: 'registered',
  states: [
    state('registered', 'open', '已登记', 'Registered'),
    state('dispatched', 'open', '已派单', 'Dispatched'),
    state('inService', 'open', '服务中', 'In service'),
    state('suspended', 'paused', '已挂起', 'Suspended'),
    state('responded', 'done', '已办结', 'Responded'),
    state('closed', 'closed', '已关闭', 'Closed'),
    state('withdrawn', 'cancelled', '已撤回', 'Withdrawn'),
  ],
  steps: [
    { action: 'dispatch', name: name('派单', 'Dispatch'), from: ['registered'], to: 'dispatched', requires: ['department'] },
    { action: 'accept', name: name('签收', 'Accept'), from: ['dispatched'], to: 'inService' },
    { action: 'transfer', name: name('转办', 'Transfer'), from: ['dispatched', 'inService'], to: 'dispatched' },
    { action: 'suspend', name: name('挂起', 'Suspend'), from: ['inService'], to: 'suspended', requires: ['reason'] },
    { action: 'resume', name: name('恢复', 'Resume'), from: ['suspended'], to: 'inService' },
    { action: 'complete', name: name('办结', 'Complete'), from: ['inService'], to: 'responded', requires: ['result'], assigneeOnly: true },
    { action: 'close', name: name('关闭', 'Close'), from: ['responded'], to: 'closed' },
    { action: 'rate', name: name('评价', 'Rate'), from: ['responded'], to: 'closed', by: 'customer' },
    { action: 'withdraw', name: name('撤回', 'Withdraw'), from: ['registered', 'dispatched', 'inService'], to: 'withdrawn' },
    { action: 'withdraw', name: name('撤回', 'Withdraw'), from: ['suspended'], to: 'withdrawn', requires: ['reason'] },
    { action: 'withdraw', name: name('撤回', 'Withdraw'), from: ['registered'], to: 'withdrawn', by: 'customer' },
  ],
  clocks: [{ code: 'handle', name: name('办理', 'Handle'), startsIn: ['registered'], stopsIn: ['responded'], promised: true }],
});

const member: StepFacts = { state: 'dispatched', by: 'member', isAssignee: true, permitted: () => true };
const allowed = (facts: StepFacts) =>
  availableSteps(body, facts)
    .filter((step) => step.allowed)
    .map((step) => step.action);
const step = (action: string, facts: StepFacts) => availableSteps(body, facts).find((one) => one.action === action);

describe('which steps are open', () => {
  it.each([
    ['registered', ['dispatch', 'withdraw'], ['withdraw']],
    ['dispatched', ['accept', 'transfer', 'withdraw'], []],
    ['inService', ['transfer', 'suspend', 'complete', 'withdraw'], []],
    ['suspended', ['resume', 'withdraw'], []],
    ['responded', ['close'], ['rate']],
    ['closed', [], []],
    ['withdrawn', [], []],
  ])('in %s: a member %j, the customer %j', (code, forMember, forCustomer) => {
    expect(allowed({ ...member, state: code })).toEqual(forMember);
    expect(allowed({ ...member, state: code, by: 'customer' })).toEqual(forCustomer);
    expect(allowed({ ...member, state: code, by: 'system' })).toEqual([]);
  });

  it('agrees with the steps there are, for every state and action', () => {
    for (const { code } of body.states) {
      for (const { action, by } of body.steps) {
        const open = step(action, { ...member, state: code, by });
        expect(open?.allowed).toBe(stepOf(body, action, code, by) !== undefined);
      }
    }
  });

  it('lists each action once, with what the step from this state asks for', () => {
    const withdrawals = availableSteps(body, { ...member, state: 'suspended' }).filter(({ action }) => action === 'withdraw');
    expect(withdrawals).toEqual([
      { action: 'withdraw', name: name('撤回', 'Withdraw'), to: 'withdrawn', requires: ['reason'], allowed: true, reasons: [] },
    ]);
  });
});

describe('why a step is not open', () => {
  it('names the state it is in and those it would need', () => {
    expect(step('complete', member)?.reasons).toEqual([
      {
        code: 'WRONG_STATE',
        message: {
          zh: '现在是“已派单”，只有“服务中”才能办结。',
          en: 'It is "Dispatched" now; "Complete" is possible only from "In service".',
        },
      },
    ]);
    expect(step('transfer', { ...member, state: 'closed' })?.reasons[0]?.message.zh).toBe(
      '现在是“已关闭”，只有“已派单”或“服务中”才能转办。',
    );
    expect(step('withdraw', { ...member, state: 'closed' })?.reasons[0]?.message).toEqual({
      zh: '现在是“已关闭”，只有“已登记”、“已派单”、“服务中”或“已挂起”才能撤回。',
      en: 'It is "Closed" now; "Withdraw" is possible only from "Registered", "Dispatched", "In service" or "Suspended".',
    });
  });

  it('gives every reason at once', () => {
    const facts = { ...member, isAssignee: false, permitted: (action: string) => action !== 'complete' };
    expect(step('complete', facts)?.reasons.map(({ code }) => code)).toEqual(['WRONG_STATE', 'NOT_PERMITTED', 'NOT_ASSIGNEE']);
    expect(step('complete', facts)?.reasons[1]?.message.zh).toBe('你的角色没有“办结”的权限。');
    expect(step('complete', { ...facts, state: 'inService' })?.reasons.map(({ code }) => code)).toEqual(['NOT_PERMITTED', 'NOT_ASSIGNEE']);
  });

  it('says the same when the step is tried', () => {
    const error = transitionRefusal(body, 'complete', 'dispatched');
    expect([error.code, error.message]).toEqual([
      'TRANSITION_NOT_ALLOWED',
      'TRANSITION_NOT_ALLOWED: It is "Dispatched" now; "Complete" is possible only from "In service".',
    ]);
  });
});

describe('states', () => {
  it('are found by code', () => {
    expect(stateOf(body, 'suspended').type).toBe('paused');
    expect(() => stateOf(body, 'lost')).toThrow(TypeError);
  });
});

describe('a procedure is checked before it is published', () => {
  const places = (changed: Partial<ProcedureBody>) => checkProcedure({ ...body, ...changed }).map(({ place }) => place);
  const [dispatch] = body.steps;
  const [handle] = body.clocks;

  it('finds nothing wrong with a sound one', () => {
    expect(checkProcedure(body)).toEqual([]);
  });

  it.each<[string, Partial<ProcedureBody>, string[]]>([
    ['two ways of one action', { steps: [...body.steps, { ...dispatch!, to: 'inService' }] }, ['steps.11']],
    ['a state twice', { states: [...body.states, body.states[0]!] }, ['states.7.code']],
    ['a clock twice', { clocks: [handle!, { ...handle!, promised: false }] }, ['clocks.1.code']],
    ['two promises', { clocks: [handle!, { ...handle!, code: 'other' }] }, ['clocks']],
  ])('%s', (_, changed, expected) => {
    expect(places(changed)).toEqual(expect.arrayContaining(expected));
  });

  it('finds states nobody reaches and states nobody leaves', () => {
    const steps = body.steps.filter(({ action }) => action !== 'suspend' && action !== 'close' && action !== 'rate');
    expect(checkProcedure({ ...body, steps })).toEqual([
      { place: 'states.3', message: { zh: '没有环节能到达“已挂起”。', en: 'No step leads to "Suspended".' } },
      { place: 'states.5', message: { zh: '没有环节能到达“已关闭”。', en: 'No step leads to "Closed".' } },
      { place: 'states.4', message: { zh: '到了“已办结”就无法继续。', en: 'There is no way out of "Responded".' } },
    ]);
  });

  it('asks for a beginning and an end', () => {
    const states = body.states.map((one) => ({ ...one, type: 'done' as const }));
    expect(places({ states }).filter((place) => place === 'states')).toHaveLength(2);
  });
});

describe('a procedure in plain words', () => {
  it('tells its start, steps and clocks', () => {
    expect(procedureKind.render('诉求办理流程', body, 'zh')).toBe(
      '诉求办理流程：从“已登记”开始，共 7 个状态，环节有派单、签收、转办、挂起、恢复、办结、关闭、评价、撤回；计时的有办理。',
    );
    expect(procedureKind.render('Handling', { ...body, clocks: [] }, 'en')).toBe(
      'Handling: begins as "Registered", has 7 states and the steps Dispatch, Accept, Transfer, Suspend, Resume, Complete, Close, Rate, Withdraw.',
    );
  });
});
