import { z } from 'zod';
import { called, choiceOf, codeOf, nameCode } from '../form/field';
import { text } from '../text';
import { ACTOR_NAMES, PROCEDURE_SUBJECT_NAMES, STATE_TYPE_NAMES, STEP_INPUT_NAMES } from './names';

/** What the engine knows of a state; names and extra states are the tenant's. */
export type StateType = keyof typeof STATE_TYPE_NAMES;

const CODE_STAYS = { zh: '已有记录引用它，不要更改', en: 'Records refer to it; do not change it' };
const stateCode = codeOf('states');

export const procedureState = z.object({
  code: called(nameCode, '代码', 'Code', CODE_STAYS),
  type: called(choiceOf(STATE_TYPE_NAMES, 'StateType'), '状态类型', 'Type'),
  /** What staff read. */
  name: called(text, '名称', 'Name'),
  /** What the person served reads, in plain words. */
  publicName: called(text, '对客户的说法', 'What the person served reads'),
});
export type ProcedureState = z.infer<typeof procedureState>;

/** What a step may ask for. */
export type StepInput = keyof typeof STEP_INPUT_NAMES;

/** A transition (环节). `action` is also the permission a member needs; `by` says who takes it. */
export const procedureStep = z.object({
  action: called(nameCode, '动作', 'Action', {
    zh: '也是成员所需的权限，如 dispatch、accept、complete',
    en: 'Also the permission a member needs, such as dispatch, accept, complete',
  }),
  name: called(text, '名称', 'Name'),
  from: called(z.array(stateCode).min(1), '可从哪些状态', 'From'),
  to: called(stateCode, '到哪个状态', 'To'),
  by: called(choiceOf(ACTOR_NAMES), '由谁', 'By').default('member'),
  /** Inputs without which the step is refused. */
  requires: called(z.array(choiceOf(STEP_INPUT_NAMES)), '须填写', 'Asks for').default([]),
  /** Only the member to whom the record is assigned may take the step. */
  assigneeOnly: called(z.boolean(), '仅限承办人', 'Assignee only').default(false),
});
export type ProcedureStep = z.infer<typeof procedureStep>;

/** A clock (时钟): starts when one of `startsIn` is entered, stops for good when one of `stopsIn` is entered. */
export const procedureClock = z.object({
  code: called(nameCode, '代码', 'Code', { zh: '时限按它对应', en: 'Limits name it' }),
  name: called(text, '名称', 'Name'),
  startsIn: called(z.array(stateCode).min(1), '从进入哪些状态起计', 'Starts in'),
  stopsIn: called(z.array(stateCode).min(1), '到进入哪些状态为止', 'Stops in'),
  /** Whether the clock rests while the state is of type `paused`. */
  pauses: called(z.boolean(), '暂停时不计', 'Rests while paused').default(true),
  /** The clock whose deadline is promised to the person served. */
  promised: called(z.boolean(), '对外承诺', 'Promised to the customer').default(false),
});
export type ProcedureClock = z.infer<typeof procedureClock>;

/** Kinds of record that go by a procedure. */
export type ProcedureSubject = keyof typeof PROCEDURE_SUBJECT_NAMES;

/** Procedure (流程): states, transitions and clocks of one kind of record. */
export const procedureBody = z.object({
  subject: called(choiceOf(PROCEDURE_SUBJECT_NAMES), '用于', 'For'),
  initial: called(stateCode, '初始状态', 'Initial state'),
  states: called(z.array(procedureState).min(2), '状态', 'States'),
  steps: called(z.array(procedureStep).min(1), '环节', 'Steps'),
  clocks: called(z.array(procedureClock), '计时', 'Clocks'),
});
export type ProcedureBody = z.infer<typeof procedureBody>;
