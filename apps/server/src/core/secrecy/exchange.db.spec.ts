import { randomBytes } from 'node:crypto';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { bareScopes } from '../../../test/door';
import { seal, unseal } from '../mail/seal';
import type { TenantScope } from '../tenancy/context';
import { type WrappedKey, newDataKey, unwrap, wrap } from './master';
import { PLATFORM_SEALED, TENANT_SEALED, reseal } from './reseal';
import { rewrapKeys } from './rewrap';
import { Unreadable } from './seal';

const [before, now, lost] = [randomBytes(32), randomBytes(32), randomBytes(32)] as const;

let database: TestDatabase;
let scopes: TenantScope[];

beforeAll(async () => {
  database = await freshDatabase();
  scopes = await bareScopes(database, 2);
});
afterAll(() => database.drop());

describe('P-2.2 data keys when the master key is exchanged', () => {
  type Kept = WrappedKey & { tenant: number };
  const kept = async () =>
    (
      await database.superuser.query<Kept>(
        'select tenant_number as tenant, version, master, wrapped from platform.data_key order by tenant_number, version',
      )
    ).rows;

  /** Two keys of each organisation. */
  async function stored(...masters: [Buffer, Buffer]): Promise<Map<string, Buffer>> {
    const keys = new Map<string, Buffer>();
    await database.superuser.query('delete from platform.data_key');
    for (const { tenant } of scopes)
      for (const version of [1, 2]) {
        const key = newDataKey();
        const { master, wrapped } = wrap([masters[version - 1]!], tenant, version, key);
        await database.superuser.query('insert into platform.data_key (tenant_number, version, master, wrapped) values ($1, $2, $3, $4)', [
          tenant,
          version,
          master,
          wrapped,
        ]);
        keys.set(`${tenant} ${version}`, key);
      }
    return keys;
  }

  it('are wrapped by the new one, each the same key of the same organisation and version', async () => {
    const keys = await stored(before, now);
    expect(await rewrapKeys(database.superuser, [now, before])).toBe(2);
    const rows = await kept();
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(unwrap([now], row.tenant, row)).toEqual(keys.get(`${row.tenant} ${row.version}`));
    expect(await rewrapKeys(database.superuser, [now, before])).toBe(0);
    expect(await kept()).toEqual(rows);
  });

  it('are left alone when one was wrapped by a key that is not at hand', async () => {
    await stored(lost, lost);
    const rows = await kept();
    await expect(rewrapKeys(database.superuser, [now, before])).rejects.toThrow(Unreadable);
    expect(await kept()).toEqual(rows);
  });
});

describe('P-2.2 what keys made from the secret have sealed, when it is exchanged', () => {
  const columns = [
    { table: 'gone', column: 'secret', purpose: 'seals' },
    { table: 'sealed_here', column: 'secret', purpose: 'seals' },
    { table: 'sealed_here', column: 'spare', purpose: 'spares' },
  ];
  const keysOf = (purpose: string) => (purpose === 'seals' ? ([now, before] as const) : ([lost, before] as const));
  const rows = async () =>
    (
      await database.superuser.query<{ id: string; secret: Buffer | null; spare: Buffer | null }>(
        'select * from platform.sealed_here order by id',
      )
    ).rows;

  beforeAll(async () => {
    await database.superuser.query('create table platform.sealed_here (id text primary key, secret bytea, spare bytea)');
  });

  it('is sealed by the key in use, each column by that of its purpose; what is new, empty or lost is left as it is', async () => {
    const damaged = seal('x', randomBytes(32), 'd');
    const fresh = seal('new', now, 'c');
    await database.superuser.query(
      'insert into platform.sealed_here values ($1, $2, $3), ($4, null, null), ($5, $6, null), ($7, $8, null)',
      ['a', seal('one', before, 'a'), seal('two', before, 'a'), 'b', 'c', fresh, 'd', damaged],
    );
    expect(await reseal(database.superuser, 'platform', columns, keysOf)).toBe(2);
    const [a, ...others] = await rows();
    expect([unseal(a!.secret!, now, 'a'), unseal(a!.spare!, lost, 'a')]).toEqual(['one', 'two']);
    expect(others).toEqual([
      { id: 'b', secret: null, spare: null },
      { id: 'c', secret: fresh, spare: null },
      { id: 'd', secret: damaged, spare: null },
    ]);
    expect(await reseal(database.superuser, 'platform', columns, keysOf)).toBe(0);
    expect(await rows()).toEqual([a, ...others]);
  });

  it('lies in columns that there are', async () => {
    const schemas = [['platform', PLATFORM_SEALED] as const, [scopes[0]!.schema, TENANT_SEALED] as const];
    for (const [schema, sealed] of schemas)
      for (const { table, column } of sealed) {
        const { rows: found } = await database.superuser.query(
          `select data_type from information_schema.columns where table_schema = $1 and table_name = $2 and column_name = $3`,
          [schema, table, column],
        );
        expect({ table, column, found }).toEqual({ table, column, found: [{ data_type: 'bytea' }] });
      }
  });
});
