import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import type { Statement } from './statement';

declare const tenantBrand: unique symbol;
/** Number of an organisation; every cache, job and file that holds its data carries it in the key. */
export type TenantNumber = number & { readonly [tenantBrand]: true };

/** Which organisation's rows are meant, and who acts. Made only from a verified session, key or address. */
export interface TenantScope {
  tenant: TenantNumber;
  schema: string;
  /** Counts every change of a permission, a department or the regulation; what is kept in memory is kept for one count. */
  epoch: number;
  /** Id of the acting member, or "portal" and the like for nobody in particular. */
  actor: string;
}

/** The connection of the open transaction, for the TypeORM repositories used inside it. */
export const openTransaction = new AsyncLocalStorage<PoolClient>();

/** A statement over the platform's tables that travels with the first reading of a call instead of going alone. */
export interface Companion {
  statement: Statement;
  /** Is told the first value of the first row, if any. */
  hear(answer: string | null): void;
}

/** What a call that was let in on a presumption still owes. */
export interface Presuming {
  /** The check, until a reading has taken it along. */
  waiting: Companion | undefined;
  /** Waits for the check; throws when it says something else than was presumed. Awaited before anything is written. */
  confirm(): Promise<void>;
}

export const companions = new AsyncLocalStorage<Presuming>();
