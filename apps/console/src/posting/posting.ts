import type { Change } from '../shared/change';
import type { ResourceDescription } from '../shared/dataProvider';
import { POSTING, POSTINGS } from './documents';

export type PostingKind = 'REGULATION' | 'STANDARDS' | 'CATALOGUE' | 'REPORT' | 'APPRAISAL' | 'REVIEW' | 'LIST' | 'OTHER';
export type PostingState = 'DRAFT' | 'OPEN' | 'CLOSED' | 'CONCLUDED' | 'WITHDRAWN';

export const KINDS: readonly PostingKind[] = ['REGULATION', 'STANDARDS', 'CATALOGUE', 'REPORT', 'APPRAISAL', 'REVIEW', 'LIST', 'OTHER'];
export const STATES: readonly PostingState[] = ['DRAFT', 'OPEN', 'CLOSED', 'CONCLUDED', 'WITHDRAWN'];

/** Kinds whose content the server takes from the regulation in force. */
export const isTaken = (kind: PostingKind): boolean => kind === 'REGULATION' || kind === 'STANDARDS' || kind === 'CATALOGUE';

/** Public posting (公示). */
export interface PostingRow {
  id: string;
  version: number;
  number: string;
  kind: PostingKind;
  state: PostingState;
  title: string;
  opensAt: string | null;
  endsAt: string | null;
  objectionCount: number;
  unansweredCount: number;
  createdAt: string;
}

interface LocalText {
  zh: string;
  en: string | null;
}

/** Objection to a posting (异议). */
export interface Objection {
  id: string;
  version: number;
  number: string;
  text: string;
  nameMasked: string | null;
  contactMasked: string | null;
  submittedAt: string;
  publicText: string | null;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: { id: string; name: string } | null;
}

export interface PersonalFinding {
  kind: string;
  kindName: string;
  excerpt: string;
  never: boolean;
}

export interface PostingDetail extends PostingRow {
  titles: LocalText;
  bodies: LocalText;
  html: string;
  periodValue: number;
  periodUnit: 'DAYS' | 'WORKING_DAYS';
  namedObjections: boolean;
  personalDataReason: string | null;
  digest: string | null;
  result: string | null;
  concludedAt: string | null;
  withdrawnAt: string | null;
  withdrawalReason: string | null;
  portalUrl: string | null;
  regulationVersion: { id: string; number: number } | null;
  personalData: PersonalFinding[];
  availableActions: { action: string; name: string; allowed: boolean; reasons: { code: string; message: string }[] }[];
  objections: Objection[];
  createdBy: { id: string; name: string } | null;
  history: Change[] | null;
}

export interface PostingProof {
  number: string;
  title: string;
  canonical: string;
  digest: string;
  recomputed: string;
  unchanged: boolean;
  opensAt: string;
  endsAt: string;
  withdrawnAt: string | null;
  entries: { id: string; action: string; at: string; actorName: string; digest: string | null; leafHash: string }[];
}

/** Towards the API; the dialogs write by themselves. */
export const postingResource: ResourceDescription = {
  subject: 'Posting',
  list: POSTINGS,
  one: POSTING,
  searches: true,
  orders: { createdAt: 'CREATED_AT', endsAt: 'ENDS_AT' },
  filterOf: ({ kind, state, waiting }) => ({
    ...(kind ? { kind: { eq: kind } } : {}),
    ...(state ? { state: { eq: state } } : {}),
    ...(waiting ? { waiting: { eq: true } } : {}),
  }),
};
