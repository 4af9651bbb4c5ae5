import type { ClockEvent } from '@charter/service';
import { type GoverningLimit, deriveClocks, limitFor } from '@charter/service';
import type { ClockRun, Priority } from '@charter/service';
import { DomainError, type Instant, type ProcedureBody, deadline } from '@charter/kernel';
import type { GoverningVersion, PublishedProvision } from '../regulation';
import type { RequestClockEntity } from './clock.entity';

/** What decides which limit governs a clock. */
export interface LimitFacts {
  item: string;
  priority: Priority;
  department: string | undefined;
}

/** A limit with the calendar it counts by, both as the pinned version holds them. */
export interface Governing {
  limit: PublishedProvision<'limit'>;
  calendar: PublishedProvision<'calendar'>;
  /** Why this limit and no other, in words. */
  reason: { zh: string; en: string };
  terms: GoverningLimit;
}

/** The limit that governs a clock which starts at a moment. @throws DomainError LIMIT_MISSING */
export function governingLimit(
  version: GoverningVersion,
  clock: ProcedureBody['clocks'][number],
  facts: LimitFacts,
  start: Instant,
): Governing {
  const found = limitFor(version.of('limit'), { clock: clock.code, ...facts }, (limit) => endOf(version, limit, start));
  if (!found) throw new DomainError('LIMIT_MISSING', { clock: clock.name });
  return { ...governedBy(version, found.limit), reason: found.reason };
}

/** When a limit that starts at a moment ends; one whose calendar does not reach so far is never the shorter one. */
function endOf(version: GoverningVersion, { body }: PublishedProvision<'limit'>, start: Instant): Instant {
  try {
    return deadline(version.calendar(body.calendar).compiled, start, body.amount, [], start);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_YEAR_MISSING') return Number.POSITIVE_INFINITY;
    throw error;
  }
}

/** The terms of a limit that is pinned already. */
export function governedBy(version: GoverningVersion, limit: PublishedProvision<'limit'>): Omit<Governing, 'reason'> {
  const { provision: calendar, compiled } = version.calendar(limit.body.calendar);
  return { limit, calendar, terms: { calendar: compiled, amount: limit.body.amount, warnAtPercent: limit.body.warnAtPercent } };
}

export interface ClockPlan {
  rows: Omit<RequestClockEntity, 'requestId'>[];
  /** Earliest deadline of the clocks that run. */
  dueAt: Date | null;
  promisedAt: Date | null;
}

interface PlanInput {
  version: GoverningVersion;
  procedure: ProcedureBody;
  facts: LimitFacts;
  /** States entered so far, oldest first. */
  events: readonly (ClockEvent & { reason?: string | null })[];
  /** Limits pinned by clocks that ran before; they keep governing. */
  pinned: ReadonlyMap<string, string>;
  now: Instant;
}

/** All clock runs of a request, derived anew from its events; nothing is added up, so a hold is never lost. */
export function planClocks({ version, procedure, facts, events, pinned, now }: PlanInput): ClockPlan {
  const governing = new Map<string, Omit<Governing, 'reason'>>();
  for (const clock of procedure.clocks) {
    const limit = version.of('limit').find(({ id }) => id === pinned.get(clock.code));
    governing.set(clock.code, limit ? governedBy(version, limit) : governingLimit(version, clock, facts, now));
  }
  const runs = deriveClocks({
    procedure,
    events,
    governing: Object.fromEntries([...governing].map(([code, { terms }]) => [code, terms])),
    now,
  });
  const counts = new Map<string, number>();
  const rows = runs.map((run) => {
    const number = (counts.get(run.code) ?? 0) + 1;
    counts.set(run.code, number);
    return clockRow(run, number, governing.get(run.code), procedure, events);
  });
  const running = runs.filter(
    ({ stoppedAt, holds }) =>
      (stoppedAt === undefined && holds.at(-1)?.to !== undefined) || (stoppedAt === undefined && holds.length === 0),
  );
  const promised = rows.filter((row) => row.promised).at(-1);
  return { rows, dueAt: earliest(running), promisedAt: promised?.dueAt ?? null };
}

function earliest(runs: ClockRun[]): Date | null {
  return runs.length > 0 ? new Date(Math.min(...runs.map(({ dueAt }) => dueAt))) : null;
}

function clockRow(
  run: ClockRun,
  number: number,
  governing: Omit<Governing, 'reason'> | undefined,
  procedure: ProcedureBody,
  events: PlanInput['events'],
): Omit<RequestClockEntity, 'requestId'> {
  return {
    code: run.code,
    run: number,
    limitId: governing?.limit.id ?? '',
    calendarId: governing?.calendar.id ?? '',
    startedAt: new Date(run.startedAt),
    dueAt: new Date(run.dueAt),
    warnAt: new Date(run.warnAt),
    stoppedAt: run.stoppedAt === undefined ? null : new Date(run.stoppedAt),
    holds: run.holds.map(({ from, to }) => ({
      from: new Date(from).toISOString(),
      to: to === undefined ? null : new Date(to).toISOString(),
      reason: events.find(({ at }) => at === from)?.reason ?? null,
    })),
    promised: procedure.clocks.find(({ code }) => code === run.code)?.promised ?? false,
  };
}
