import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Presumption } from '../auth/presumption';
import type { Caller, Organisation } from '../auth/principal';
import type { Charge } from '../budget/budgets';
import type { Session } from '../auth/session';
import type { Closed } from '../tenancy/closed';
import type { TenantScope } from '../tenancy/context';

/** How a call that is carried out once runs and is remembered. */
export type Once = <Result extends ExecutionResult>(execute: () => Promise<Result>) => Promise<Result>;

/** The organisation whose portal an anonymous visitor looks at. */
export interface Visited {
  organisation: Organisation;
  scope: TenantScope;
  /** Why its portal is not served now. */
  closed?: Closed | undefined;
}

/** What every resolver gets. */
export interface ApiContext {
  caller: Caller;
  visited: Visited | undefined;
  req: FastifyRequest;
  reply: FastifyReply;
  /** What the call was charged. */
  charge?: Charge;
  /** Set when the caller's session is still to be confirmed. */
  presumption?: Presumption | undefined;
  /** Set for a call with an Idempotency-Key: runs it as one transaction with the keeping of its reply. */
  once?: Once;
}

/** Who calls, as a session says. */
export function holderOf(
  session: Session | undefined,
): Pick<Caller, 'account' | 'principal' | 'closed' | 'session' | 'proof' | 'factorDueAt'> {
  return {
    account: session?.account,
    principal: session?.principal,
    closed: session?.closed,
    session: session?.hash,
    proof: session?.proof,
    factorDueAt: session?.factorDueAt,
  };
}
