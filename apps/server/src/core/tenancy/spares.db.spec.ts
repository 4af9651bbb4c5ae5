import type { INestApplicationContext } from '@nestjs/common';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { found, settled } from '../../../test/organisations';
import { createContext } from '../../app';
import { FREE_SPARE } from './provision';
import { Spares } from './spares';

let database: TestDatabase;
/** Two servers on one database. */
let servers: INestApplicationContext[];

beforeAll(async () => {
  database = await freshDatabase();
  servers = [await createContext(database.settings), await createContext(database.settings)];
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.drop();
});

const sparesOf = (place: number) => servers[place % servers.length]?.get(Spares) as Spares;

describe('O-1 a prepared schema', () => {
  it('is given to one sign-up only, though two servers found organisations at the same moment', async () => {
    const founded = await Promise.all(
      [...Array(6).keys()].map((place) => found(servers[place % 2] as INestApplicationContext, `at-once-${place}`)),
    );
    expect(new Set(founded.map(({ scope }) => scope.schema)).size).toBe(6);
  });

  it('is given to a sign-up as soon as it is made, without the ones that are made for others', async () => {
    await settled(database.superuser);
    await database.superuser.query(`update platform.tenant set taken_until = now() + interval '1 hour' where state = 'spare'`);
    const free = async () =>
      (await database.superuser.query<{ n: number }>(`select count(*)::int as n from platform.tenant where ${FREE_SPARE}`)).rows[0]?.n;
    const first = sparesOf(0).withSpare(async () => {
      expect(await free()).toBe(0);
      throw new Error('only looking');
    });
    await expect(first).rejects.toThrow('only looking');
    await database.superuser.query(`update platform.tenant set taken_until = null where state = 'spare'`);
  });

  it('is a spare again when its sign-up fails, also for the other server', async () => {
    await settled(database.superuser);
    const given: string[] = [];
    const failing = sparesOf(0).withSpare(async ({ id }) => {
      given.push(id);
      throw new Error('taken meanwhile');
    });
    await expect(failing).rejects.toThrow('taken meanwhile');
    await expect(
      sparesOf(1).withSpare(async ({ id }) => {
        given.push(id);
        throw new Error('this one too');
      }),
    ).rejects.toThrow('this one too');
    expect(given[1]).toBe(given[0]);
  });

  it('comes back when the server that took it died', async () => {
    await settled(database.superuser);
    const { rows } = await database.superuser.query<{ id: string }>(
      `update platform.tenant set taken_until = now() + interval '1 minute' where state = 'spare' returning id`,
    );
    const [first] = rows;
    await database.superuser.query(`update platform.tenant set taken_until = now() - interval '1 second' where id = $1`, [first?.id]);
    await sparesOf(0)
      .withSpare(async ({ id }) => {
        expect(id).toBe(first?.id);
        throw new Error('only looking');
      })
      .catch(() => undefined);
    expect.assertions(1);
  });
});
