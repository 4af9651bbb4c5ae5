import type { Client } from './client';
import { unique } from './organisation';

/** A request as the person served sees it. */
export interface PublicRequest {
  number: string;
  itemName: string;
  summary: string;
  status: string;
  statusType: string;
  responsible: string;
  promise: string;
  promisedAt: string | null;
  overdue: boolean;
  registeredAt: string;
  ratedLevel: string | null;
  ratingToken: string | null;
  canWithdraw: boolean;
  receiptUrl: string;
  timeline: { at: string; text: string }[];
}

export const PUBLIC_REQUEST = `request { number itemName summary status statusType responsible promise promisedAt overdue registeredAt
  ratedLevel ratingToken canWithdraw receiptUrl timeline { at text } }`;

/** The form of an item, filled in. */
export function form(more: object = {}): Record<string, unknown> {
  return {
    item: 'consultation',
    name: '苏晴',
    phone: '13566667777',
    summary: '咨询居住证续签',
    idempotencyKey: unique('submitted-form-'),
    ...more,
  };
}

export interface Submitted {
  token: string;
  request: PublicRequest;
}

export function submit(visitor: Client, more: object = {}): Promise<Submitted> {
  return visitor.done<Submitted>('requestSubmit', form(more), `token ${PUBLIC_REQUEST}`);
}

/** What the holder of the receipt sees now. */
export async function receipt(visitor: Client, token: string): Promise<PublicRequest | null> {
  const { receipt: seen } = await visitor.query<{ receipt: PublicRequest | null }>(
    `query ($token: String!) { ${PUBLIC_REQUEST.replace('request', 'receipt(token: $token)')} }`,
    { token },
  );
  return seen;
}
