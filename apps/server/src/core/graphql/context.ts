import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, Organisation } from '../auth/principal';
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
}
