import { randomBytes } from 'node:crypto';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { bareScopes, doorOf } from '../../../test/door';
import type { TenantScope } from '../tenancy/context';
import type { Door } from '../tenancy/door';
import { type Claim, IdempotencyLedger, type Sending } from './ledger';
import { openReply, sealReply } from './reply';

let database: TestDatabase;
let door: Door;
let ledger: IdempotencyLedger;
let scope: TenantScope;
let count = 0;

beforeAll(async () => {
  database = await freshDatabase();
  door = doorOf(database, 4);
  ledger = new IdempotencyLedger(door, database.settings);
  scope = (await bareScopes(database, 1))[0] as TenantScope;
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const sending = (more: Partial<Sending> = {}): Sending => ({
  scope,
  key: `key-${(count += 1)}`,
  call: 'mutation',
  keepsReply: true,
  ...more,
});
const claimed = async (each: Sending): Promise<Claim> => {
  const outcome = await ledger.claim(each);
  if (!('claim' in outcome)) throw new Error('It was answered already');
  return outcome.claim;
};
const concluded = (claim: Claim, reply: object) => door.write(claim.scope, (transaction) => ledger.conclude(transaction, claim, reply));
const rows = async (where = 'true') =>
  (await database.superuser.query<{ n: number }>(`select count(*)::int as n from ${scope.schema}.idempotency where ${where}`)).rows[0]?.n;
const change = (set: string, claim: Claim) =>
  database.superuser.query(`update ${scope.schema}.idempotency set ${set} where claim = $1`, [claim.id]);

describe('O-5 a key', () => {
  it('is claimed by one sending; another of the same call comes too early', async () => {
    const each = sending();
    const claim = await claimed(each);
    expect(claim).toMatchObject(each);
    await expect(ledger.claim(each)).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' });
  });

  it('gives its first reply to every later sending', async () => {
    const each = sending();
    await concluded(await claimed(each), { data: { made: '张三' } });
    expect(await ledger.claim(each)).toEqual({ reply: { data: { made: '张三' } } });
    expect(await ledger.claim(each)).toEqual({ reply: { data: { made: '张三' } } });
  });

  it('says only that its call was carried out, where the reply is not to be kept', async () => {
    const each = sending({ keepsReply: false });
    await concluded(await claimed(each), { data: 'personal' });
    await expect(ledger.claim(each)).rejects.toMatchObject({ code: 'IDEMPOTENCY_REPLY_NOT_KEPT' });
    await expect(ledger.claim({ ...each, keepsReply: true })).rejects.toMatchObject({ code: 'IDEMPOTENCY_REPLY_NOT_KEPT' });
  });

  it('is of one call: for another it is refused, in progress or done', async () => {
    const each = sending();
    const claim = await claimed(each);
    await expect(ledger.claim({ ...each, call: 'another' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await concluded(claim, {});
    await expect(ledger.claim({ ...each, call: 'another' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('is of one sender', async () => {
    const each = sending();
    const first = await claimed(each);
    const second = await claimed({ ...each, scope: { ...scope, actor: 'somebody else' } });
    expect(second.id).not.toBe(first.id);
  });

  it('is given back when its call had no effect', async () => {
    const each = sending();
    await ledger.release(await claimed(each));
    expect((await claimed({ ...each, call: 'another' })).call).toBe('another');
  });

  it('is not given back by whoever does not hold it, nor once there is a reply', async () => {
    const each = sending();
    const claim = await claimed(each);
    await ledger.release({ ...claim, id: '0199aaaa-0000-7000-8000-000000000000' });
    await ledger.release({ ...claim, scope: { ...scope, actor: 'somebody else' } });
    await expect(ledger.claim(each)).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' });
    await concluded(claim, { data: 1 });
    await ledger.release(claim);
    expect(await ledger.claim(each)).toEqual({ reply: { data: 1 } });
  });
});

describe('O-5 the lease of a sending', () => {
  it('is half a minute, longer than any statement may run', async () => {
    const claim = await claimed(sending());
    const { rows: found } = await database.superuser.query<{ seconds: number }>(
      `select extract(epoch from lease_until - at)::int as seconds from ${scope.schema}.idempotency where claim = $1`,
      [claim.id],
    );
    expect(found).toEqual([{ seconds: 30 }]);
  });

  it('runs out for a sender that died: the same call goes on, another does not', async () => {
    const each = sending();
    const dead = await claimed(each);
    await change(`lease_until = now() - interval '1 second'`, dead);
    await expect(ledger.claim({ ...each, call: 'another' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const next = await claimed(each);
    await expect(concluded(dead, { data: 'late' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' });
    await concluded(next, { data: 'in time' });
    await expect(concluded(next, { data: 'twice' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' });
    expect(await ledger.claim(each)).toEqual({ reply: { data: 'in time' } });
  });

  it('does not matter once there is a reply', async () => {
    const each = sending();
    const claim = await claimed(each);
    await concluded(claim, { data: 1 });
    await change(`lease_until = now() - interval '1 hour'`, claim);
    expect(await ledger.claim(each)).toEqual({ reply: { data: 1 } });
  });
});

describe('O-5 what is remembered', () => {
  it('is remembered for a day and not longer', async () => {
    const each = sending();
    const claim = await claimed(each);
    await concluded(claim, { data: 1 });
    await change(`at = now() - interval '23 hours 59 minutes'`, claim);
    expect(await ledger.claim(each)).toEqual({ reply: { data: 1 } });
    await change(`at = now() - interval '24 hours 1 minute'`, claim);
    const anew = await claimed({ ...each, call: 'another' });
    await expect(ledger.claim({ ...each, call: 'another' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_IN_PROGRESS' });
    expect(await rows(`claim = '${anew.id}' and at > now() - interval '1 minute' and reply is null`)).toBe(1);
  });

  it('is cleared away after its day, some with every new call', async () => {
    await database.superuser.query(`delete from ${scope.schema}.idempotency`);
    for (let n = 0; n < 25; n += 1) await claimed(sending());
    await database.superuser.query(`update ${scope.schema}.idempotency set at = now() - interval '25 hours'`);
    await claimed(sending());
    expect(await rows()).toBe(25 - 20 + 1);
    await claimed(sending());
    expect(await rows(`at < now() - interval '1 hour'`)).toBe(0);
  });

  it('is kept as a hash of the key, and a reply that only the key opens', async () => {
    const each = sending({ key: 'a-key-to-look-for' });
    await concluded(await claimed(each), { data: 'a reply to look for' });
    const { rows: found } = await database.superuser.query<{ row: string; reply: Buffer }>(
      `select i::text as row, reply from ${scope.schema}.idempotency i where reply is not null order by at desc limit 1`,
    );
    expect(found[0]?.row).not.toContain('a-key-to-look-for');
    expect(found[0]?.reply.toString('latin1')).not.toContain('a reply to look for');
  });
});

describe('O-5 a sealed reply', () => {
  const secret = randomBytes(32);
  const sealed = sealReply({ data: 1 }, secret, 'key', 'sender');

  it('is opened by the same sender with the same key on a server with the same secret', () => {
    expect(openReply(sealed, secret, 'key', 'sender')).toEqual({ data: 1 });
  });

  it.each<[string, () => unknown]>([
    ['another key', () => openReply(sealed, secret, 'kez', 'sender')],
    ['another sender', () => openReply(sealed, secret, 'key', 'sendes')],
    ['another secret', () => openReply(sealed, randomBytes(32), 'key', 'sender')],
  ])('is not opened with %s', (_, open) => {
    expect(open).toThrow();
  });
});
