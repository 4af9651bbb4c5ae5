import type { Client } from 'pg';
import { type MasterKeys, type WrappedKey, nameOf, unwrap, wrap } from './master';

/**
 * Wraps every data key with the master key in use, so that the one before can be given up (rotation of CHARTER_SECRET). The
 * connection shows the platform's capability.
 *
 * @throws Unreadable when a key was wrapped by a master key that is not at hand
 */
export async function rewrapKeys(client: Client, masters: MasterKeys): Promise<number> {
  const { rows } = await client.query<WrappedKey & { tenant: number }>(
    'select tenant_number as tenant, version, master, wrapped from platform.data_key where master <> $1',
    [nameOf(masters[0])],
  );
  for (const row of rows) {
    const { version, master, wrapped } = wrap(masters, row.tenant, row.version, unwrap(masters, row.tenant, row));
    await client.query('update platform.data_key set master = $3, wrapped = $4 where tenant_number = $1 and version = $2', [
      row.tenant,
      version,
      master,
      wrapped,
    ]);
  }
  return rows.length;
}
