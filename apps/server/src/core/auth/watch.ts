import { setInterval } from 'node:timers';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiKeys } from './api-keys';
import { tokenOf } from './cookie';
import { type Caller, type Principal, memberCaller } from './principal';
import { Sessions } from './sessions';

/** How soon an open stream notices that the rights it began with are over. */
const EVERY_MS = 5000;

/** Looks after streams, which outlive the check of the call that opened them. */
@Injectable()
export class Watch {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ApiKeys) private readonly keys: ApiKeys,
  ) {}

  /** Ends a stream when its caller's session or key ends, or a right in the organisation changes: whoever may comes again. */
  keep(caller: Caller, request: FastifyRequest, stream: AbortController): void {
    const { principal } = memberCaller(caller);
    const look = async () => {
      if (!(await this.stands(caller, principal, request).catch(() => false))) stream.abort();
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    stream.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  private async stands({ session }: Caller, { scope, until }: Principal, request: FastifyRequest): Promise<boolean> {
    const now = session ? (await this.sessions.current(session))?.principal : await this.keyHolder(request);
    return now?.scope.epoch === scope.epoch && now.scope.actor === scope.actor && until > Date.now();
  }

  private async keyHolder(request: FastifyRequest): Promise<Principal | undefined> {
    return (await this.keys.find(tokenOf(request) ?? '', request.ip))?.principal;
  }
}
