import type { AvailableAction } from '../shared/governed';
import { ACCEPT, CLOSE, COMPLETE, DISPATCH, ESCALATE, REOPEN, RESUME, RETURN, SUSPEND, TRANSFER, WITHDRAW } from './mutations';

/** What a step's dialog can ask for. */
export const STEP_FIELDS = ['departmentId', 'assigneeId', 'reason', 'result', 'note'] as const;
export type StepField = (typeof STEP_FIELDS)[number];

interface Step {
  document: string;
  fields: readonly StepField[];
}

/** Steps a member takes on a request: mutation and what its input holds. Which are allowed, the server says. */
export const STEPS: Readonly<Record<string, Step>> = {
  dispatch: { document: DISPATCH, fields: ['departmentId', 'assigneeId', 'note'] },
  accept: { document: ACCEPT, fields: ['note'] },
  return: { document: RETURN, fields: ['reason'] },
  transfer: { document: TRANSFER, fields: ['departmentId', 'assigneeId', 'reason'] },
  escalate: { document: ESCALATE, fields: ['reason'] },
  suspend: { document: SUSPEND, fields: ['reason'] },
  resume: { document: RESUME, fields: ['note'] },
  complete: { document: COMPLETE, fields: ['result'] },
  reopen: { document: REOPEN, fields: ['reason'] },
  close: { document: CLOSE, fields: ['note'] },
  withdraw: { document: WITHDRAW, fields: ['reason'] },
};

/** Names the procedure uses for what a step requires → field of the input. */
const REQUIRED: Readonly<Record<string, StepField>> = {
  department: 'departmentId',
  assignee: 'assigneeId',
  reason: 'reason',
  result: 'result',
  note: 'note',
};

/** Fields that must be filled before the step can be sent. */
export function requiredFields(action: AvailableAction): StepField[] {
  const named = action.requires.flatMap((each) => REQUIRED[each] ?? []);
  const always = STEPS[action.action]?.fields.filter((field) => field === 'reason' || field === 'result') ?? [];
  return [...new Set([...named, ...always])];
}

export type StepValues = Partial<Record<StepField, string>>;

/** Whether everything the step requires is filled in. */
export function complete(action: AvailableAction, values: StepValues): boolean {
  return requiredFields(action).every((field) => values[field]?.trim());
}

/** Input of the mutation: only the fields it has, only those that hold something. */
export function stepInput(action: AvailableAction, values: StepValues, id: string, expectedVersion: number): Record<string, unknown> {
  const held = (STEPS[action.action]?.fields ?? []).flatMap((field) => (values[field]?.trim() ? [[field, values[field]]] : []));
  return { id, expectedVersion, ...(Object.fromEntries(held) as Record<string, unknown>) };
}
