import type { TenantScope } from './context';
import { named } from './statement';
import type { Transaction } from './transaction';

/** Ends what is kept in memory of an organisation: to be called by every change of a permission, department or regulation. */
export function beginEpoch(transaction: Transaction, { tenant }: TenantScope): void {
  transaction.laterOnPlatform(named('update platform.tenant set epoch = epoch + 1 where number = $1', [tenant]));
}
