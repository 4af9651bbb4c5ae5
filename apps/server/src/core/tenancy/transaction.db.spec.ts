import { uuidv7 } from 'uuidv7';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { addCustomer, bareScopes, clean, doorOf, sessionOf } from '../../../test/door';
import type { TenantScope } from './context';
import type { Door } from './door';
import { type Statement, named } from './statement';

let database: TestDatabase;
let door: Door;
let one: TenantScope;
let other: TenantScope;

beforeAll(async () => {
  database = await freshDatabase();
  door = doorOf(database, 1);
  [one, other] = (await bareScopes(database, 2)) as [TenantScope, TenantScope];
});
beforeEach(() => database.superuser.query(`truncate ${one.schema}.customer, ${other.schema}.customer cascade`));
afterEach(async () => {
  const client = await door.pool.connect();
  expect(await sessionOf(client)).toEqual(clean);
  client.release();
  expect([door.pool.totalCount, door.pool.idleCount]).toEqual([1, 1]);
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const add = (note: string, scope = one) => addCustomer(scope, uuidv7(), note);
const count = (scope = one): Statement => named(`select count(*) from ${scope.schema}.customer`, []);
const nobody = (scope = one): Statement => named(`select name from ${scope.schema}.customer where false`, []);
const setEpoch = (epoch: number, scope = one): Statement =>
  named('update platform.tenant set epoch = $1 where number = $2', [epoch, scope.tenant]);

/** What is there for everybody, in order of writing. */
async function notes({ schema }: TenantScope = one): Promise<string[]> {
  const { rows } = await database.superuser.query<{ note: string }>(`select note from ${schema}.customer order by id`);
  return rows.map(({ note }) => note);
}

async function epochOf({ tenant }: TenantScope = one): Promise<number> {
  const { rows } = await database.superuser.query<{ epoch: number }>('select epoch from platform.tenant where number = $1', [tenant]);
  return Number(rows[0]?.epoch);
}

/** A transaction that has sent nothing yet, and one that has. */
describe.each([false, true])('a transaction that has begun before it ends: %s', (begins) => {
  const write = (work: Parameters<Door['write']>[1]) =>
    door.write(one, async (transaction) => {
      if (begins) await transaction.query(named('select 1', []));
      return work(transaction);
    });

  it('writes everything it was given, each statement with its own values', async () => {
    await write(async (transaction) => {
      for (const note of ['a', 'b', 'c']) transaction.later(add(note));
    });
    expect(await notes()).toEqual(['a', 'b', 'c']);
  });

  it('reads last, after all its writes and before anything of the platform', async () => {
    let answer: Promise<string | null> | undefined;
    await write(async (transaction) => {
      transaction.laterOnPlatform(setEpoch(7));
      answer = transaction.last(count());
      transaction.later(add('a'));
      transaction.later(add('b'));
    });
    expect(await answer).toBe('2');
    expect(await epochOf()).toBe(7);
  });

  it('answers null where there is no row, and when nothing is written', async () => {
    let answer: Promise<string | null> | undefined;
    await write(async (transaction) => {
      transaction.later(add('a'));
      answer = transaction.last(nobody());
    });
    expect(await answer).toBeNull();
  });

  it('changes a row of the platform with its own, or neither', async () => {
    await write(async (transaction) => {
      transaction.later(add('a'));
      transaction.laterOnPlatform(setEpoch(11));
    });
    expect([await notes(), await epochOf()]).toEqual([['a'], 11]);
    const failing = write(async (transaction) => {
      transaction.laterOnPlatform(setEpoch(12));
      transaction.later(named(`insert into ${one.schema}.customer (id) values ($1)`, ['no id']));
    });
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    const failingThere = write(async (transaction) => {
      transaction.later(add('b'));
      transaction.laterOnPlatform(named('update platform.tenant set epoch = 1 / $1 where number = $2', [0, one.tenant]));
    });
    await expect(failingThere).rejects.toMatchObject({ code: '22012' });
    expect([await notes(), await epochOf()]).toEqual([['a'], 11]);
  });

  it('changes only a row of the platform, where there is nothing else', async () => {
    await write(async (transaction) => transaction.laterOnPlatform(setEpoch(21)));
    expect(await epochOf()).toBe(21);
  });

  it('reaches the platform by that way only, and other organisations by none', async () => {
    const before = await epochOf();
    await write(async (transaction) => transaction.later(setEpoch(99)));
    expect(await epochOf()).toBe(before);
    await expect(write(async (transaction) => transaction.later(add('x', other)))).rejects.toMatchObject({ code: '42501' });
    expect(await notes(other)).toEqual([]);
  });

  it('says that it is committed once it is, and not when it is undone', async () => {
    const said: string[] = [];
    await write(async (transaction) => {
      transaction.later(add('a'));
      transaction.whenCommitted(() => said.push('one'));
      transaction.whenCommitted(() => said.push('two'));
      expect(said).toEqual([]);
    });
    expect(said).toEqual(['one', 'two']);
    const undone = write(async (transaction) => {
      transaction.whenCommitted(() => said.push('never'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(said).toEqual(['one', 'two']);
  });

  it('writes nothing when the work fails', async () => {
    const failing = write(async (transaction) => {
      transaction.later(add('a'));
      await transaction.flush();
      transaction.laterOnPlatform(setEpoch(31));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await notes()).toEqual([]);
    expect(await epochOf()).not.toBe(31);
  });

  it('does nothing at all where nothing was asked of it', async () => {
    expect(await write(async () => 'done')).toBe('done');
    expect(await notes()).toEqual([]);
  });
});

describe('a transaction', () => {
  it('sends what waits when it is told, once, and then goes on', async () => {
    await door.write(one, async (transaction) => {
      transaction.later(add('a'));
      await transaction.flush();
      await transaction.flush();
      expect(await transaction.query(count())).toEqual([{ count: '1' }]);
      transaction.later(add('b'));
    });
    expect(await notes()).toEqual(['a', 'b']);
  });

  it('stands in its own schema', async () => {
    await door.write(one, async (transaction) => {
      await transaction.begin();
      transaction.later(add('a'));
      await transaction.flush();
      expect(await transaction.query(named('select note from customer', []))).toEqual([{ note: 'a' }]);
      expect(transaction.schema).toBe(one.schema);
    });
    await door.writePlatform(async (transaction) => {
      expect(transaction.schema).toBe('platform');
      expect(await transaction.query(named('select number from tenant where number = $1', [one.tenant]))).toEqual([{ number: one.tenant }]);
    });
  });

  it('takes whatever it sends: statements over rows only', async () => {
    const refused = { code: 'STATEMENT_REFUSED' };
    const set = named('set local search_path = platform', []);
    for (const hand of ['later', 'laterOnPlatform', 'last'] as const)
      await expect(door.write(one, async (transaction) => void transaction[hand](set))).rejects.toMatchObject(refused);
    await expect(door.write(one, async (transaction) => transaction.query(set))).rejects.toMatchObject(refused);
  });
});
