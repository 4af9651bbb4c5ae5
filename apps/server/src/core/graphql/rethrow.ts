import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { LimitReached } from '../auth/limits';
import type { ApiContext } from './context';

/** Passes every error on: what is refused is an answer, not a fault, and real faults are logged where errors take their last shape. */
@Catch()
export class Rethrow implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): never {
    if (error instanceof LimitReached) {
      const { reply } = GqlArgumentsHost.create(host).getContext<ApiContext>();
      void reply.header('retry-after', String(error.retryAfter));
    }
    throw error;
  }
}
