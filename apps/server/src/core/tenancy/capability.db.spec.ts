import type { Client } from 'pg';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { signCapability } from './capability';

let database: TestDatabase;
let client: Client;
let key: Buffer;
const NOW = Date.now();

beforeAll(async () => {
  database = await freshDatabase();
  key = database.settings.key('capability');
  client = await database.serve();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** What the database makes of a token, in a transaction of its own. */
async function claimed(token: string): Promise<{ tenant: number | null; actor: string | null }> {
  await client.query('begin');
  await client.query('select cap.open($1)', [token]);
  const { rows } = await client.query<{ tenant: number | null; actor: string | null }>(
    'select cap.tenant() as tenant, cap.actor() as actor',
  );
  await client.query('rollback');
  return rows[0] ?? { tenant: null, actor: null };
}

const nothing = { tenant: null, actor: null };
const valid = () => signCapability({ tenant: 7, actor: '0199aaaa-0000-7000-8000-000000000001' }, key, NOW);

describe('the capability as the database checks it', () => {
  it('holds what was signed', async () => {
    expect(await claimed(valid())).toEqual({ tenant: 7, actor: '0199aaaa-0000-7000-8000-000000000001' });
    expect(await claimed(signCapability({ tenant: 0, actor: 'platform' }, key, NOW))).toEqual({ tenant: 0, actor: 'platform' });
  });

  it('agrees with HMAC-SHA-256 of node:crypto over many claims', async () => {
    for (let n = 1; n <= 200; n += 1) {
      const capability = { tenant: n * 4_999_999, actor: `actor-${n}` };
      expect(await claimed(signCapability(capability, key, NOW))).toEqual(capability);
    }
  });

  it('fails when any character is another', async () => {
    const token = valid();
    for (let place = 0; place < token.length; place += 1) {
      for (const other of ['0', '7', 'f', '|', 'é'].filter((character) => character !== token[place])) {
        expect(await claimed(token.slice(0, place) + other + token.slice(place + 1))).toEqual(nothing);
      }
    }
  });

  it('fails when it is shortened, lengthened, empty or in another writing', async () => {
    const token = valid();
    const claim = token.slice(0, token.lastIndexOf('|'));
    const others = [
      token.slice(1),
      token.slice(0, -1),
      `${token}0`,
      `${token}\n`,
      ` ${token}`,
      `0${token}`,
      `+${token}`,
      token.toUpperCase(),
      claim,
      '',
      '|||',
      `${claim}|${'0'.repeat(64)}`,
    ];
    for (const other of others) expect(await claimed(other)).toEqual(nothing);
  });

  it('fails with another key', async () => {
    expect(await claimed(signCapability({ tenant: 7, actor: 'x' }, Buffer.alloc(32, 1), NOW))).toEqual(nothing);
    expect(await claimed(signCapability({ tenant: 7, actor: 'x' }, database.settings.key('links'), NOW))).toEqual(nothing);
  });

  it('ends with its expiry, also within a transaction', async () => {
    expect(await claimed(signCapability({ tenant: 7, actor: 'x' }, key, NOW, -1))).toEqual(nothing);
    await client.query('begin');
    await client.query('select cap.open($1)', [signCapability({ tenant: 7, actor: 'x' }, key, Date.now(), 1)]);
    await new Promise((later) => setTimeout(later, 1100));
    const { rows } = await client.query('select cap.tenant() as tenant');
    await client.query('rollback');
    expect(rows).toEqual([{ tenant: null }]);
  });

  it('ends with the transaction', async () => {
    await client.query('begin');
    await client.query('select cap.open($1)', [valid()]);
    await client.query('commit');
    const { rows } = await client.query(`select cap.tenant() as tenant, nullif(current_setting('cap.token', true), '') as token`);
    expect(rows).toEqual([{ tenant: null, token: null }]);
  });

  it('takes both keys while one follows the other', async () => {
    const next = Buffer.alloc(32, 9);
    const { paddedKeys } = await import('./capability');
    const { inner, outer } = paddedKeys(next);
    await database.superuser.query('insert into cap.key values (2, $1, $2)', [inner, outer]);
    expect(await claimed(signCapability({ tenant: 7, actor: 'x' }, next, NOW))).toEqual({ tenant: 7, actor: 'x' });
    expect(await claimed(valid())).toMatchObject({ tenant: 7 });
    await database.superuser.query('delete from cap.key where id = 2');
    expect(await claimed(signCapability({ tenant: 7, actor: 'x' }, next, NOW))).toEqual(nothing);
  });
});
