import { gql, type UserError } from '../shared/api';
import type { Message } from '../shared/language';
import { request } from './messages';

/** A request as its applicant sees it, in plain words (S-4.5). */
export interface Receipt {
  number: string;
  itemName: string;
  summary: string;
  status: string;
  statusType: string;
  responsible: string;
  registeredAt: string;
  promisedAt: string | null;
  promise: string;
  overdue: boolean;
  timeline: { at: string; text: string }[];
  canWithdraw: boolean;
  ratingToken: string | null;
  ratedLevel: string | null;
}

export const RECEIPT = gql`
  query PortalReceipt($token: String!) {
    receipt(token: $token) {
      number itemName summary status statusType responsible registeredAt promisedAt promise overdue
      timeline { at text }
      canWithdraw ratingToken ratedLevel
    }
  }
`;

export const SUBMIT = gql`
  mutation PortalSubmit($input: PublicRequestSubmitInput!) {
    requestSubmit(input: $input) {
      token
      userErrors { code message field }
    }
  }
`;

export const WITHDRAW = gql`
  mutation PortalWithdraw($input: PublicRequestWithdrawInput!) {
    requestWithdraw(input: $input) {
      userErrors { code message field }
    }
  }
`;

export const TRACK = gql`
  mutation PortalTrack($input: PublicRequestTrackInput!) {
    requestTrack(input: $input) {
      token
      userErrors { code message field }
    }
  }
`;

/** What a mutation that leads to a receipt answers. */
export interface TokenPayload {
  token: string | null;
  userErrors: UserError[];
}

const HEADLINES: Record<string, Message> = {
  open: request.saysOpen,
  paused: request.saysPaused,
  done: request.saysDone,
  closed: request.saysClosed,
  cancelled: request.saysCancelled,
};

/** Where a request stands, said to its applicant; a state type of later gets the words for open ones. */
export function headlineOf(statusType: string): Message {
  return HEADLINES[statusType.toLowerCase()] ?? request.saysOpen;
}

export const STAGES: readonly Message[] = [request.stageReceived, request.stageWorking, request.stageDone, request.stageRated];

/** The last of the four stages a request has reached; a withdrawn one has none. */
export function stageOf({ statusType, ratedLevel }: Pick<Receipt, 'statusType' | 'ratedLevel'>): number | undefined {
  const type = statusType.toLowerCase();
  if (type === 'cancelled') return undefined;
  if (ratedLevel !== null) return 3;
  return type === 'done' || type === 'closed' ? 2 : 1;
}
