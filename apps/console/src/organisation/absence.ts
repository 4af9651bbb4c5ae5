import type { Choice } from '../shared/FilterSelect';
import { startOfDay } from '../shared/moment';

export const ABSENCE_KINDS = ['annual', 'sick', 'personal', 'official', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

interface Period {
  id: string;
  version: number;
  from: string;
  until: string;
  endedAt: string | null;
  current: boolean;
}

export interface Absence extends Period {
  kind: AbsenceKind | null;
  note: string | null;
  member: (Choice & { department: Choice | null }) | null;
  deputies: { id: string; deputy: Choice | null }[];
}

export interface Deputyship extends Period {
  reason: string | null;
  member: Choice | null;
  deputy: Choice | null;
  roles: Choice[];
}

export interface Standing {
  absences: Absence[];
  deputyships: Deputyship[];
}

/** Where a period stands: it is on, lies ahead, or is over. */
export function stateOf({ current, endedAt, until }: Period, now: number): 'now' | 'ahead' | 'over' {
  if (current) return 'now';
  return endedAt !== null || Date.parse(until) <= now ? 'over' : 'ahead';
}

/** Whole days as they are typed, the last one included, as a period of the API. */
export function periodOf(firstDay: string, lastDay: string): { from: string; until: string } {
  return { from: startOfDay(firstDay), until: startOfDay(lastDay, true) };
}

/** The last day of a period, whose end is not part of it. */
export function lastMoment({ until }: { until: string }): string {
  return new Date(Date.parse(until) - 1).toISOString();
}
