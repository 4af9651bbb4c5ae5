import { DomainError, type Instant, type StepInput } from '@charter/kernel';
import type { Directory } from '../organisation';
import type { RequestEntity } from './request.entity';
import type { StepTaker, TakerStep } from './taker';

/** What somebody fills in for a step. */
export interface StepInputs {
  departmentId?: string | null | undefined;
  assigneeId?: string | null | undefined;
  reason?: string | null | undefined;
  result?: string | null | undefined;
  note?: string | null | undefined;
  /** The level given with a rating, for the record. */
  rating?: string | undefined;
}

export const INPUT_NAMES: Record<StepInput, { zh: string; en: string }> = {
  department: { zh: '承办部门', en: 'department' },
  assignee: { zh: '承办人', en: 'assignee' },
  reason: { zh: '理由', en: 'reason' },
  result: { zh: '办理结果', en: 'result' },
};

export interface Placement {
  departmentId: string | null;
  assigneeId: string | null;
}

/** To whom the request belongs after the step. */
export function placement(
  { action, onBehalfOf }: Pick<TakerStep, 'action' | 'onBehalfOf'>,
  request: RequestEntity,
  inputs: StepInputs,
  taker: StepTaker,
  directory: Directory,
  now: Instant,
): Placement {
  if (action === 'escalate') return above(request, directory, now);
  if (action === 'return') return { departmentId: null, assigneeId: null };
  if (action === 'accept') {
    // what a deputy accepts is the work of the one they stand in for, who finds it on coming back
    const assigneeId = onBehalfOf?.id ?? taker.memberId;
    return { departmentId: request.departmentId ?? directory.member(assigneeId)?.departmentId ?? null, assigneeId };
  }
  if (!inputs.departmentId) return { departmentId: request.departmentId, assigneeId: request.assigneeId };
  return placementOf(inputs, directory);
}

/** The department and member that the inputs name. @throws DomainError FIELD_INVALID when one is unknown or no longer active */
function placementOf(inputs: StepInputs, directory: Directory): Placement {
  const department = directory.department(inputs.departmentId);
  if (!department?.active) throw new DomainError('FIELD_INVALID', { field: INPUT_NAMES.department }, 'departmentId');
  const assignee = directory.member(inputs.assigneeId);
  if (inputs.assigneeId && !assignee?.active) throw new DomainError('FIELD_INVALID', { field: INPUT_NAMES.assignee }, 'assigneeId');
  return { departmentId: department.id, assigneeId: assignee?.id ?? null };
}

/**
 * One level up (逐级上报): to the head of the own department, and from the head to the department above. A head on leave is
 * passed over: the work goes to their deputy, or to the department as a whole.
 */
function above({ departmentId, assigneeId }: RequestEntity, directory: Directory, now: Instant): Placement {
  const own = directory.department(departmentId);
  if (own?.headId && own.headId !== assigneeId) return { departmentId: own.id, assigneeId: directory.present(own.headId, now) };
  const parent = directory.department(own?.parentId);
  if (!parent) throw new DomainError('ESCALATION_TOP');
  return { departmentId: parent.id, assigneeId: directory.present(parent.headId, now) };
}
