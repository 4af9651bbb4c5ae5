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
