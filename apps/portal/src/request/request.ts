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
      number
      itemName
      summary
      status
      statusType
      responsible
      registeredAt
      promisedAt
      promise
      overdue
      timeline {
        at
        text
      }
      canWithdraw
      ratingToken
      ratedLevel
    }
  }
`;

export const SUBMIT = gql`
  mutation PortalSubmit($input: PublicRequestSubmitInput!) {
    requestSubmit(input: $input) {
      token
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const WITHDRAW = gql`
  mutation PortalWithdraw($input: PublicRequestWithdrawInput!) {
    requestWithdraw(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const TRACK = gql`
  mutation PortalTrack($input: PublicRequestTrackInput!) {
    requestTrack(input: $input) {
      token
      userErrors {
        code
        message
        field
      }
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
export function headlineOf(receipt: Pick<Receipt, 'statusType' | 'timeline'>): Message {
  if (isFresh(receipt)) return request.saysReceived;
  return HEADLINES[receipt.statusType.toLowerCase()] ?? request.saysOpen;
}

/** Nothing has happened yet but the registration. */
function isFresh({ statusType, timeline }: Pick<Receipt, 'statusType' | 'timeline'>): boolean {
  return statusType.toLowerCase() === 'open' && timeline.length <= 1;
}

export const STAGES: readonly Message[] = [request.stageReceived, request.stageWorking, request.stageDone, request.stageRated];

/** The last of the four stages a request has reached; a withdrawn one has none. */
export function stageOf(receipt: Pick<Receipt, 'statusType' | 'ratedLevel' | 'timeline'>): number | undefined {
  const type = receipt.statusType.toLowerCase();
  if (type === 'cancelled') return undefined;
  if (receipt.ratedLevel !== null) return 3;
  if (isFresh(receipt)) return 0;
  return type === 'done' || type === 'closed' ? 2 : 1;
}
