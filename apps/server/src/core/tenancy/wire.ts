import { Client } from 'pg';

/**
 * A client that always speaks the extended protocol. Without values node-postgres would use the simple one, in which one
 * text may hold several statements: the classic gift to SQL injection.
 */
export class ExtendedClient extends Client {
  override query = extended(Client.prototype.query);
}

function extended(query: typeof Client.prototype.query): typeof Client.prototype.query {
  return function (this: Client, config: unknown, ...rest: unknown[]) {
    return Reflect.apply(query, this, [typeof config === 'string' ? { text: config, queryMode: 'extended' } : withExtendedMode(config), ...rest]);
  } as typeof Client.prototype.query;
}

function withExtendedMode(config: unknown): unknown {
  const isCustomQuery = typeof config === 'object' && config !== null && 'submit' in config;
  return isCustomQuery ? config : { ...(config as object), queryMode: 'extended' };
}
