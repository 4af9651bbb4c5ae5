import type { Socket } from 'node:net';
import { Client, type ClientBase, type ClientConfig, type QueryConfig, types } from 'pg';
import { Flight } from './flight';
import { StatementRefused, isOverRows } from './statement';

const CONTROL = Symbol('control');

/** A statement with which the door itself begins, opens or ends a transaction. Nothing else may. */
export function control(statement: QueryConfig): QueryConfig {
  return Object.assign(statement, { [CONTROL]: true });
}

/**
 * A client that always speaks the extended protocol. Without values node-postgres would use the simple one, in which one
 * text may hold several statements: the classic gift to SQL injection.
 *
 * It also sends nothing but statements over rows. No privilege keeps a login from PREPARE (which could take the name of
 * a statement the next user of the connection executes), SET, EXPLAIN (which tells the planner's statistics of rows that
 * row security hides), NOTIFY, or changing its own password.
 */
export class ExtendedClient extends Client {
  override query = extended(Client.prototype.query);

  constructor(config?: string | ClientConfig) {
    super(config);
    // a local day stays as it is written: pg would make a moment of it, midnight wherever the server stands
    this.setTypeParser(types.builtins.DATE, (day: string) => day);
  }
}

/** Has everything that is sent meanwhile go out in one write, which the database reads in one piece. */
export function inOneWrite<Result>(client: ClientBase, send: () => Result): Result {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

function extended(query: typeof Client.prototype.query): typeof Client.prototype.query {
  return function (this: Client, config: unknown, ...rest: unknown[]) {
    if (config instanceof Flight) return Reflect.apply(query, this, [config]);
    const statement = typeof config === 'string' ? { text: config } : (config as QueryConfig);
    // rejected, not thrown: the statements of the same flush must be waited for
    if (!passes(statement)) return Promise.reject(new StatementRefused());
    return Reflect.apply(query, this, [{ ...statement, queryMode: 'extended' }, ...rest]);
  } as typeof Client.prototype.query;
}

/** A query object of its own kind (a cursor, a stream) has its own way of sending, so it does not pass either. */
function passes(statement: QueryConfig & { [CONTROL]?: true; submit?: unknown }): boolean {
  return statement.submit === undefined && (statement[CONTROL] === true || isOverRows(statement.text));
}
