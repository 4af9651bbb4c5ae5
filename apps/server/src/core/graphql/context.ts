import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, Organisation } from '../auth/principal';
import type { Once } from '../idempotency/once';
import type { TenantScope } from '../tenancy/context';

/** The organisation whose portal an anonymous visitor looks at. */
export interface Visited {
  organisation: Organisation;
  scope: TenantScope;
}

/** What every resolver gets. */
export interface ApiContext {
  caller: Caller;
  visited: Visited | undefined;
  req: FastifyRequest;
  reply: FastifyReply;
  /** Set for a call with an Idempotency-Key: runs it as one transaction with the keeping of its reply. */
  once?: Once;
}
