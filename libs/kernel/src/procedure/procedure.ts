import { z } from 'zod';
import { text } from '../text';

/** What the engine knows of a state; names and extra states are the tenant's. */
export const STATE_TYPES = ['open', 'paused', 'done', 'closed', 'cancelled'] as const;
export type StateType = (typeof STATE_TYPES)[number];

const code = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

export const procedureState = z.object({
  code,
  type: z.enum(STATE_TYPES),
  /** What staff read. */
  name: text,
  /** What the person served reads, in plain words. */
  publicName: text,
});
export type ProcedureState = z.infer<typeof procedureState>;

/** What a step may ask for. */
export const STEP_INPUTS = ['department', 'assignee', 'reason', 'result'] as const;
export type StepInput = (typeof STEP_INPUTS)[number];

/** A transition (环节). `action` is also the permission a member needs; `by` says who takes it. */
export const procedureStep = z.object({
  action: code,
  name: text,
  from: z.array(code).min(1),
  to: code,
  by: z.enum(['member', 'customer', 'system']).default('member'),
  /** Inputs without which the step is refused. */
  requires: z.array(z.enum(STEP_INPUTS)).default([]),
  /** Only the member to whom the record is assigned may take the step. */
  assigneeOnly: z.boolean().default(false),
});
export type ProcedureStep = z.infer<typeof procedureStep>;

/** A clock (时钟): starts when one of `startsIn` is entered, stops for good when one of `stopsIn` is entered. */
export const procedureClock = z.object({
  code,
  name: text,
  startsIn: z.array(code).min(1),
  stopsIn: z.array(code).min(1),
  /** Whether the clock rests while the state is of type `paused`. */
  pauses: z.boolean().default(true),
  /** The clock whose deadline is promised to the person served. */
  promised: z.boolean().default(false),
});
export type ProcedureClock = z.infer<typeof procedureClock>;

/** Kinds of record that go by a procedure. */
export const PROCEDURE_SUBJECTS = ['request', 'complaint', 'finding', 'improvement', 'appeal', 'sanction', 'careCase'] as const;
export type ProcedureSubject = (typeof PROCEDURE_SUBJECTS)[number];

/** Procedure (流程): states, transitions and clocks of one kind of record. */
export const procedureBody = z.object({
  subject: z.enum(PROCEDURE_SUBJECTS),
  initial: code,
  states: z.array(procedureState).min(2),
  steps: z.array(procedureStep).min(1),
  clocks: z.array(procedureClock),
});
export type ProcedureBody = z.infer<typeof procedureBody>;
