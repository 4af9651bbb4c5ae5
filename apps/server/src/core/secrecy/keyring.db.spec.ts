import { type TestDatabase, freshDatabase } from '../../../test/database';
import { bareScopes, doorOf } from '../../../test/door';
import { type TenantNumber, type TenantScope } from '../tenancy/context';
import type { Door } from '../tenancy/door';
import { Keyring } from './keyring';
import type { TenantKeys } from './keys';
import { type WrappedKey, nameOf, newDataKey, unwrap, wrap } from './master';

const spot = { table: 'customer', column: 'phone', row: 'r' };
const MINUTE = 60_000;

let database: TestDatabase;
let door: Door;
let one: TenantScope;
let other: TenantScope;

beforeAll(async () => {
  database = await freshDatabase();
  door = doorOf(database, 4);
  [one, other] = (await bareScopes(database, 2)) as [TenantScope, TenantScope];
});
beforeEach(() => database.superuser.query('delete from platform.data_key'));
afterAll(async () => {
  await door.close();
  await database.drop();
});

/** The keyring of a server of its own. */
const keyring = (through: Pick<Door, 'readPlatform'> = door) => new Keyring(through as Door, database.settings);

async function stored({ tenant }: TenantScope): Promise<WrappedKey[]> {
  const { rows } = await database.superuser.query<WrappedKey>(
    'select version, master, wrapped from platform.data_key where tenant_number = $1 order by version',
    [tenant],
  );
  return rows;
}

/** Another server gives the organisation a newer key. */
async function renewed({ tenant }: TenantScope): Promise<void> {
  const { version, master, wrapped } = wrap(database.settings.masterKeys, tenant, 2, newDataKey());
  await database.superuser.query('insert into platform.data_key (tenant_number, version, master, wrapped) values ($1, $2, $3, $4)', [
    tenant,
    version,
    master,
    wrapped,
  ]);
}

describe('P-2.2 the keyring', () => {
  it('makes one key of an organisation, however many servers ask for the first time at once', async () => {
    const servers = await Promise.all(Array.from({ length: 6 }, () => keyring().of(one)));
    const sealed = servers.map((keys) => keys.seal(spot, '13812345678'));
    for (const keys of servers) for (const each of sealed) expect(keys.open(spot, each)).toBe('13812345678');
    const rows = await stored(one);
    expect(rows).toEqual([{ version: 1, master: nameOf(database.settings.masterKeys[0]), wrapped: expect.any(Buffer) }]);
    expect(unwrap(database.settings.masterKeys, one.tenant, rows[0]!)).toHaveLength(32);
  });

  it('gives every organisation a key of its own, bound to its name', async () => {
    const ring = keyring();
    const [mine, theirs] = await Promise.all([ring.of(one), ring.of(other)]);
    expect([mine.tenant, theirs.tenant]).toEqual([one.tenant, other.tenant]);
    expect(() => theirs.open(spot, mine.seal(spot, 'x'))).toThrow('cannot be opened');
    expect(mine.index(spot, 'x')).not.toBe(theirs.index(spot, 'x'));
  });

  it('keeps what it read for a minute', async () => {
    const ring = keyring();
    const first = ring.of(one, 0);
    expect(ring.of(one, MINUTE - 1)).toBe(first);
    const second = ring.of(one, MINUTE);
    expect(second).not.toBe(first);
    expect(ring.of(one, MINUTE + 1)).toBe(second);
    await Promise.all([first, second]);
  });

  it('reads anew, before the minute is over, what a newer key has sealed, and only then', async () => {
    const ring = keyring();
    const old = await ring.of(one);
    await renewed(one);
    const newer = await keyring().of(one);
    expect(await ring.opening(one)).toBe(old);
    expect(await ring.opening(one, null, undefined, '', old.seal(spot, 'x'), 'in clear')).toBe(old);
    const sealed = newer.seal(spot, 'x');
    const found = await ring.opening(one, old.seal(spot, 'x'), sealed);
    expect(found.open(spot, sealed)).toBe('x');
    expect(await ring.of(one)).toBe(found);
  });

  it('does not keep a failure', async () => {
    let failures = 1;
    const failing: Pick<Door, 'readPlatform'> = {
      readPlatform: (statement) => (failures-- > 0 ? Promise.reject(new Error('no database')) : door.readPlatform(statement)),
    };
    await keyring().of(one);
    const ring = keyring(failing);
    await expect(ring.of(one)).rejects.toThrow('no database');
    expect((await ring.of(one)).current).toBe(1);
  });

  it('keeps five hundred organisations and forgets whom it read first', async () => {
    const { masterKeys } = database.settings;
    const reads: number[] = [];
    const ring = keyring({
      readPlatform: async ({ values }) => {
        const tenant = values[0] as number;
        reads.push(tenant);
        return [wrap(masterKeys, tenant, 1, newDataKey())] as never[];
      },
    });
    const ask = (tenant: number): Promise<TenantKeys> => ring.of({ tenant: tenant as TenantNumber }, 0);
    for (let tenant = 1; tenant <= 500; tenant += 1) await ask(tenant);
    await ask(1);
    expect(reads).toHaveLength(500);
    await ask(501);
    await ask(2);
    expect(reads).toHaveLength(501);
    await ask(1);
    expect(reads.slice(500)).toEqual([501, 1]);
  });

  it('destroys the keys of one organisation for good and leaves those of others', async () => {
    const ring = keyring();
    const [mine, theirs] = [await ring.of(one), await ring.of(other)];
    await ring.destroy(one);
    expect(await stored(one)).toEqual([]);
    for (const keys of [await ring.of(one), await keyring().of(one)])
      expect(() => keys.open(spot, mine.seal(spot, 'x'))).toThrow('cannot be opened');
    expect((await keyring().of(other)).open(spot, theirs.seal(spot, 'x'))).toBe('x');
    expect(await stored(other)).toHaveLength(1);
  });
});
