import type { Closed } from '../tenancy/closed';
import type { Account, Principal } from './principal';

/** A session as its check found it. */
export interface Session {
  hash: Buffer;
  account: Account;
  principal: Principal | undefined;
  /** Why there is no principal although the account has a seat. */
  closed: Closed | undefined;
  /** Whether a browser's token is due to be renewed. */
  aged: boolean;
  /** The token that has taken the place of the one that was shown. */
  renewed?: string | undefined;
}
