import { uuidv7 } from 'uuidv7';
import type { Device } from '../core/auth/device';
import { type Statement, named } from '../core/tenancy/statement';

/** What is kept of an account for its owner to see. */
export const ACCOUNT_EVENTS = [
  'signed-in',
  'password-changed',
  'password-reset',
  'address-confirmed',
  'address-changed',
  'second-factor-on',
  'second-factor-off',
  'backup-codes-renewed',
  'backup-code-used',
  'passkey-added',
  'passkey-removed',
  'identity-linked',
  'identity-unlinked',
  'session-ended',
  'sessions-ended',
  'session-copied',
] as const;

export type AccountEventKind = (typeof ACCOUNT_EVENTS)[number];

/** An event of an account, written in the transaction of what happened. */
export function accountEvent(accountId: string, kind: AccountEventKind, { agent, address }: Device): Statement {
  return named('insert into platform.account_event (id, account_id, kind, agent, address) values ($1, $2, $3, $4, $5)', [
    uuidv7(),
    accountId,
    kind,
    agent,
    address,
  ]);
}
