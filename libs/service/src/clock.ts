import {
  type AmountOfTime,
  deadline,
  type Hold,
  type Instant,
  type ProcedureBody,
  type ProcedureClock,
  remaining,
  type StateType,
  stateOf,
  warning,
  type WorkingCalendar,
} from '@charter/kernel';

/** A state was entered. */
export interface ClockEvent {
  state: string;
  at: Instant;
}

/** What governs one clock of one record. */
export interface GoverningLimit {
  calendar: WorkingCalendar;
  amount: AmountOfTime;
  warnAtPercent: number;
  /** Time counts from here when a run began earlier. */
  since?: Instant | undefined;
}

/** One run of a clock, from start to stop; a clock that starts again has a run more. */
export interface ClockRun {
  code: string;
  startedAt: Instant;
  stoppedAt?: Instant;
  holds: Hold[];
  dueAt: Instant;
  warnAt: Instant;
  state: 'running' | 'paused' | 'met' | 'breached';
  /** While it has not stopped; negative when overdue, working minutes for working units. */
  remainingMinutes?: number;
}

export interface ClockInput {
  procedure: ProcedureBody;
  /** The states entered, oldest first. */
  events: readonly ClockEvent[];
  /** By clock code; a clock without a limit does not run. */
  governing: Readonly<Record<string, GoverningLimit | undefined>>;
  now: Instant;
}

/** A run before its deadline is known. */
interface Run {
  startedAt: Instant;
  stoppedAt?: Instant;
  holds: Hold[];
}

/**
 * Every run of every clock, derived from the states a record went through and nothing else (S-5.3). A run that went past its
 * deadline stays breached for good, whatever is recorded afterwards.
 */
export function deriveClocks({ procedure, events, governing, now }: ClockInput): ClockRun[] {
  return procedure.clocks.flatMap((clock) => {
    const limit = governing[clock.code];
    if (!limit) return [];
    return runsOf(procedure, clock, events).map((run) => timed(clock.code, startLater(run, limit.since), limit, now));
  });
}

/** A clock starts with a state of `startsIn` unless it runs, and stops with one of `stopsIn` or with the record's end. */
function runsOf(procedure: ProcedureBody, clock: ProcedureClock, events: readonly ClockEvent[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const { state, at } of events) {
    const { type } = stateOf(procedure, state);
    if (open) endHold(open, type, at);
    if (open && (clock.stopsIn.includes(state) || endsRecord(type))) {
      open.stoppedAt = at;
      open = undefined;
    }
    if (!open && clock.startsIn.includes(state)) {
      open = { startedAt: at, holds: [] };
      runs.push(open);
    }
    if (open && clock.pauses && type === 'paused') beginHold(open, at);
  }
  return runs;
}

function endsRecord(type: StateType): boolean {
  return type === 'closed' || type === 'cancelled';
}

function beginHold(run: Run, at: Instant): void {
  const last = run.holds.at(-1);
  if (!last || last.to !== undefined) run.holds.push({ from: at });
}

function endHold(run: Run, type: StateType, at: Instant): void {
  const last = run.holds.at(-1);
  if (type !== 'paused' && last && last.to === undefined) last.to = at;
}

function startLater(run: Run, since: Instant | undefined): Run {
  return since === undefined ? run : { ...run, startedAt: Math.max(run.startedAt, since) };
}

function timed(code: string, run: Run, { calendar, amount, warnAtPercent }: GoverningLimit, now: Instant): ClockRun {
  const { startedAt, holds, stoppedAt } = run;
  const dueAt = deadline(calendar, startedAt, amount, holds, now);
  const warnAt = warning(calendar, startedAt, amount, warnAtPercent, holds, now);
  const held = holds.at(-1)?.to === undefined && holds.length > 0;
  const clock: ClockRun = { code, ...run, dueAt, warnAt, state: held ? 'paused' : 'running' };
  if ((stoppedAt ?? now) > dueAt) clock.state = 'breached';
  else if (stoppedAt !== undefined) clock.state = 'met';
  if (stoppedAt === undefined) clock.remainingMinutes = remaining(calendar, now, dueAt, amount, holds);
  return clock;
}
