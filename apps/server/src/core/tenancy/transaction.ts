import type { PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { Flight } from './flight';
import { type Statement, asText, named, overRows } from './statement';
import { control, inOneWrite } from './wire';

export const commit = control({ text: 'commit', name: 'commit' });
export const rollback = control({ text: 'rollback' });

type Reading = Promise<{ rows: (string | null)[][] }>;

const begin = control({ text: 'begin', name: 'begin' });

interface TransactionOptions {
  schema: string;
  /** Shows the capability. */
  open: Statement;
  /** Shows the platform's, for the one row that must change with the organisation's. */
  asPlatform: Statement;
}

/**
 * An open transaction. Statements are collected and sent together: a write whose rule needs nothing from the database costs
 * one flush, one that locks a row first costs two.
 */
export class Transaction {
  readonly schema: string;
  /** Set when the connection itself failed and must not be used again. */
  broken = false;
  private begun = false;
  private readonly waiting: Statement[] = [];
  private readonly afterwards: (() => void)[] = [];
  private readonly waitingForPlatform: Statement[] = [];
  private answer: { statement: Statement; given: PromiseWithResolvers<string | null> } | undefined;

  constructor(
    private readonly client: PoolClient,
    private readonly options: TransactionOptions,
  ) {
    this.schema = options.schema;
  }

  /** Sends a statement now and waits for its rows. */
  async query<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
    const wanted = overRows(statement) as QueryConfig;
    const answers = inOneWrite(this.client, () => [...this.opening(), this.client.query<Row>(wanted)]);
    const rows = await this.settled<{ rows: Row[] }>(answers);
    return rows.at(-1)?.rows ?? [];
  }

  /** Opens the transaction for a TypeORM repository, which speaks to the connection by itself. */
  async begin(): Promise<void> {
    await this.settled(this.opening());
  }

  /** Keeps a statement for the flush at the end. All of them run as one, so none may touch a row of another. */
  later(statement: Statement): void {
    this.waiting.push(overRows(statement));
  }

  /** The same for a row of the platform, changed in the same transaction after all others. */
  laterOnPlatform(statement: Statement): void {
    this.waitingForPlatform.push(overRows(statement));
  }

  /** A reading statement after all writes, in the flush that commits; its first column as text once that has happened. */
  last(statement: Statement): Promise<string | null> {
    this.answer = { statement: overRows(statement), given: Promise.withResolvers<string | null>() };
    return this.answer.given.promise;
  }

  /** Something to do once the transaction is committed, and not when it is rolled back. */
  whenCommitted(then: () => void): void {
    this.afterwards.push(then);
  }

  /** Says that it is committed. */
  committed(): void {
    for (const then of this.afterwards.splice(0)) then();
  }

  /** Sends what waits, for a statement that builds on it. */
  async flush(): Promise<void> {
    const statements = together(this.waiting.splice(0));
    await this.settled(
      inOneWrite(this.client, () => [...this.opening(), ...statements.map((statement) => this.client.query(statement as QueryConfig))]),
    );
  }

  /** Sends what waits and reads the answer, but goes on: what is the platform's still waits for the commit. */
  async settle(): Promise<void> {
    if (this.waiting.length > 0) await this.flush();
    const { answer } = this;
    if (!answer) return;
    this.answer = undefined;
    const [row] = await this.settled<{ rows: (string | null)[][] }>([this.reading(answer.statement)]);
    answer.given.resolve(row?.rows[0]?.[0] ?? null);
  }

  async commit(): Promise<void> {
    const writes = together(this.waiting.splice(0));
    const platform = this.waitingForPlatform.length > 0 ? [this.options.asPlatform, ...this.waitingForPlatform.splice(0)] : [];
    if (!this.begun) return writes.length + platform.length === 0 ? undefined : this.fly(writes, platform);
    const { sent, reading } = inOneWrite(this.client, () => this.send(writes, platform));
    const answers = await this.settled<{ command: string }>(sent);
    // a failure that the work swallowed: PostgreSQL answers a commit of it without an error
    if (answers.at(-1)?.command === 'ROLLBACK') throw new Error('A statement of the transaction had failed; nothing was written');
    if (reading) this.answer?.given.resolve((await reading).rows[0]?.[0] ?? null);
  }

  async rollback(): Promise<void> {
    if (!this.begun) return;
    await this.client.query(rollback).catch(() => {
      this.broken = true;
    });
  }

  /** Nothing was sent before: all of it is one flight, and thereby a transaction. */
  private async fly(writes: Statement[], platform: Statement[]): Promise<void> {
    const before = [this.options.open, ...writes];
    const flight = new Flight([...before, ...(this.answer ? [this.answer.statement] : []), ...platform]);
    this.client.query(flight);
    const found = await flight.landed;
    this.answer?.given.resolve(found[before.length] ?? null);
  }

  private send(writes: Statement[], platform: Statement[]): { sent: Promise<unknown>[]; reading: Reading | undefined } {
    const query = (statement: Statement) => this.client.query(statement as QueryConfig);
    const before = [...this.opening(), ...writes.map(query)];
    const reading = this.answer && this.reading(this.answer.statement);
    return { sent: [...before, ...(reading ? [reading] : []), ...platform.map(query), this.client.query(commit)], reading };
  }

  private opening(): Promise<unknown>[] {
    if (this.begun) return [];
    this.begun = true;
    const path = control({ text: `set local search_path = ${this.schema}, pg_catalog` });
    return [begin, this.options.open as QueryConfig, path].map((statement) => this.client.query(statement));
  }

  private reading(statement: Statement): Reading {
    return this.client.query<(string | null)[]>({ ...(statement as QueryConfig), rowMode: 'array', types: asText } as never);
  }

  private async settled<Answer>(answers: Promise<unknown>[]): Promise<Answer[]> {
    const outcomes = await Promise.allSettled(answers);
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw (failure as PromiseRejectedResult).reason;
    return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<Answer>).value);
  }
}

/** Joins writing statements into one, their parameters numbered on: one round of planning and executing instead of many. */
function together(statements: Statement[]): Statement[] {
  const [first, ...rest] = statements;
  if (!first || rest.length === 0) return statements;
  const values: unknown[] = [];
  const parts = statements.map((statement, place) => {
    const shift = values.length;
    values.push(...statement.values);
    return `w${place} as (${statement.text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + shift}`)})`;
  });
  return [named(`with ${parts.join(', ')} select`, values)];
}
