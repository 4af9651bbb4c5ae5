import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { applyToNew } from './apply';
import { program } from './ledger';
import type { Authority } from './owner';

/** Prepared schemas that wait for the next organisations, so that a sign-up only takes one. */
export const SPARES = 2;

/** Schema names are opaque, because every login can read the names of all schemas. */
function newSchemaName(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return `t_${[...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('')}`;
}

/** A prepared schema that no sign-up is about to make an organisation's; over a row of platform.tenant. */
export const FREE_SPARE = `state = 'spare' and (taken_until is null or taken_until < now())`;

/** Prepares schemas until enough wait for new organisations; returns how many were made. */
export async function prepareSpares(
  client: Client,
  authority: Authority,
  wanted = SPARES,
  migrations = program.tenant,
  made: () => void = () => undefined,
): Promise<number> {
  const { rows } = await client.query<{ spares: number }>(`select count(*)::int as spares from platform.tenant where ${FREE_SPARE}`);
  const missing = Math.max(0, wanted - (rows[0]?.spares ?? 0));
  for (let count = 0; count < missing; count += 1) {
    const schema = newSchemaName();
    const created = await client.query<{ number: number }>(
      `insert into platform.tenant (id, schema_name, state) values ($1, $2, 'preparing') returning number`,
      [uuidv7(), schema],
    );
    await client.query(`create schema ${schema}`);
    await applyToNew(client, { schema, tenant: created.rows[0]?.number ?? 0, pending: migrations }, authority);
    await client.query(`update platform.tenant set state = 'spare' where schema_name = $1`, [schema]);
    made();
  }
  return missing;
}

/** Removes what a preparation that was killed left behind. Only under the lock of migrations. */
export async function clearUnfinished(client: Client): Promise<void> {
  const { rows } = await client.query<{ schema_name: string }>(`select schema_name from platform.tenant where state = 'preparing'`);
  for (const { schema_name: schema } of rows) {
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.query('delete from platform.ledger where schema_name = $1', [schema]);
    await client.query('delete from platform.tenant where schema_name = $1', [schema]);
  }
}
