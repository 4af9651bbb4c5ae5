import { DomainError, messagesOf } from '../error';
import type { Text } from '../text';
import type { ProcedureBody, ProcedureState, ProcedureStep, StepInput } from './procedure';

export type StepActor = ProcedureStep['by'];

/** Why a step cannot be taken. */
export interface StepReason {
  code: 'WRONG_STATE' | 'NOT_PERMITTED' | 'NOT_ASSIGNEE';
  message: Text;
}

/** One step as somebody sees it: a button, or why it is none. */
export interface AvailableStep {
  action: string;
  name: Text;
  to: string;
  requires: StepInput[];
  allowed: boolean;
  reasons: StepReason[];
}

/** What is known of the record and of whoever looks at it. */
export interface StepFacts {
  state: string;
  by: StepActor;
  isAssignee: boolean;
  permitted: (action: string) => boolean;
}

/** The state of a code; a code the procedure does not know is a bug. */
export function stateOf(body: ProcedureBody, code: string): ProcedureState {
  const state = body.states.find((candidate) => candidate.code === code);
  if (!state) throw new TypeError(`The procedure has no state ${code}`);
  return state;
}

/** The step that an action means in a state, for anybody or for one kind of actor. */
export function stepOf(body: ProcedureBody, action: string, from: string, by?: StepActor): ProcedureStep | undefined {
  return body.steps.find((step) => step.action === action && step.from.includes(from) && (by === undefined || step.by === by));
}

/** Every action of the procedure for one kind of actor, each allowed or with all the reasons why not. */
export function availableSteps(body: ProcedureBody, facts: StepFacts): AvailableStep[] {
  const steps = body.steps.filter((step) => step.by === facts.by);
  const actions = [...new Set(steps.map((step) => step.action))];
  return actions.flatMap((action) => {
    const alike = steps.filter((step) => step.action === action);
    const step = alike.find(({ from }) => from.includes(facts.state)) ?? alike[0];
    if (!step) return [];
    const reasons = reasonsAgainst(body, step, alike, facts);
    const { name, to, requires } = step;
    return [{ action, name, to, requires, allowed: reasons.length === 0, reasons }];
  });
}

/** The refusal for a step that the state does not allow, naming the states that would. */
export function transitionRefusal(body: ProcedureBody, action: string, state: string): DomainError {
  const alike = body.steps.filter((step) => step.action === action);
  return new DomainError('TRANSITION_NOT_ALLOWED', wrongStateParams(body, alike, state));
}

function reasonsAgainst(body: ProcedureBody, step: ProcedureStep, alike: ProcedureStep[], facts: StepFacts): StepReason[] {
  const reasons: StepReason[] = [];
  if (!step.from.includes(facts.state)) {
    const message = messagesOf('TRANSITION_NOT_ALLOWED', wrongStateParams(body, alike, facts.state));
    reasons.push({ code: 'WRONG_STATE', message });
  }
  if (!facts.permitted(step.action)) {
    reasons.push({ code: 'NOT_PERMITTED', message: messagesOf('NOT_PERMITTED', { action: step.name }) });
  }
  if (step.assigneeOnly && !facts.isAssignee) {
    reasons.push({ code: 'NOT_ASSIGNEE', message: messagesOf('NOT_ASSIGNEE', { action: step.name }) });
  }
  return reasons;
}

function wrongStateParams(body: ProcedureBody, alike: ProcedureStep[], state: string) {
  const codes = new Set(alike.flatMap((step) => step.from));
  const names = body.states.filter(({ code }) => codes.has(code)).map(({ name }) => name);
  return { state: stateOf(body, state).name, from: anyOf(names), action: alike[0]?.name ?? '' };
}

/** “甲”、“乙”或“丙”; "A", "B" or "C". */
function anyOf(names: Text[]): Text {
  const join = (quoted: string[], comma: string, or: string) =>
    [quoted.slice(0, -1).join(comma), quoted.at(-1) ?? ''].filter((part) => part !== '').join(or);
  return {
    zh: join(
      names.map(({ zh }) => `“${zh}”`),
      '、',
      '或',
    ),
    en: join(
      names.map(({ zh, en }) => `"${en ?? zh}"`),
      ', ',
      ' or ',
    ),
  };
}
