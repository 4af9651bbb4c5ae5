import { uuidv7 } from 'uuidv7';
import { figure } from '../../../../../tools/prove/figures.mjs';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { addCustomer, bareScopes, clean, doorOf, sessionOf } from '../../../test/door';
import type { TenantScope } from './context';
import type { Door } from './door';
import { named } from './statement';

let database: TestDatabase;
let one: TenantScope;
let other: TenantScope;

beforeAll(async () => {
  database = await freshDatabase();
  [one, other] = (await bareScopes(database, 2)) as [TenantScope, TenantScope];
});
afterAll(() => database.drop());

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
      const door = doorOf(database, connections);
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
      await door.close();
      figure(`transactions over a pool of ${connections}`, mixture.transactions, { least: ROUNDS });
      figure(`of these failed or cancelled, pool of ${connections}`, aborted);
      figure(`of these cancelled, pool of ${connections}`, cancelled, { least: 1 });
      figure(`rows of the other organisation, pool of ${connections}`, wrong, { most: 0 });
    },
    600_000,
  );
});
