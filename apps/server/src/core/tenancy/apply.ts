import { type Client, escapeLiteral } from 'pg';
import type { Migration } from '../../migrations/migration';
import { PLATFORM, signCapability } from './capability';
import { capabilityGrants, isolateSchema } from './isolation';
import { checksumOf } from './ledger';
import { type Authority, RUN_SECONDS, inTransaction, storeKey } from './owner';

/** A schema and what it lacks. */
export interface Target {
  schema: string;
  tenant: number;
  pending: readonly Migration[];
}

/** Undoes everything after a trial. */
class Trial extends Error {}

const begun = (schema: string) => `set local lock_timeout = '5s'; set local search_path = ${schema}, pg_catalog, pg_temp;`;

const noted = (schema: string, migration: Migration) =>
  `insert into platform.ledger (schema_name, migration, checksum) values (${escapeLiteral(schema)}, ${escapeLiteral(migration.id)}, '${checksumOf(migration)}');`;

/** What serving reads to know whether it can work with the schema. */
const versioned = (schema: string) =>
  `update platform.tenant set parked_at = null, parked_reason = null,
     schema_version = (select count(*) from platform.ledger where schema_name = ${escapeLiteral(schema)}) where schema_name = ${escapeLiteral(schema)};`;

/** What SQL alone cannot do; the organisation's rows open for it and close again behind it. */
function convert(client: Client, migration: Migration, tenant: number, { key, masters }: Authority): Promise<void> | undefined {
  const show = async (whose: number) => {
    await client.query(`select set_config('cap.token', $1, true)`, [
      signCapability({ tenant: whose, actor: 'migration' }, key, Date.now(), RUN_SECONDS),
    ]);
  };
  return migration.convert?.({
    client,
    tenant,
    masters,
    inTenant: async (inside) => {
      await show(tenant);
      await inside();
      await show(PLATFORM);
    },
  });
}

/** A step of the platform, with everything that must hold after each of them. */
export async function applyToPlatform(client: Client, { schema, pending }: Target, authority: Authority): Promise<number> {
  for (const migration of pending) {
    await inTransaction(client, async () => {
      await client.query(begun(schema));
      await client.query(migration.sql);
      await convert(client, migration, PLATFORM, authority);
      await storeKey(client, authority.key);
      for (const statement of capabilityGrants) await client.query(statement);
      await client.query(isolateSchema(schema, PLATFORM));
      await client.query(noted(schema, migration));
    });
  }
  return pending.length;
}

/** One step on one schema: in one message to the database where SQL is all it needs. */
async function step(client: Client, { schema, tenant }: Target, migration: Migration, authority: Authority, after: string): Promise<void> {
  const closing = `${isolateSchema(schema, tenant)};${after}`;
  if (!migration.convert) {
    await client.query(`${begun(schema)}\n${migration.sql}\n;${closing}`);
    return;
  }
  await client.query(`${begun(schema)}\n${migration.sql}`);
  await convert(client, migration, tenant, authority);
  await client.query(closing);
}

/** Brings one organisation's schema on, each step in a transaction of its own. */
export async function applyToTenant(client: Client, target: Target, authority: Authority): Promise<number> {
  const { schema, pending } = target;
  for (const migration of pending)
    await inTransaction(client, async () => {
      if (await isDone(client, schema, migration)) return;
      await step(client, target, migration, authority, `${noted(schema, migration)} ${versioned(schema)}`);
    });
  return pending.length;
}

/** Brings up a schema that is nobody's yet, in one transaction: what the living get step by step is closed once here. */
export async function applyToNew(client: Client, { schema, tenant, pending }: Target, authority: Authority): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(begun(schema));
    for (const migration of pending) {
      await client.query(migration.sql);
      if (!migration.convert) continue;
      await client.query(isolateSchema(schema, tenant));
      await convert(client, migration, tenant, authority);
    }
    const notes = pending.map((migration) => noted(schema, migration)).join('\n');
    await client.query(`${isolateSchema(schema, tenant)};${notes} ${versioned(schema)}`);
  });
}

/** Whether somebody else has taken the step meanwhile: what a killed run had sent may still be at work, and is waited for. */
async function isDone(client: Client, schema: string, { id }: Migration): Promise<boolean> {
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [`charter migration ${schema}`]);
  const { rowCount } = await client.query('select 1 from platform.ledger where schema_name = $1 and migration = $2', [schema, id]);
  return rowCount !== 0;
}

/** Tries all steps on the schema and undoes them. @throws what a real run would throw */
export async function tryOnTenant(client: Client, target: Target, authority: Authority): Promise<void> {
  await inTransaction(client, async () => {
    for (const migration of target.pending) await step(client, target, migration, authority, '');
    throw new Trial();
  }).catch((error: unknown) => {
    if (!(error instanceof Trial)) throw error;
  });
}
