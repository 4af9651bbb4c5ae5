import type { Client } from 'pg';
import { tenantMigrations } from '../migrations/tenant';
import type { TenantNumber } from '../core/tenancy/context';
import { inTransaction } from '../core/tenancy/owner';
import type { Manifest } from './archive';
import type { Page } from './parcel';
import { UnfitTakeout } from './unfit';

/** The organisation that is put back. */
export interface Target {
  id: string;
  number: TenantNumber;
  schema: string;
}

/** What became of a table. */
export interface TableReport {
  table: string;
  before: number;
  after: number;
}

/** What was put back. */
export interface RestoreReport {
  tables: TableReport[];
  /** Members whose seat is not there any more: they are to be invited again. */
  unseated: number;
}

/** Undoes everything after a trial. */
class Trial extends Error {}

/** What happened stays on record, also what happened after the takeout. */
const KEPT = 'audit_event';

/**
 * Puts an organisation back to what it was when it was taken out, in one transaction: all its tables but the trail, which
 * only gains what it lacked. Tables of others are not named by any statement. With `trial` everything is undone at the end.
 *
 * @throws UnfitTakeout when it was taken out of tables that were made otherwise
 */
export async function restore(
  client: Client,
  target: Target,
  manifest: Manifest,
  pages: AsyncIterable<Page>,
  trial: boolean,
): Promise<RestoreReport> {
  refuseOther(manifest);
  const done: { report?: RestoreReport } = {};
  await inTransaction(client, async () => {
    await client.query(`set local lock_timeout = '10s'`);
    const tables = await tablesIn(client, target.schema);
    await opened(client, target.schema, tables, async () => {
      const before = await countsOf(client, target.schema, tables);
      const emptied = tables.filter((table) => table !== KEPT).map((table) => `${target.schema}."${table}"`);
      await client.query(`truncate ${emptied.join(', ')}`);
      for await (const { table, lines } of pages) {
        if (!tables.includes(table)) throw new UnfitTakeout({ zh: `这里没有表 ${table}。`, en: `There is no table ${table} here.` });
        await fill(client, target.schema, table, lines);
      }
      const unseated = await reconcile(client, target);
      await advance(client, target.schema);
      const after = await countsOf(client, target.schema, tables);
      done.report = {
        tables: tables.map((table) => ({ table, before: before.get(table) ?? 0, after: after.get(table) ?? 0 })),
        unseated,
      };
    });
    if (trial) throw new Trial();
  }).catch((error: unknown) => {
    if (!(error instanceof Trial)) throw error;
  });
  if (!done.report) throw new Error('Nothing was put back');
  return done.report;
}

function refuseOther({ format, inClear, migrations }: Manifest): void {
  if (format !== 1)
    throw new UnfitTakeout({ zh: '这种格式的文件本程序不认识。', en: 'The takeout is of a format that this program does not know.' });
  if (inClear)
    throw new UnfitTakeout({
      zh: '这个文件带有明文个人信息，不能用于恢复；请用不带明文的导出文件。',
      en: 'The takeout is in clear; one with personal data as it is kept can be put back.',
    });
  const known = tenantMigrations.map(({ id }) => id);
  const lacking = known.find((id) => !migrations.includes(id));
  if (lacking)
    throw new UnfitTakeout({
      zh: `文件来自较早的版本：它的表还没有 ${lacking} 这一步。请用当时版本的程序恢复。`,
      en: `The takeout is of an older version: its tables lack the step ${lacking}. Put it back with the program of that time.`,
    });
  const strange = migrations.find((id) => !known.includes(id));
  if (strange)
    throw new UnfitTakeout({
      zh: `文件来自较新的版本：本程序不认识 ${strange} 这一步。请先升级平台。`,
      en: `The takeout is of a newer version: this program does not know the step ${strange}. Bring the platform on first.`,
    });
}

async function tablesIn(client: Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'p') order by relname`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

async function countsOf(client: Client, schema: string, tables: string[]): Promise<Map<string, number>> {
  const counting = tables.map((table) => `select '${table}' as name, count(*)::int as n from ${schema}."${table}"`);
  const { rows } = await client.query<{ name: string; n: number }>(counting.join(' union all '));
  return new Map(rows.map(({ name, n }) => [name, n]));
}

/** Opens the tables to their owner, without foreign keys, and closes them again as they were: the keys are checked anew then. */
async function opened(client: Client, schema: string, tables: string[], work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where connamespace = $1::regnamespace and contype = 'f'`,
    [schema],
  );
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) await client.query(`alter table ${schema}."${table}" no force row level security`);
  await work();
  for (const table of tables) await client.query(`alter table ${schema}."${table}" force row level security`);
  for (const { table, name, definition } of keys) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

/** Rows as they were, with the numbers they had. */
async function fill(client: Client, schema: string, table: string, lines: string[]): Promise<void> {
  if (lines.length === 0) return;
  const place = `${schema}."${table}"`;
  await client.query(
    `insert into ${place} overriding system value select * from jsonb_populate_recordset(null::${place}, $1::jsonb) on conflict do nothing`,
    [`[${lines.join(',')}]`],
  );
}

/** Numbers go on after the largest that was ever given, also after those that are gone now. */
async function advance(client: Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as table, a.attname as column, pg_get_serial_sequence(format('%I.%I', $1::text, c.relname), a.attname) as sequence
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' and a.attidentity <> '' and not a.attisdropped`,
    [schema],
  );
  for (const { table, column, sequence } of rows)
    await client.query(
      `select setval('${sequence}', greatest((select last_value from ${sequence}), (select coalesce(max("${column}"), 1) from ${schema}."${table}")))`,
    );
}

/**
 * Brings together what the platform knows today with what the organisation knew then: seats, keys, invitations and how
 * members sign in. What was told to others in the meantime is not told again.
 */
async function reconcile(client: Client, { id, schema }: Target): Promise<number> {
  await client.query(`update ${schema}.outbox set delivered_at = coalesce(delivered_at, now())`);
  await client.query(`update ${schema}.webhook_delivery set state = 'FAILED', next_attempt_at = null where state = 'WAITING'`);
  // files are not taken out with the rest
  await client.query(`update ${schema}.takeout set expires_at = least(expires_at, now())`);
  const { rowCount: unseated } = await client.query(
    `update ${schema}.member m set account_id = null where account_id is not null and not exists (
       select from platform.membership p where p.tenant_id = $1 and p.member_id = m.id and p.account_id = m.account_id)`,
    [id],
  );
  await client.query(
    `update platform.membership p set active = exists (
       select from ${schema}.member m where m.id = p.member_id and m.account_id = p.account_id and m.active) where tenant_id = $1`,
    [id],
  );
  await client.query(
    `update ${schema}.api_key k set revoked_at = coalesce(k.revoked_at, p.revoked_at, now())
     from ${schema}.api_key o left join platform.api_key p on p.id = o.id where o.id = k.id and (p.id is null or p.revoked_at is not null)`,
  );
  await client.query(
    `update platform.api_key p set revoked_at = now() where tenant_id = $1 and revoked_at is null
       and not exists (select from ${schema}.api_key k where k.id = p.id and k.revoked_at is null)`,
    [id],
  );
  await client.query(
    `delete from platform.invitation i where tenant_id = $1 and not exists (
       select from ${schema}.member m where m.id = i.member_id and m.account_id is null and m.active and lower(m.email) = lower(i.email))`,
    [id],
  );
  await client.query(
    `update platform.tenant t set epoch = epoch + 1, name = o.name, provider_only = coalesce(s.provider_only, false),
       second_factor = nullif(s.second_factor, 'off'), second_factor_from = s.second_factor_from
     from ${schema}.organisation o left join ${schema}.sign_in_policy s on s.id = o.id where t.id = $1 and o.id = $1`,
    [id],
  );
  await client.query(
    `update platform.membership set emergency = coalesce((
       select s.emergency_member_ids ? member_id::text from ${schema}.sign_in_policy s where s.id = $1), false) where tenant_id = $1`,
    [id],
  );
  return unseated ?? 0;
}
