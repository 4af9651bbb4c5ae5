import {
  type AvailableStep,
  DomainError,
  type Instant,
  type Language,
  type ProcedureBody,
  type StepInput,
  availableSteps,
  inLanguage,
  stateOf,
} from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, AuditTrail } from '../core/audit/trail';
import { DetailedError } from '../core/graphql/user-error.graphql';
import { Outbox } from '../core/outbox/outbox';
import type { TenantScope } from '../core/tenancy/context';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import type { Directory } from '../organisation';
import { Provisions } from '../regulation';
import { RequestClockEntity } from './clock.entity';
import { planClocks } from './clocks';
import { Erasures } from './erasure.service';
import { RequestEntity } from './request.entity';
import { RequestStepEntity } from './step.entity';

/** A request with everything its next step depends on, locked. */
export interface RequestInHand {
  request: RequestEntity;
  steps: RequestStepEntity[];
  clocks: RequestClockEntity[];
}

/** What decides which steps a request may take. */
export type Standing = Pick<
  RequestEntity,
  'id' | 'state' | 'procedureId' | 'regulationVersionId' | 'departmentId' | 'assigneeId' | 'registeredById'
>;

/** Who takes a step. */
export interface StepTaker {
  by: 'member' | 'customer';
  memberId: string | null;
  name: string;
  permitted: (action: string) => boolean;
}

export interface StepInputs {
  departmentId?: string | null | undefined;
  assigneeId?: string | null | undefined;
  reason?: string | null | undefined;
  result?: string | null | undefined;
  note?: string | null | undefined;
  /** The level given with a rating, for the record. */
  rating?: string | undefined;
}

const INPUT_NAMES: Record<StepInput, { zh: string; en: string }> = {
  department: { zh: '承办部门', en: 'department' },
  assignee: { zh: '承办人', en: 'assignee' },
  reason: { zh: '理由', en: 'reason' },
  result: { zh: '办理结果', en: 'result' },
};

/** Steps of a request (环节, P-3.2): the procedure says what may follow, everything else is derived from the steps taken. */
@Injectable()
export class Steps {
  constructor(
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Erasures) private readonly erasures: Erasures,
  ) {}

  /** Locks a request and loads its steps and clocks, all in one flush. */
  async load(transaction: Transaction, requestId: string): Promise<RequestInHand | undefined> {
    const [request, steps, clocks] = await Promise.all([
      this.rows.lock(transaction, RequestEntity, requestId),
      this.rows.find(transaction, RequestStepEntity, { requestId }, 'seq'),
      this.rows.find(transaction, RequestClockEntity, { requestId }),
    ]);
    return request && { request, steps, clocks };
  }

  /** Every step of the procedure for this taker, each allowed or with the reasons why not. */
  async available(scope: TenantScope, request: Standing, taker: StepTaker): Promise<AvailableStep[]> {
    return stepsFor(await this.procedureOf(scope, request), request, taker);
  }

  /**
   * Takes a step: checks it against the procedure, writes what follows, and returns the changed request.
   *
   * @throws DomainError TRANSITION_NOT_ALLOWED, NOT_PERMITTED, FIELD_REQUIRED
   */
  async take(
    transaction: Transaction,
    scope: TenantScope,
    inHand: RequestInHand,
    action: string,
    inputs: StepInputs,
    taker: StepTaker,
    actor: AuditActor,
    directory: Directory,
    now: Instant,
  ): Promise<RequestEntity> {
    const { request, steps } = inHand;
    const version = await this.provisions.version(scope, request.regulationVersionId);
    const procedure = await this.procedureOf(scope, request);
    const step = allowedStep(procedure, request, action, taker);
    refuseMissing(step, inputs);
    const placed = placement(action, request, inputs, taker, directory);
    const { type } = stateOf(procedure, step.to);
    const at = new Date(Math.max(now, (steps.at(-1)?.at.getTime() ?? 0) + 1));
    const taken = stepRow(request, steps, step, { at, inputs, taker, placed });
    const plan = planClocks({
      version,
      procedure,
      facts: { item: request.itemKey, priority: request.priority, department: directory.department(placed.departmentId)?.code },
      events: [...steps, taken].map(({ toState, at: entered, reason }) => ({ state: toState, at: entered.getTime(), reason })),
      pinned: new Map(inHand.clocks.map(({ code, limitId }) => [code, limitId])),
      now: at.getTime(),
    });
    const changes = {
      state: step.to,
      stateType: type,
      ...placed,
      updatedAt: at,
      closedAt: type === 'closed' || type === 'cancelled' ? at : null,
      dueAt: plan.dueAt,
      promisedAt: plan.promisedAt,
      answered: type === 'done' ? request.answered + 1 : request.answered,
    };
    this.rows.update(transaction, RequestEntity, { id: request.id }, changes);
    this.rows.insert(transaction, RequestStepEntity, taken);
    this.saveClocks(transaction, request.id, inHand.clocks, plan.rows);
    this.onRecord(transaction, request, { ...request, ...changes }, action, inputs, actor, at.getTime());
    inHand.steps.push(taken as RequestStepEntity);
    inHand.clocks = plan.rows.map((row) => ({ ...row, requestId: request.id }));
    Object.assign(request, changes, { version: request.version + 1 });
    if (type !== 'open' && type !== 'paused') await this.erasures.afterSettling(transaction, scope, request, actor, at.getTime());
    return request;
  }

  private saveClocks(
    transaction: Transaction,
    requestId: string,
    before: RequestClockEntity[],
    rows: Omit<RequestClockEntity, 'requestId'>[],
  ): void {
    for (const row of rows) {
      const known = before.find(({ code, run }) => code === row.code && run === row.run);
      const { dueAt, warnAt, stoppedAt, holds } = row;
      if (!known) this.rows.insert(transaction, RequestClockEntity, { ...row, requestId });
      else if (known.stoppedAt === null)
        this.rows.update(transaction, RequestClockEntity, { requestId, code: row.code, run: row.run }, { dueAt, warnAt, stoppedAt, holds });
    }
  }

  private onRecord(
    transaction: Transaction,
    before: RequestEntity,
    after: RequestEntity,
    action: string,
    inputs: StepInputs,
    actor: AuditActor,
    now: Instant,
  ): void {
    const kept = ({ state, departmentId, assigneeId, dueAt }: RequestEntity) => ({ state, departmentId, assigneeId, dueAt });
    const act = {
      action,
      subject: 'Request',
      subjectId: before.id,
      reason: inputs.reason?.trim() || undefined,
    };
    const rating = inputs.rating === undefined ? {} : { rating: inputs.rating };
    this.audit.record(transaction, actor, { ...act, before: kept(before), after: { ...kept(after), ...rating } }, now);
    this.outbox.emit(transaction, { topic: 'request.stepped', subject: 'Request', subjectId: before.id, payload: { action } }, now);
  }

  private async procedureOf(scope: TenantScope, request: Standing): Promise<ProcedureBody> {
    const version = await this.provisions.version(scope, request.regulationVersionId);
    const procedure = version.of('procedure').find(({ id }) => id === request.procedureId);
    if (!procedure) throw new Error(`Request ${request.id} pins a procedure that its version does not have`);
    return procedure.body;
  }
}

function stepsFor(procedure: ProcedureBody, request: Standing, { by, memberId, permitted }: StepTaker): AvailableStep[] {
  return availableSteps(procedure, {
    state: request.state,
    by,
    isAssignee: memberId !== null && request.assigneeId === memberId,
    permitted,
  });
}

function allowedStep(procedure: ProcedureBody, request: RequestEntity, action: string, taker: StepTaker): AvailableStep {
  const step = stepsFor(procedure, request, taker).find((each) => each.action === action);
  if (!step) throw new DomainError('NOT_FOUND');
  if (step.allowed) return step;
  const [first] = step.reasons;
  const { name } = stateOf(procedure, request.state);
  const reasons = (language: Language) => step.reasons.map(({ code, message }) => ({ code, message: inLanguage(message, language) }));
  const words = { rule: first?.message ?? step.name };
  throw new DetailedError('TRANSITION_REFUSED', words, 'TransitionNotAllowed', (language) => ({
    from: inLanguage(name, language),
    reasons: reasons(language),
  }));
}

function refuseMissing(step: AvailableStep, inputs: StepInputs): void {
  const given: Record<StepInput, unknown> = {
    department: inputs.departmentId,
    assignee: inputs.assigneeId,
    reason: inputs.reason?.trim(),
    result: inputs.result?.trim(),
  };
  const missing = step.requires.find((input) => !given[input]);
  const field = missing === 'department' || missing === 'assignee' ? `${missing}Id` : missing;
  if (missing) throw new DomainError('FIELD_REQUIRED', { field: INPUT_NAMES[missing] }, field);
}

interface Placement {
  departmentId: string | null;
  assigneeId: string | null;
}

/** To whom the request belongs after the step. */
function placement(action: string, request: RequestEntity, inputs: StepInputs, taker: StepTaker, directory: Directory): Placement {
  if (action === 'escalate') return above(request, directory);
  if (action === 'return') return { departmentId: null, assigneeId: null };
  if (action === 'accept')
    return { departmentId: request.departmentId ?? directory.member(taker.memberId)?.departmentId ?? null, assigneeId: taker.memberId };
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

/** One level up (逐级上报): to the head of the own department, and from the head to the department above. */
function above({ departmentId, assigneeId }: RequestEntity, directory: Directory): Placement {
  const own = directory.department(departmentId);
  if (own?.headId && own.headId !== assigneeId) return { departmentId: own.id, assigneeId: own.headId };
  const parent = directory.department(own?.parentId);
  if (!parent) throw new DomainError('ESCALATION_TOP');
  return { departmentId: parent.id, assigneeId: parent.headId };
}

function stepRow(
  request: RequestEntity,
  steps: RequestStepEntity[],
  step: AvailableStep,
  { at, inputs, taker, placed }: { at: Date; inputs: StepInputs; taker: StepTaker; placed: Placement },
): RequestStepEntity {
  return {
    requestId: request.id,
    seq: (steps.at(-1)?.seq ?? 0) + 1,
    at,
    action: step.action,
    fromState: request.state,
    toState: step.to,
    actorId: taker.memberId,
    actorName: taker.name,
    reason: inputs.reason?.trim() || null,
    note: inputs.result?.trim() || inputs.note?.trim() || null,
    departmentId: placed.departmentId,
    assigneeId: placed.assigneeId,
  };
}
