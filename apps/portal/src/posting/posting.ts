import { gql, type UserError } from '../shared/api';
import type { Message } from '../shared/language';
import { posting as words } from './messages';

/** A posting as the notice board lists it (公示). */
export interface Brief {
  number: string;
  kind: string;
  kindName: string;
  state: string;
  stateName: string;
  title: string;
  opensAt: string;
  endsAt: string;
  daysLeft: number;
  objectionsReceived: number;
  objectionsAnswered: number;
}

export interface Posting extends Brief {
  html: string | null;
  regulationVersion: number | null;
  digest: string;
  takesObjections: boolean;
  namedObjections: boolean;
  answers: { number: string; text: string; answer: string; answeredAt: string }[];
  resultHtml: string | null;
  withdrawalReason: string | null;
}

export interface Objection {
  number: string;
  postingNumber: string;
  postingTitle: string;
  text: string;
  submittedAt: string;
  answer: string | null;
  answeredAt: string | null;
}

export const KINDS: Readonly<Record<string, Message>> = {
  REGULATION: words.REGULATION,
  STANDARDS: words.STANDARDS,
  CATALOGUE: words.CATALOGUE,
  REPORT: words.REPORT,
  APPRAISAL: words.APPRAISAL,
  REVIEW: words.REVIEW,
  LIST: words.LIST,
  OTHER: words.OTHER,
};

/** Postings on one page of the board. */
export const PAGE = 20;

export const NOTICES = gql`
  query PortalNotices($kind: PostingKind, $archived: Boolean!, $search: String, $first: Int!, $offset: Int!) {
    postings(kind: $kind, archived: $archived, search: $search, first: $first, offset: $offset) {
      nodes {
        number
        kind
        kindName
        state
        stateName
        title
        opensAt
        endsAt
        daysLeft
        objectionsReceived
        objectionsAnswered
      }
      totalCount
    }
  }
`;

export const NOTICE = gql`
  query PortalNotice($number: String!) {
    posting(number: $number) {
      number
      kind
      kindName
      state
      stateName
      title
      opensAt
      endsAt
      daysLeft
      objectionsReceived
      objectionsAnswered
      html
      regulationVersion
      digest
      takesObjections
      namedObjections
      answers {
        number
        text
        answer
        answeredAt
      }
      resultHtml
      withdrawalReason
    }
  }
`;

export const OBJECTION = gql`
  query PortalObjection($token: String!) {
    objection(token: $token) {
      number
      postingNumber
      postingTitle
      text
      submittedAt
      answer
      answeredAt
    }
  }
`;

export const OBJECT = gql`
  mutation PortalObject($input: PublicObjectionSubmitInput!) {
    objectionSubmit(input: $input) {
      token
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export interface ObjectPayload {
  token: string | null;
  userErrors: UserError[];
}

/** The last moment of a period, for a day that people understand: it ends at midnight after it. */
export function lastMoment(endsAt: string): string {
  return new Date(Date.parse(endsAt) - 1).toISOString();
}
