import { type AvailableStep, type ProcedureBody, availableSteps } from '@charter/kernel';
import type { MemberCaller } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import type { RequestEntity } from './request.entity';

/** What decides which steps a request may take. */
export type Standing = Pick<
  RequestEntity,
  'id' | 'state' | 'procedureId' | 'regulationVersionId' | 'departmentId' | 'assigneeId' | 'registeredById'
>;

/** Somebody a taker stands in for as their deputy (代理). */
interface Absent {
  id: string;
  name: string;
  permitted: (action: string) => boolean;
}

/** Who takes a step. */
export interface StepTaker {
  by: 'member' | 'customer';
  memberId: string | null;
  name: string;
  permitted: (action: string) => boolean;
  /** Tried in order where the own rights do not suffice. */
  standsInFor?: readonly Absent[];
}

/** A step as the taker sees it, with the member for whom they could take it. */
export type TakerStep = AvailableStep & { onBehalfOf?: { id: string; name: string } };

/** The caller as taker of steps on a request. */
export function takerOf({ principal }: MemberCaller, request: Standing): StepTaker {
  const { member, ownAbility, deputyFor } = principal;
  const by = (ability: typeof ownAbility) => (action: string) => mayAct(ability, action, 'Request', request);
  return {
    by: 'member',
    memberId: member.id,
    name: member.name,
    permitted: by(ownAbility),
    standsInFor: deputyFor.map((absent) => ({ ...absent.member, permitted: by(absent.ability) })),
  };
}

/** Every step of the procedure for a taker: by the own rights, or for whom they stand in; or with the reasons why not. */
export function stepsFor(procedure: ProcedureBody, request: Standing, taker: StepTaker): TakerStep[] {
  const { by, memberId, permitted, standsInFor = [] } = taker;
  const seenBy = (id: string | null, may: typeof permitted) =>
    availableSteps(procedure, { state: request.state, by, isAssignee: id !== null && request.assigneeId === id, permitted: may });
  const own = seenBy(memberId, permitted);
  return standsInFor.reduce<TakerStep[]>((steps, { id, name, permitted: may }) => {
    const theirs = new Map(seenBy(id, may).map((step) => [step.action, step]));
    return steps.map((step) => {
      const other = theirs.get(step.action);
      return !step.allowed && other?.allowed ? { ...other, onBehalfOf: { id, name } } : step;
    });
  }, own);
}
