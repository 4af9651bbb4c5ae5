import type { PoolClient } from 'pg';
import type { TenantNumber, TenantScope } from '../src/core/tenancy/context';
import { Door } from '../src/core/tenancy/door';
import { named } from '../src/core/tenancy/statement';
import type { TestDatabase } from './database';

/** A door with connections of its own. */
export function doorOf({ settings }: TestDatabase, connections: number): Door {
  return new Door({ url: settings.databaseUrl, key: settings.key('capability'), connections });
}

/** The prepared schemas as scopes of organisations that have no rows yet: enough for what only the door decides. */
export async function bareScopes({ superuser }: TestDatabase, wanted: number): Promise<TenantScope[]> {
  const { rows } = await superuser.query<{ number: TenantNumber; schema_name: string }>(
    'select number, schema_name from platform.tenant order by number limit $1',
    [wanted],
  );
  return rows.map(({ number, schema_name: schema }) => ({ tenant: number, schema, epoch: 1, actor: 'test' }));
}

/** The statement that adds a customer with some text in its note. */
export const addCustomer = ({ schema }: TenantScope, id: string, note: string) =>
  named(`insert into ${schema}.customer (id, name, note, created_at, search_text) values ($1, 'Somebody', $2, now(), '')`, [id, note]);

/** What is left in the session of a connection, asked without a transaction. */
export async function sessionOf(client: PoolClient): Promise<object> {
  const { rows } = await client.query(
    `select current_setting('search_path') as path, nullif(current_setting('cap.token', true), '') as token, cap.tenant() as tenant, pg_my_temp_schema()::int as temporary, current_user as login, current_setting('transaction_read_only') as reading`,
  );
  return rows[0] as object;
}

/** What is to be left there: nothing. */
export const clean = { path: 'pg_catalog', token: null, tenant: null, temporary: 0, login: 'charter_serve', reading: 'off' };
