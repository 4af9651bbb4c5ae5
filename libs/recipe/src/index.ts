import { bulk, dispatching, explaining, following, registering } from './handling';
import { firstCall, overdue, synchronising } from './reading';
import type { Recipe } from './recipe';
import { auditing, webhooks } from './telling';

export * from './recipe';

/** Ten tasks of integrators, easy ones first; served with the reference of the API. */
export const recipes: readonly Recipe[] = [
  firstCall,
  overdue,
  registering,
  following,
  dispatching,
  bulk,
  explaining,
  synchronising,
  webhooks,
  auditing,
];
