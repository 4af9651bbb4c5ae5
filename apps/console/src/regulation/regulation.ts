import type { ArticleRef, ProvisionRef } from '../shared/governed';
import type { LocalText } from '../shared/said';

export interface Article extends ArticleRef {
  parentKey: string | null;
  level: string;
  guidance: boolean;
  provisions: ProvisionRef[];
}

export const UNITS = ['WORKING_MINUTES', 'WORKING_HOURS', 'WORKING_DAYS', 'MINUTES', 'HOURS', 'DAYS'] as const;
export type TimeUnit = (typeof UNITS)[number];

export interface LimitBody {
  __typename: 'LimitBody';
  clock: string;
  clockName: string;
  item: string | null;
  itemName: string | null;
  department: string | null;
  /** Priority the limit is narrowed to. */
  narrowedTo: 'ORDINARY' | 'URGENT' | 'EMERGENCY' | null;
  value: number;
  unit: TimeUnit;
  calendar: string;
  warnAtPercent: number;
}

export interface ServiceItemBody {
  __typename: 'ServiceItemBody';
  family: string;
  familyName: LocalText;
  summary: LocalText;
  fee: { amount: string; unit: LocalText };
  channels: ('PHONE' | 'WEB' | 'WINDOW' | 'VISIT')[];
  priority: 'ORDINARY' | 'URGENT' | 'EMERGENCY';
  public: boolean;
}

export interface DayRange {
  name: string;
  from: string;
  to: string;
}

export interface CalendarYear {
  year: number;
  holidays: DayRange[];
  makeUpDays: DayRange[];
}

export interface CalendarBody {
  __typename: 'CalendarBody';
  timeZone: string;
  week: { weekday: number; frames: string[] }[];
  makeUpFrames: string[];
  years: CalendarYear[];
}

export interface ProcedureState {
  code: string;
  name: LocalText;
  publicName: LocalText;
  type: 'OPEN' | 'PAUSED' | 'DONE' | 'CLOSED' | 'CANCELLED';
}

export interface ProcedureStep {
  action: string;
  name: LocalText;
  from: string[];
  to: string;
  by: 'MEMBER' | 'CUSTOMER' | 'SYSTEM';
}

export interface ProcedureBody {
  __typename: 'ProcedureBody';
  initial: string;
  states: ProcedureState[];
  transitions: ProcedureStep[];
  clocks: { code: string; name: LocalText; startsIn: string[]; stopsIn: string[]; promised: boolean }[];
}

export interface RatingScaleBody {
  __typename: 'RatingScaleBody';
  levels: { code: string; name: LocalText; points: number; bad: boolean }[];
  validDays: number;
}

export type ProvisionBody = LimitBody | ServiceItemBody | CalendarBody | ProcedureBody | RatingScaleBody;

export interface Provision<Body extends ProvisionBody = ProvisionBody> extends ProvisionRef {
  names: LocalText;
  articles: ArticleRef[];
  body: Body;
}

export interface VersionSummary {
  id: string;
  number: number;
  title: string;
  state: 'SCHEDULED' | 'IN_FORCE' | 'SUPERSEDED' | 'WITHDRAWN';
  effectiveFrom: string;
  publishedAt: string;
  publishedByName: string;
  reason: string | null;
  withdrawalReason: string | null;
}

export interface Version extends VersionSummary {
  articles: Article[];
  provisions: Provision[];
}

export interface VersionWithChanges extends VersionSummary {
  changes: { key: string; kind: string; name: string; change: string; text: string }[];
}

export interface Regulation {
  id: string;
  code: string;
  title: string;
  /** Codes of the templates it came from. */
  templates: string[];
  inForce: { id: string } | null;
  versions: VersionSummary[];
}

/** The provisions of one kind, with the body of that kind. */
export function ofKind<Body extends ProvisionBody>(provisions: readonly Provision[], typename: Body['__typename']): Provision<Body>[] {
  return provisions.filter((provision): provision is Provision<Body> => provision.body.__typename === typename);
}
