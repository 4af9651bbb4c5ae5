import { uuidv7 } from 'uuidv7';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { addCustomer, bareScopes, doorOf } from '../../../test/door';
import { type TenantScope, openTransaction } from './context';
import type { Door } from './door';
import { named } from './statement';
import { Whole, apart, currentWhole, wholeFor } from './whole';

let database: TestDatabase;
let door: Door;
let one: TenantScope;
let other: TenantScope;

beforeAll(async () => {
  database = await freshDatabase();
  door = doorOf(database, 3);
  [one, other] = (await bareScopes(database, 2)) as [TenantScope, TenantScope];
});
beforeEach(() => database.superuser.query(`truncate ${one.schema}.customer, ${other.schema}.customer cascade`));
afterEach(() => expect(door.pool.idleCount).toBe(door.pool.totalCount));
afterAll(async () => {
  await door.close();
  await database.drop();
});

const notesIn = ({ schema }: TenantScope) => named(`select note from ${schema}.customer order by id`, []);
const add = (note: string, scope = one) => door.write(scope, async (transaction) => transaction.later(addCustomer(scope, uuidv7(), note)));
const refuse = () =>
  door.write(one, async (transaction) => {
    transaction.later(addCustomer(one, uuidv7(), 'refused'));
    await transaction.flush();
    throw new Error('the rule says no');
  });

/** What everybody sees, however far the whole has come. */
async function committed(scope = one): Promise<string[]> {
  const { rows } = await database.superuser.query<{ note: string }>(`select note from ${scope.schema}.customer order by id`);
  return rows.map(({ note }) => note);
}

/** Runs work as parts of one whole, which is left open. */
async function within<Result>(work: (whole: Whole) => Promise<Result>): Promise<Result> {
  const whole = door.whole(one);
  return currentWhole.run(whole, () => work(whole));
}

describe('all that one call writes', () => {
  it('is one transaction: read by the call at once, there for others when it is committed, with what was added last', async () => {
    await within(async (whole) => {
      expect(whole.hasBegun).toBe(false);
      await add('first');
      expect(whole.hasBegun).toBe(true);
      await add('second');
      expect(await door.read(one, notesIn(one))).toEqual([{ note: 'first' }, { note: 'second' }]);
      expect(await door.readText(one, notesIn(one))).toBe('first');
      expect(await door.readText(one, named(`select note from ${one.schema}.customer where false`, []))).toBeNull();
      expect(await committed()).toEqual([]);
      await whole.commit(async (transaction) => transaction.later(addCustomer(one, uuidv7(), 'last')));
      expect(whole.hasBegun).toBe(false);
    });
    expect(await committed()).toEqual(['first', 'second', 'last']);
  });

  it('is undone as one', async () => {
    await within(async (whole) => {
      await add('first');
      await add('second');
      await whole.rollback();
    });
    expect(await committed()).toEqual([]);
  });

  it('says what it says when it is committed only then', async () => {
    const said: string[] = [];
    await within(async (whole) => {
      await door.write(one, async (transaction) => transaction.whenCommitted(() => said.push('part')));
      expect(said).toEqual([]);
      await whole.commit(async () => undefined);
    });
    expect(said).toEqual(['part']);
  });

  it('answers what a part reads last before the whole is committed', async () => {
    await within(async (whole) => {
      let answer: Promise<string | null> | undefined;
      await door.write(one, async (transaction) => {
        transaction.later(addCustomer(one, uuidv7(), 'first'));
        answer = transaction.last(named(`select count(*) from ${one.schema}.customer`, []));
      });
      expect(await answer).toBe('1');
      await whole.rollback();
    });
  });

  it('takes in what the same person does in the same organisation while it lasts, and nothing else', async () => {
    await within(async (whole) => {
      expect(wholeFor(one)).toBe(whole);
      expect(wholeFor({ ...one, epoch: 99 })).toBe(whole);
      expect(wholeFor({ ...one, actor: 'somebody else' })).toBeUndefined();
      expect(wholeFor(other)).toBeUndefined();
      await add('beside', other);
      await apart(() => add('apart'));
      expect(await committed()).toEqual(['apart']);
      await add('within');
      await whole.rollback();
      expect(wholeFor(one)).toBeUndefined();
    });
    expect(wholeFor(one)).toBeUndefined();
    expect([await committed(), await committed(other)]).toEqual([['apart'], ['beside']]);
  });

  it('lends its connection to repositories while a part works', async () => {
    await within(async (whole) => {
      await door.write(one, async () => expect(openTransaction.getStore()).toBeDefined());
      expect(openTransaction.getStore()).toBeUndefined();
      await whole.rollback();
    });
  });
});

describe('a part of a call that is refused', () => {
  it('undoes what was before it, and is the last word when nothing follows', async () => {
    await within(async (whole) => {
      expect(whole.wasRefused).toBe(false);
      await expect(refuse()).rejects.toThrow('the rule says no');
      expect([whole.wasRefused, whole.hasBegun]).toEqual([true, false]);
      await whole.rollback();
    });
    expect(await committed()).toEqual([]);
  });

  it('does not keep the call from another way, when nothing was written before', async () => {
    await within(async (whole) => {
      await expect(refuse()).rejects.toThrow('the rule says no');
      await add('another way');
      expect(whole.wasRefused).toBe(false);
      await whole.commit(async () => undefined);
    });
    expect(await committed()).toEqual(['another way']);
  });

  it('lets nothing be committed by halves', async () => {
    await within(async (whole) => {
      await add('lost');
      await expect(refuse()).rejects.toThrow('the rule says no');
      await add('the rest');
      await expect(whole.commit(async () => undefined)).rejects.toThrow(Error);
      await whole.rollback();
    });
    expect(await committed()).toEqual([]);
  });

  it('is nothing for the whole when its connection could not be had', async () => {
    let failures = 1;
    const whole: Whole = new Whole(one, async () => {
      if (failures-- > 0) throw new Error('no connection');
      return { transaction: {} as never, client: {} as never, release: () => undefined };
    });
    await expect(whole.write(async () => undefined)).rejects.toThrow('no connection');
    expect(whole.hasBegun).toBe(false);
    await whole.rollback();
    expect(failures).toBe(0);
  });
});
