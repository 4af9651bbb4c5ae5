import type { Client } from 'pg';
import { seal, unseal } from '../mail/seal';

/** A column with bytes sealed by a key that is made from CHARTER_SECRET itself, bound to the id of their row. */
export interface SealedColumn {
  table: string;
  column: string;
  purpose: string;
}

/** Of the platform: secrets of authenticator apps, and mail that still waits. */
export const PLATFORM_SEALED: readonly SealedColumn[] = [
  { table: 'account', column: 'totp_secret', purpose: 'second-factor' },
  { table: 'mail', column: 'body', purpose: 'mail' },
];

/** Of every organisation: what its webhooks sign with. */
export const TENANT_SEALED: readonly SealedColumn[] = [
  { table: 'webhook', column: 'secret', purpose: 'webhook' },
  { table: 'webhook', column: 'previous_secret', purpose: 'webhook' },
];

/** Keys of a purpose: the one in use, then that of the secret before. */
export type KeysOf = (purpose: string) => readonly [Buffer, ...Buffer[]];

interface Row {
  id: string;
  sealed: Buffer;
}

/**
 * Seals anew what was sealed by the secret before, so that it can be given up. What neither opens is left as it is: it was
 * lost before. The connection shows the capability of the schema's owner.
 */
export async function reseal(client: Client, schema: string, columns: readonly SealedColumn[], keysOf: KeysOf): Promise<number> {
  let count = 0;
  for (const { table, column, purpose } of columns) {
    const { rows: there } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [`${schema}.${table}`]);
    if (!there[0]?.there) continue;
    const { rows } = await client.query<Row>(
      `select id, ${column} as sealed from ${schema}.${table} where ${column} is not null for update`,
    );
    const [key, ...before] = keysOf(purpose);
    for (const { id, sealed } of rows) {
      if (opened(sealed, key, id) !== undefined) continue;
      const clear = before.map((each) => opened(sealed, each, id)).find((text) => text !== undefined);
      if (clear === undefined) continue;
      await client.query(`update ${schema}.${table} set ${column} = $2 where id = $1`, [id, seal(clear, key, id)]);
      count += 1;
    }
  }
  return count;
}

function opened(sealed: Buffer, key: Buffer, id: string): string | undefined {
  try {
    return unseal(sealed, key, id);
  } catch {
    return undefined;
  }
}
