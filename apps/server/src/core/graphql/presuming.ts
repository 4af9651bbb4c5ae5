import type { ExecutionResult } from 'graphql';
import { companions } from '../tenancy/context';
import { type ApiContext, holderOf } from './context';

/**
 * Executes a query for the session presumed, and once more for the session as it is when the check that went along says
 * otherwise. Only queries presume, so that nothing is done twice.
 */
export async function presuming(context: ApiContext, run: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  const { presumption } = context;
  if (!presumption) return run();
  const result = await companions.run({ waiting: presumption }, run);
  const session = await presumption.settle();
  if (session === presumption.session) return result;
  context.caller = { ...context.caller, ...holderOf(session) };
  return run();
}
