import type { INestApplicationContext } from '@nestjs/common';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { createContext } from '../../app';
import type { Caller } from '../auth/principal';
import { Budgets } from './budgets';

let database: TestDatabase;
/** Three servers on one database. */
let servers: INestApplicationContext[];
let all: Budgets[];

beforeAll(async () => {
  database = await freshDatabase();
  servers = await Promise.all([1, 2, 3].map(() => createContext(database.settings)));
  all = servers.map((server) => server.get(Budgets));
}, 60_000);
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.drop();
});

const caller = (key: string) => ({ principal: { scope: { tenant: 1 }, key: { id: key } } }) as Caller;
const remaining = (budgets: Budgets, key: string) => budgets.standing(budgets.charge(caller(key), undefined, 0))?.remaining ?? -1;
const settleAll = async () => {
  for (const budgets of [...all, ...all]) await budgets.settle();
};

describe('a budget that several servers keep', () => {
  it('is the same for all once they have settled', async () => {
    for (const [place, budgets] of all.entries()) budgets.charge(caller('shared'), undefined, 1000 + place);
    // every server charges something, so that it asks
    await settleAll();
    for (const budgets of all) budgets.charge(caller('shared'), undefined, 1);
    await settleAll();
    const left = all.map((budgets) => remaining(budgets, 'shared'));
    for (const level of left) expect(level).toBeLessThanOrEqual(5000 - 3003 + 600);
  });

  it('stays spent for a server that starts', async () => {
    for (let turn = 0; turn < 5; turn += 1) all[0]?.charge(caller('busy'), undefined, 990);
    await settleAll();
    const [, second] = all as [Budgets, Budgets, Budgets];
    expect(second.charge(caller('busy'), undefined, 1).wait).toBe(0);
    await second.settle();
    expect(second.charge(caller('busy'), undefined, 4000).wait).toBeGreaterThan(0);
  });

  it('of one key is nothing to another', async () => {
    for (let turn = 0; turn < 5; turn += 1) all[0]?.charge(caller('one'), undefined, 1000);
    await settleAll();
    expect(all[0]?.charge(caller('other'), undefined, 4000).wait).toBe(0);
  });

  it('asks nothing of the database for a call', async () => {
    const count = async () => {
      const { rows } = await database.superuser.query<{ calls: string }>(
        'select coalesce(sum(xact_commit), 0)::text as calls from pg_stat_database where datname = current_database()',
      );
      return Number(rows[0]?.calls);
    };
    const before = await count();
    for (let turn = 0; turn < 1000; turn += 1) all[0]?.charge(caller('many'), undefined, 1);
    expect((await count()) - before).toBeLessThan(20);
  });
});
