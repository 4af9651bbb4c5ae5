import { uuidv7 } from 'uuidv7';
import type { PoolClient } from 'pg';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { addCustomer, bareScopes, clean, doorOf, sessionOf } from '../../../test/door';
import { type TenantScope, companions } from './context';
import type { Door } from './door';
import { named } from './statement';

let database: TestDatabase;
let one: TenantScope;
let other: TenantScope;
const doors: Door[] = [];

function openDoor(connections: number): Door {
  const door = doorOf(database, connections);
  doors.push(door);
  return door;
}

beforeAll(async () => {
  database = await freshDatabase();
  [one, other] = (await bareScopes(database, 2)) as [TenantScope, TenantScope];
});
afterAll(async () => {
  await Promise.all(doors.map((door) => door.close()));
  await database.drop();
});

/** The same of a door's only connection. */
async function session(door: Door): Promise<object> {
  const client = await door.pool.connect();
  try {
    return await sessionOf(client);
  } finally {
    client.release();
  }
}

const notes = ({ schema }: TenantScope) => named(`select note from ${schema}.customer`, []);

describe('the door', () => {
  it('throws without an organisation, before it takes a connection', async () => {
    const door = openDoor(1);
    for (const tenant of [undefined, null, 0, -1, Number.NaN, '1; drop']) {
      const nobody = { ...one, tenant } as unknown as TenantScope;
      await expect(async () => door.read(nobody, notes(one))).rejects.toThrow('There is no organisation in this call');
      await expect(async () => door.readText(nobody, notes(one))).rejects.toThrow('There is no organisation in this call');
      await expect(async () =>
        door.write(nobody, async (transaction) => transaction.later(addCustomer(one, uuidv7(), 'x'))),
      ).rejects.toThrow('There is no organisation in this call');
    }
    expect(door.pool.idleCount).toBe(door.pool.totalCount);
  });

  it('opens the rows of one organisation only', async () => {
    const door = openDoor(2);
    await door.write(one, async (transaction) => transaction.later(addCustomer(one, uuidv7(), 'first')));
    expect(await door.read(one, notes(one))).toEqual([{ note: 'first' }]);
    expect(await door.read(one, notes(other))).toEqual([]);
    expect(await door.read(other, notes(one))).toEqual([]);
    expect(await door.readPlatform(notes(one))).toEqual([]);
    expect(await door.read(one, named('select * from platform.tenant', []))).toEqual([]);
    expect(await door.readPlatform(named('select count(*)::int as n from platform.tenant', []))).not.toEqual([{ n: 0 }]);
  });

  it('leaves nothing in the session after reading, writing and failing', async () => {
    const door = openDoor(1);
    await door.read(one, notes(one));
    expect(await session(door)).toEqual(clean);
    await door.write(one, async (transaction) => transaction.later(addCustomer(one, uuidv7(), 'second')));
    expect(await session(door)).toEqual(clean);
    await door.write(one, async (transaction) => {
      transaction.laterOnPlatform(named('update platform.tenant set epoch = epoch where number = $1', [one.tenant]));
    });
    expect(await session(door)).toEqual(clean);
    await expect(door.read(one, named('select 1 / 0', []))).rejects.toMatchObject({ code: '22012' });
    expect(await session(door)).toEqual(clean);
    await expect(door.write(one, async (transaction) => transaction.query(named('select 1 / 0', [])))).rejects.toMatchObject({
      code: '22012',
    });
    expect(await session(door)).toEqual(clean);
    await expect(
      door.write(one, async (transaction) => {
        await transaction.query(notes(one));
        throw new Error('the rule says no');
      }),
    ).rejects.toThrow('the rule says no');
    expect(await session(door)).toEqual(clean);
    expect(door.pool.totalCount).toBe(1);
  });

  it('rolls a failing statement back and gives the connection back', async () => {
    const door = openDoor(1);
    const id = uuidv7();
    const twice = door.write(one, async (transaction) => {
      transaction.later(addCustomer(one, id, 'never'));
      await transaction.flush();
      transaction.later(addCustomer(one, id, 'again'));
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect(await door.read(one, named(`select 1 from ${one.schema}.customer where id = $1`, [id]))).toEqual([]);
    expect([door.pool.totalCount, door.pool.idleCount, door.pool.waitingCount]).toEqual([1, 1, 0]);
  });

  it('does not take a swallowed failure for a commit', async () => {
    const door = openDoor(1);
    const id = uuidv7();
    const swallowed = door.write(one, async (transaction) => {
      await transaction.query(named('select 1 / 0', [])).catch(() => undefined);
      transaction.later(addCustomer(one, id, 'lost'));
    });
    await expect(swallowed).rejects.toThrow();
    const onlyRead = door.write(one, async (transaction) => {
      await transaction.query(named('select 1 / 0', [])).catch(() => undefined);
    });
    await expect(onlyRead).rejects.toThrow('nothing was written');
    expect(await door.read(one, named(`select 1 from ${one.schema}.customer where id = $1`, [id]))).toEqual([]);
  });

  it('takes a companion along under the capability of the platform, and reads under that of the organisation', async () => {
    const door = openDoor(1);
    const heard: (string | null)[] = [];
    const companion = { statement: named('select count(*) from platform.tenant', []), hear: (answer: string | null) => heard.push(answer) };
    const organisations = named(`select count(*) from platform.tenant`, []);
    const confirm = async () => Promise.reject(new Error('not what was presumed'));
    await companions.run({ waiting: companion, confirm }, async () => {
      await expect(door.readText(one, named('select 1 / 0', []))).rejects.toMatchObject({ code: '22012' });
      expect(heard).toEqual([]);
      expect(await door.readText(one, organisations)).toBe('0');
      expect(heard).toHaveLength(1);
      expect(Number(heard[0])).toBeGreaterThan(1);
      expect(await door.readText(one, organisations)).toBe('0');
      expect(heard).toHaveLength(1);
      await expect(door.write(one, async () => expect('the work').toBe('not begun'))).rejects.toThrow('not what was presumed');
    });
    expect(await session(door)).toEqual(clean);
  });

  it('goes on after a statement of a flight could not be parsed', async () => {
    const door = openDoor(1);
    for (let turn = 0; turn < 2; turn += 1) {
      await expect(door.readText(one, { name: 'wrong', text: 'select nonsense', values: [] })).rejects.toMatchObject({ code: '42703' });
      expect(await door.readText(one, { name: 'right', text: 'select $1::text', values: ['yes'] })).toBe('yes');
    }
  });

  it('changes nothing in a reading flush', async () => {
    const door = openDoor(1);
    await expect(door.read(one, addCustomer(one, uuidv7(), 'x'))).rejects.toMatchObject({ code: '25006' });
    await expect(door.readText(one, addCustomer(one, uuidv7(), 'x'))).rejects.toMatchObject({ code: '25006' });
    await expect(door.readPlatformText(named('delete from platform.session', []))).rejects.toMatchObject({ code: '25006' });
  });

  it('refuses several statements in one text', async () => {
    const door = openDoor(1);
    for (const text of [
      'select 1; select 2',
      `select 1; insert into ${one.schema}.customer default values`,
      'select 1; commit; set role charter_owner',
    ]) {
      await expect(door.read(one, { text, values: [] })).rejects.toMatchObject({ code: '42601' });
      await expect(door.write(one, async (transaction) => transaction.query({ text, values: [] }))).rejects.toMatchObject({
        code: '42601',
      });
    }
  });

  it('sends nothing but statements over rows, whoever asks the connection', async () => {
    const door = openDoor(1);
    const refused = { code: 'STATEMENT_REFUSED' };
    await expect(door.read(one, named('explain select 1', []))).rejects.toMatchObject(refused);
    const client: PoolClient = await door.pool.connect();
    for (const text of [
      'set role charter_owner',
      'begin',
      'commit',
      '-- select\nset x.y = 1',
      'prepare session as select 1',
      '(select 1)',
      '',
    ])
      await expect(client.query(text)).rejects.toMatchObject(refused);
    await expect(client.query({ text: 'select 1', submit: () => undefined } as never)).rejects.toMatchObject(refused);
    client.release();
    const half = door.write(one, async (transaction) => {
      transaction.later(addCustomer(one, uuidv7(), 'half'));
      transaction.later(named('set statement_timeout = 0', []));
    });
    await expect(half).rejects.toMatchObject(refused);
    expect(await door.read(one, named(`select 1 from ${one.schema}.customer where note = 'half'`, []))).toEqual([]);
  });

  it('lives on when the server ends its connections', async () => {
    const door = openDoor(2);
    await door.read(one, notes(one));
    await database.superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'charter_serve' and datname = current_database()`,
    );
    await new Promise((later) => setTimeout(later, 50));
    expect(await door.read(one, named('select 1 as n', []))).toEqual([{ n: 1 }]);
    const broken = door.write(one, async (transaction) => {
      const [backend] = await transaction.query<{ pid: number }>(named('select pg_backend_pid() as pid', []));
      await database.superuser.query('select pg_terminate_backend($1)', [backend?.pid]);
      await transaction.query(named('select 1', []));
    });
    await expect(broken).rejects.toThrow();
    expect(await door.read(one, named('select 1 as n', []))).toEqual([{ n: 1 }]);
  });
});
