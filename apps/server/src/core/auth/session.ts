import type { Barred } from '../tenancy/closed';
import type { Account, Principal } from './principal';

/** A session as its check found it. */
export interface Session {
  hash: Buffer;
  account: Account;
  principal: Principal | undefined;
  /** Why there is no principal although the account has a seat. */
  closed: Barred | undefined;
  proof: Proof | undefined;
  /** From when on the organisation will ask for a second factor that the account does not have. */
  factorDueAt?: string | undefined;
  /** Whether a browser's token is due to be renewed. */
  aged: boolean;
  /** The token that has taken the place of the one that was shown. */
  renewed?: string | undefined;
}

/**
 * How whoever opened a session proved who they are. One proven by the provider of an organisation is confined to the seat
 * there: the organisation vouches for its members, not for accounts that may have seats elsewhere.
 */
export type Proof = 'password' | 'factor' | 'passkey' | 'provider';
