import { uuidv7 } from 'uuidv7';
import type { PoolClient } from 'pg';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { addCustomer, bareScopes, doorOf } from '../../../test/door';
import { figure } from '../../../../../tools/prove/figures.mjs';
import { entities } from '../../app.module';
import { CustomerEntity } from '../../customer';
import { type TenantScope, companions, openTransaction } from './context';
import { openDataSource } from './data-source';
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

/** What is left in the session of a connection, asked without a transaction. */
async function sessionOf(client: PoolClient): Promise<object> {
  const { rows } = await client.query(
    `select current_setting('search_path') as path, nullif(current_setting('cap.token', true), '') as token, cap.tenant() as tenant, pg_my_temp_schema()::int as temporary, current_user as login, current_setting('transaction_read_only') as reading`,
  );
  return rows[0] as object;
}

/** The same of a door's only connection. */
async function session(door: Door): Promise<object> {
  const client = await door.pool.connect();
  try {
    return await sessionOf(client);
  } finally {
    client.release();
  }
}

const clean = { path: 'pg_catalog', token: null, tenant: null, temporary: 0, login: 'charter_serve', reading: 'off' };
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

describe('the TypeORM data source', () => {
  it('has no connection outside of a transaction and lends its own inside', async () => {
    const dataSource = await openDataSource(database.settings.databaseUrl, entities);
    await expect(dataSource.query('select 1')).rejects.toThrow('There is no open transaction of an organisation');
    await expect(dataSource.getRepository(CustomerEntity).find()).rejects.toThrow('There is no open transaction of an organisation');
    await expect(dataSource.transaction(async () => 1)).rejects.toThrow('There is no open transaction of an organisation');
    const door = openDoor(1);
    const found = await door.write(one, async (transaction) => {
      await transaction.begin();
      return dataSource.getRepository(CustomerEntity).findBy({ note: 'first' });
    });
    expect(found).toMatchObject([{ note: 'first' }]);
    expect(openTransaction.getStore()).toBeUndefined();
    await dataSource.destroy();
  });
});

/** Cancels what connections of the serving login are just at, over and over, until told to stop. */
function cancelling(): () => Promise<void> {
  let going = true;
  const work = async () => {
    while (going) {
      await database.superuser.query(
        `select pg_cancel_backend(pid) from pg_stat_activity where usename = 'charter_serve' and datname = current_database() and state = 'active' and random() < 0.2`,
      );
      await new Promise((later) => setTimeout(later, 5));
    }
  };
  const done = work();
  return () => {
    going = false;
    return done;
  };
}

/** Two organisations that read, write, fail, change their minds and are cancelled over the same connections. */
class Mixture {
  readonly written = [0, 0];
  transactions = 0;
  wrong = 0;
  aborted = 0;
  cancelled = 0;

  constructor(
    private readonly door: Door,
    private readonly scopes: readonly [TenantScope, TenantScope],
    private readonly label: string,
  ) {}

  act(n: number): Promise<void> {
    const side = n % 2;
    const [own, foreign] = side === 0 ? this.scopes : [this.scopes[1], this.scopes[0]];
    this.transactions += 1;
    const work =
      n % 7 === 3
        ? this.door.read(own, named('select 1 / 0', []))
        : n % 11 === 5
          ? this.door.read(own, named('select count(*) from generate_series(1, 100000)', []))
          : n % 5 === 1
            ? this.write(own, side, n % 3 > 0)
            : this.look(own, foreign, side);
    return work.then(
      () => undefined,
      ({ code }: { code?: string }) => {
        this.aborted += 1;
        if (code === '57014') this.cancelled += 1;
      },
    );
  }

  private async write(own: TenantScope, side: number, keeps: boolean): Promise<void> {
    await this.door.write(own, async (transaction) => {
      transaction.later(addCustomer(own, uuidv7(), `${this.label} of ${side}`));
      await transaction.flush();
      if (!keeps) throw new Error('changed its mind');
    });
    this.written[side] = (this.written[side] ?? 0) + 1;
  }

  private async look(own: TenantScope, foreign: TenantScope, side: number): Promise<void> {
    const rows = await this.door.read<{ note: string }>(
      own,
      named(
        `select note from (select note from ${own.schema}.customer where note like 'pool%' limit 50) own union all select note from ${foreign.schema}.customer`,
        [],
      ),
    );
    this.wrong += rows.filter(({ note }) => !note.endsWith(`of ${side}`)).length;
  }
}

describe('connections shared by two organisations', () => {
  /** DOOR_ROUNDS=20000 runs the whole. */
  const ROUNDS = Number(process.env['DOOR_ROUNDS'] ?? 700);

  it.each([1, 2, 10])(
    'give nobody a row of the other over a pool of %i, though work fails and is cancelled',
    async (connections) => {
      const door = openDoor(connections);
      const label = `pool ${connections}`;
      const mixture = new Mixture(door, [one, other], label);
      const calm = cancelling();
      for (let from = 0; from < ROUNDS; from += 50) await Promise.all([...Array(50).keys()].map((n) => mixture.act(from + n)));
      await calm();
      const { wrong, aborted, cancelled, written } = mixture;
      expect(wrong).toBe(0);
      expect(aborted).toBeGreaterThan(ROUNDS / 10);
      expect(cancelled).toBeGreaterThan(0);
      for (const [side, { schema }] of [one, other].entries()) {
        const { rows } = await database.superuser.query(`select count(*)::int as n from ${schema}.customer where note = $1`, [
          `${label} of ${side}`,
        ]);
        expect(rows).toEqual([{ n: written[side] }]);
      }
      expect(door.pool.idleCount).toBe(door.pool.totalCount);
      expect(door.pool.totalCount).toBeLessThanOrEqual(connections);
      const clients = await Promise.all(Array.from({ length: connections }, () => door.pool.connect()));
      for (const client of clients) expect(await sessionOf(client)).toEqual(clean);
      for (const client of clients) client.release();
      figure(`transactions over a pool of ${connections}`, mixture.transactions, { least: ROUNDS });
      figure(`of these failed or cancelled, pool of ${connections}`, aborted);
      figure(`of these cancelled, pool of ${connections}`, cancelled, { least: 1 });
      figure(`rows of the other organisation, pool of ${connections}`, wrong, { most: 0 });
    },
    600_000,
  );
});
