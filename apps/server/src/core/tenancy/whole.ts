import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient, QueryResultRow } from 'pg';
import { type TenantScope, openTransaction } from './context';
import { type Statement, asText } from './statement';
import type { Transaction } from './transaction';

/** An open transaction with the connection it was lent. */
export interface Opened {
  transaction: Transaction;
  client: PoolClient;
  release(broken?: boolean): void;
}

/** Does the last work of a transaction and commits it, or undoes it all; the connection goes back either way. */
export async function concluding<Result>({ transaction, release }: Opened, work: () => Promise<Result>): Promise<Result> {
  let result: Result;
  try {
    result = await work();
    await transaction.commit();
  } catch (error) {
    await transaction.rollback();
    release(transaction.broken);
    throw error;
  }
  release();
  transaction.committed();
  return result;
}

/**
 * All that one call writes in its organisation as a single transaction, however many services take part: what they would
 * commit stays open until the call has its reply, and is committed with it or not at all. The call reads what it wrote.
 */
export class Whole {
  private opening: Promise<Opened> | undefined;
  private ended = false;
  private written = false;
  private refused = false;
  /** Something was written and undone again; whoever goes on as if nothing had happened must not be believed. */
  private lost = false;

  constructor(
    private readonly scope: TenantScope,
    private readonly start: () => Promise<Opened>,
  ) {}

  /** Whether a transaction of this scope is part of the whole; what runs beside the call in another name is not. */
  takesIn({ tenant, actor }: TenantScope): boolean {
    return !this.ended && tenant === this.scope.tenant && actor === this.scope.actor;
  }

  /** Whether there is something that only the whole itself can read. */
  get hasBegun(): boolean {
    return this.opening !== undefined;
  }

  async read<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
    const { transaction } = await this.opened();
    return transaction.query<Row>(statement);
  }

  /** The first column of the first row as text. */
  async readText(statement: Statement): Promise<string | null> {
    const asArray: Statement & { rowMode: string; types: typeof asText } = { ...statement, rowMode: 'array', types: asText };
    const rows = await this.read<(string | null)[] & QueryResultRow>(asArray);
    return rows[0]?.[0] ?? null;
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const { transaction, client } = await this.opened();
    try {
      const result = await openTransaction.run(client, () => work(transaction));
      await transaction.settle();
      this.written = true;
      this.refused = false;
      return result;
    } catch (error) {
      this.refused = true;
      await this.undo();
      throw error;
    }
  }

  /** Adds the last rows and commits. */
  async commit(last: (transaction: Transaction) => Promise<void>): Promise<void> {
    this.ended = true;
    if (this.lost) throw new Error('A part of the call was undone while the rest went on');
    const opened = await this.opened();
    this.opening = undefined;
    await concluding(opened, () => last(opened.transaction));
  }

  /** Whether the last thing that happened was a refusal, so that there is nothing to commit. */
  get wasRefused(): boolean {
    return this.refused;
  }

  async rollback(): Promise<void> {
    this.ended = true;
    await this.undo();
  }

  private async undo(): Promise<void> {
    const { opening } = this;
    this.lost ||= this.written;
    this.opening = undefined;
    if (!opening) return;
    const { transaction, release } = await opening;
    await transaction.rollback();
    release(transaction.broken);
  }

  private opened(): Promise<Opened> {
    this.opening ??= this.start().catch((error: unknown) => {
      // nothing was lent, so there is nothing to undo
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }
}

/** The whole that the running call is part of. */
export const currentWhole = new AsyncLocalStorage<Whole>();

/** Runs work beside the whole: for acts on many records, each of which is to stand or fall by itself. */
export function apart<Result>(work: () => Promise<Result>): Promise<Result> {
  return currentWhole.exit(work);
}

/** The whole that takes in what this scope reads and writes now. */
export function wholeFor(scope: TenantScope): Whole | undefined {
  const whole = currentWhole.getStore();
  return whole?.takesIn(scope) ? whole : undefined;
}
