import type { PoolClient } from 'pg';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { Seats } from './seats';
import { ExtendedClient } from './wire';

let database: TestDatabase;
let seats: Seats;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  seats = new Seats(4, { connectionString: database.settings.databaseUrl, connectionTimeoutMillis: 500, Client: ExtendedClient });
});
afterEach(() => seats.end());

const backendOf = async (client: PoolClient) => (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;

/** The backend that a call of an organisation is carried out by. */
async function backend(tenant: number): Promise<number | undefined> {
  const client = await seats.connect(tenant);
  try {
    return await backendOf(client);
  } finally {
    client.release();
  }
}

describe('seats', () => {
  it('give an organisation the same backend again and again, and another one another', async () => {
    const first = await backend(5);
    const other = await backend(6);
    expect(other).not.toBe(first);
    for (let n = 0; n < 10; n += 1) {
      expect(await backend(5)).toBe(first);
      expect(await backend(6)).toBe(other);
    }
    expect([seats.totalCount, seats.idleCount, seats.waitingCount]).toEqual([2, 2, 0]);
  });

  it('give the next free one while it is taken, and all of them to whoever needs them', async () => {
    const next = await backend(6);
    const clients = [await seats.connect(5), await seats.connect(5), await seats.connect(5), await seats.connect(5)];
    const pids = await Promise.all(clients.map(backendOf));
    expect(new Set(pids).size).toBe(4);
    expect(pids[1]).toBe(next);
    const fifth = seats.connect(5);
    expect(seats.waitingCount).toBe(1);
    clients[0]?.release();
    const client = await fifth;
    expect(await backendOf(client)).toBe(pids[0]);
    for (const each of [client, ...clients.slice(1)]) each.release();
    expect([seats.totalCount, seats.idleCount]).toEqual([4, 4]);
  });

  it('make a broken one anew', async () => {
    const broken = await backend(5);
    const client = await seats.connect(5);
    client.release(true);
    const anew = await backend(5);
    expect(anew).not.toBe(broken);
    expect(await backend(5)).toBe(anew);
  });

  it('are free again after a connection that could not be made', async () => {
    const nowhere = new Seats(1, { host: '127.0.0.1', port: 1, connectionTimeoutMillis: 200 });
    await expect(nowhere.connect(1)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(nowhere.connect(1)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect([nowhere.totalCount, nowhere.waitingCount]).toEqual([0, 0]);
    await nowhere.end();
  });
});
