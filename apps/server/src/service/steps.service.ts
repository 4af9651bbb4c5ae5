import { DomainError, type Instant, type Language, type ProcedureBody, type StepInput, inLanguage, stateOf } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, AuditTrail } from '../core/audit/trail';
import { DetailedError } from '../core/graphql/user-error.graphql';
import { Outbox } from '../core/outbox/outbox';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import type { Directory } from '../organisation';
import { Provisions } from '../regulation';
import { RequestClockEntity } from './clock.entity';
import { planClocks } from './clocks';
import { Erasures } from './erasure.service';
import { INPUT_NAMES, type Placement, type StepInputs, placement } from './placement';
import { RequestEntity } from './request.entity';
import { RequestStepEntity } from './step.entity';
import { type Standing, type StepTaker, type TakerStep, stepsFor } from './taker';

/** A step that changes nothing but who has the request in hand: it is no event of its procedure. */
export const HANDOVER = 'handover';

/** A request with everything its next step depends on, locked. */
export interface RequestInHand {
  request: RequestEntity;
  steps: RequestStepEntity[];
  clocks: RequestClockEntity[];
}

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
  async available(scope: TenantScope, request: Standing, taker: StepTaker): Promise<TakerStep[]> {
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
    const placed = placement(step, request, inputs, taker, directory, now);
    await refuseGone(transaction, request, placed);
    const { type } = stateOf(procedure, step.to);
    const at = new Date(Math.max(now, (steps.at(-1)?.at.getTime() ?? 0) + 1));
    const taken = stepRow(request, steps, step, { at, inputs, taker, placed });
    const plan = planClocks({
      version,
      procedure,
      facts: { item: request.itemKey, priority: request.priority, department: directory.department(placed.departmentId)?.code },
      events: [...steps, taken]
        .filter((each) => each.action !== HANDOVER)
        .map(({ toState, at: entered, reason }) => ({ state: toState, at: entered.getTime(), reason })),
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
    const by = step.onBehalfOf ? { ...actor, onBehalfOfId: step.onBehalfOf.id } : actor;
    this.onRecord(transaction, request, { ...request, ...changes }, action, inputs, by, at.getTime());
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

function allowedStep(procedure: ProcedureBody, request: RequestEntity, action: string, taker: StepTaker): TakerStep {
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

function refuseMissing(step: TakerStep, inputs: StepInputs): void {
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

/**
 * A member who has left and a department that was closed get nothing more. Asked under a lock, so that whoever leaves at the
 * same moment either has the request in what they hand over or is known to be gone.
 */
async function refuseGone(transaction: Transaction, before: Placement, after: Placement): Promise<void> {
  const gone = async (table: 'member' | 'department', id: string | null) => {
    const lock = named(`select active from ${transaction.schema}.${table} where id = $1 for share`, [id]);
    const [row] = await transaction.query<{ active: boolean }>(lock);
    return !row?.active;
  };
  const { departmentId, assigneeId } = after;
  if (departmentId && departmentId !== before.departmentId && (await gone('department', departmentId)))
    throw new DomainError('FIELD_INVALID', { field: INPUT_NAMES.department }, 'departmentId');
  if (assigneeId && assigneeId !== before.assigneeId && (await gone('member', assigneeId)))
    throw new DomainError('FIELD_INVALID', { field: INPUT_NAMES.assignee }, 'assigneeId');
}

function stepRow(
  request: RequestEntity,
  steps: RequestStepEntity[],
  step: TakerStep,
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
    onBehalfOfId: step.onBehalfOf?.id ?? null,
    reason: inputs.reason?.trim() || null,
    note: inputs.result?.trim() || inputs.note?.trim() || null,
    departmentId: placed.departmentId,
    assigneeId: placed.assigneeId,
  };
}
