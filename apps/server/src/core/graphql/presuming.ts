import { DomainError } from '@charter/kernel';
import type { ExecutionResult } from 'graphql';
import type { Presumption } from '../auth/presumption';
import { type Presuming, companions } from '../tenancy/context';
import { type ApiContext, holderOf } from './context';

/**
 * Executes an operation for the session presumed, and once more for the session as it is when the check that went along
 * says otherwise. Nothing is done twice: before its first writing an operation waits for the check.
 */
export async function presuming(context: ApiContext, run: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  const { presumption } = context;
  if (!presumption) return run();
  const result = await companions.run(owing(presumption), run);
  const session = await presumption.settle();
  if (session === presumption.session) return result;
  context.caller = { ...context.caller, ...holderOf(session) };
  return run();
}

function owing(presumption: Presumption): Presuming {
  return {
    waiting: presumption,
    async confirm() {
      this.waiting = undefined;
      if ((await presumption.settle()) !== presumption.session) throw new DomainError('UNAUTHENTICATED');
    },
  };
}
