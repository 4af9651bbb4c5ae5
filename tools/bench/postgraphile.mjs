/**
 * PostGraphile 5 over the same tables: `node postgraphile.mjs <url> <schema> <port> [<serving url> <capability key as hex>]`.
 * With the last two it does the same work as the product: the session check at every call, and the role of the serving
 * login, whose rows the signed capability opens for the transaction.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { caller, capability } from './isolation.mjs';

const [connectionString, schema, port, serving, keyHex] = process.argv.slice(2);

function isolated() {
  const key = Buffer.from(keyHex, 'hex');
  const pool = new pg.Pool({ connectionString: serving, max: 16, pipeline: true });
  return async ({ node }) => {
    const who = await caller(pool, key, node.req.headers.authorization);
    return { pgSettings: { role: 'charter_serve', 'cap.token': capability(key, who.number, who.member_id), transaction_read_only: 'on' } };
  };
}

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: [schema, 'bench'], poolConfig: { max: 16 } })],
  grafserv: { graphqlPath: '/graphql', watch: false, graphiql: false },
  grafast: { explain: false, ...(serving ? { context: isolated() } : {}) },
};
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(port), '127.0.0.1', () => console.log('ready'));
