import type { CalendarBody } from '@charter/kernel';
import type { Provision, ProvisionKind } from '@charter/regulation';
import type { LimitBody } from '@charter/service';
import type { CalendarInput, LimitInput, ProvisionBodyInput } from './amend.graphql';

/** Drops what was not given, so that it keeps its old value. */
function given<Part extends object>(part: Part): Partial<Part> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined && value !== null)) as Partial<Part>;
}

function limit(old: Partial<LimitBody>, { value, unit, ...rest }: LimitInput): object {
  const amount = { ...old.amount, ...given({ value, unit }) };
  return { ...describedBody(old, rest), amount };
}

function calendar(old: Partial<CalendarBody>, { timeZone, week, makeUpFrames, years }: CalendarInput): object {
  const kept = (old.years ?? []).filter(({ year }) => !years?.some((changed) => changed.year === year));
  return {
    ...old,
    ...given({ timeZone, makeUpFrames }),
    ...(week ? { week: Object.fromEntries(week.map(({ weekday, frames }) => [String(weekday), frames])) } : {}),
    years: [...kept, ...(years ?? [])].sort((a, b) => a.year - b.year),
  };
}

/** Of a described kind, what is given replaces the old value, and null takes it away. */
function describedBody(old: object, change: object): object {
  return withoutNulls({ ...old, ...change }) as object;
}

/** Inputs say null where a definition leaves something out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (part === null || part === undefined ? [] : [[name, withoutNulls(part)]])),
  );
}

/** The kind an amendment is about. */
export function kindOf(input: ProvisionBodyInput): ProvisionKind {
  return Object.keys(given(input))[0] as ProvisionKind;
}

/** The body after the change: what the input leaves out keeps its old value. The result is still to be read by its schema. */
export function changedBody(old: Provision | undefined, input: ProvisionBodyInput): unknown {
  const body = (old?.body ?? {}) as never;
  if (input.limit) return limit(body, input.limit);
  if (input.calendar) return calendar(body, input.calendar);
  return describedBody(body, Object.values(input)[0] as object);
}
