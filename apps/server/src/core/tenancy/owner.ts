import { Client } from 'pg';
import type { MasterKeys } from '../secrecy/master';
import { PLATFORM, paddedKeys, signCapability } from './capability';
import { OWNER } from './roles';

/** How long one run of the migrations may write to the platform's tables. */
export const RUN_SECONDS = 6 * 3600;

/** What a run of the migrations works with. */
export interface Authority {
  url: string;
  /** Signs capabilities. */
  key: Buffer;
  /** Wrap the data keys of organisations. */
  masters: MasterKeys;
}

/** The owner's connection: acts as the owner of every object, with a capability for the platform's tables. */
export async function connectOwner(url: string, key: Buffer): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`select set_config('cap.token', $1, false)`, [
    signCapability({ tenant: PLATFORM, actor: 'migration' }, key, Date.now(), RUN_SECONDS),
  ]);
  return client;
}

/** The same, already acting as the owner. */
export async function actAsOwner(url: string, key: Buffer): Promise<Client> {
  const client = await connectOwner(url, key);
  await client.query(`set role ${OWNER}`);
  return client;
}

/** One at a time: migrations, and everything else that makes or drops schemas. */
export const lockMigrations = (client: Client) => client.query(`select pg_advisory_lock(hashtext('charter migration'))`);

/** The owner, alone in making, changing and dropping schemas; the lock ends with the connection. */
export async function soleOwner(url: string, key: Buffer): Promise<Client> {
  const client = await connectOwner(url, key);
  // the owner itself may take no lock
  await lockMigrations(client);
  await client.query(`set role ${OWNER}`);
  return client;
}

/** Gives the database the key of capabilities. */
export async function storeKey(client: Client, key: Buffer): Promise<void> {
  const { inner, outer } = paddedKeys(key);
  await client.query(
    'insert into cap.key values (1, $1, $2) on conflict (id) do update set inner_key = excluded.inner_key, outer_key = excluded.outer_key',
    [inner, outer],
  );
}

export async function inTransaction<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
