import type { Change } from '../shared/change';
import type { AppliedRule, ArticleRef, AvailableAction, ProvisionRef, VersionRef } from '../shared/governed';

export const STATE_TYPES = ['OPEN', 'PAUSED', 'DONE', 'CLOSED', 'CANCELLED'] as const;
export type StateType = (typeof STATE_TYPES)[number];
export const PRIORITIES = ['ORDINARY', 'URGENT', 'EMERGENCY'] as const;
export type Priority = (typeof PRIORITIES)[number];
export const CHANNELS = ['PHONE', 'WINDOW', 'VISIT', 'WEB'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface Named {
  id: string;
  name: string;
}

export interface RequestState {
  code: string;
  name: string;
  publicName: string;
  type: StateType;
}

/** A running or stopped time limit of a request (S-5.3). */
export interface Clock {
  code: string;
  name: string;
  state: 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED';
  startedAt: string;
  dueAt: string;
  stoppedAt: string | null;
  limit: string;
  warnAt: string;
  remainingMinutes: number | null;
  workingTime: boolean;
  /** Working minutes of an ordinary day, where the limit is laid down in working days. */
  dayMinutes: number | null;
}

/** The clock with what set it, as the page of one request shows it. */
export interface GovernedClock extends Clock {
  holds: { from: string; to: string | null; reason: string | null }[];
  promised: boolean;
  provision: ProvisionRef;
  articles: ArticleRef[];
}

export interface RequestRow {
  id: string;
  number: string;
  summary: string;
  version: number;
  state: RequestState;
  priority: Priority;
  channel: Channel;
  item: { id: string; key: string; name: string };
  customer: Named | null;
  department: Named | null;
  assignee: Named | null;
  registeredAt: string;
  dueAt: string | null;
  promisedAt: string | null;
  overdue: boolean;
  clocks: Clock[] | null;
}

export interface Rating {
  level: string;
  levelName: string;
  points: number;
  bad: boolean;
  comment: string | null;
  ratedAt: string;
}

export interface TimelineEntry {
  seq: number;
  at: string;
  action: string;
  actionName: string;
  toStateName: string;
  actorName: string;
  onBehalfOf?: string | null;
  reason: string | null;
  note: string | null;
  departmentName: string | null;
  assigneeName: string | null;
}

/** What was answered to a question of the item's form; masked where it is personal. */
export interface Answer {
  code: string;
  label: string;
  value: string;
  personal: boolean;
}

export interface RequestDetail extends Omit<RequestRow, 'clocks' | 'item' | 'customer'> {
  clocks: GovernedClock[] | null;
  item: { id: string; key: string; name: string };
  description: string | null;
  registeredBy: Named | null;
  closedAt: string | null;
  customer:
    | (Named & {
        number: string;
        version: number;
        phoneMasked: string | null;
        phone: string | null;
        addressMasked: string | null;
        address: string | null;
      })
    | null;
  answers: Answer[] | null;
  /** What of the masked one may have shown, for a reason. */
  revealable: string[];
  rating: Rating | null;
  timeline: TimelineEntry[] | null;
  availableActions: AvailableAction[];
  appliedRules: AppliedRule[];
  regulationVersion: VersionRef;
  receiptUrl: string;
  ratingUrl: string | null;
  history: Change[] | null;
}

/** The clock that runs and ends first, if any: the one a countdown shows. */
export function pressingClock<C extends Clock>(clocks: readonly C[] | null): C | undefined {
  const running = (clocks ?? []).filter((clock) => !clock.stoppedAt && clock.remainingMinutes !== null);
  return running.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))[0];
}

/** Clocks in the order they start; the promise to the customer, which spans them, comes last. */
export function inOrder(clocks: readonly GovernedClock[]): GovernedClock[] {
  return clocks.toSorted((one, other) => Number(one.promised) - Number(other.promised) || one.startedAt.localeCompare(other.startedAt));
}
