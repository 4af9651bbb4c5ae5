import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { found, settled } from '../../../test/organisations';
import { createContext } from '../../app';
import type { TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { Tenants } from '../tenancy/tenants';
import { type HeardEvent, Listeners } from './listeners';
import { Outbox } from './outbox';
import { OutboxRelay } from './relay';
import { Sweep } from './sweep.job';

let database: TestDatabase;
/** Two servers on one database. */
let servers: INestApplicationContext[];
let scope: TenantScope;
const heard: HeardEvent[] = [];
let failures = 0;

beforeAll(async () => {
  database = await freshDatabase();
  servers = [await createContext(database.settings), await createContext(database.settings)];
  await found(servers[0]!, 'first');
  await settled(database.superuser);
  scope = (await servers[0]!.get(Tenants).bySlug('first'))!.scope;
  for (const server of servers) {
    server.get(Listeners).on('test', ['thing.made'], async (event) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('not now');
      }
      heard.push(event);
    });
    server.get(Listeners).on('steady', ['thing.made'], async () => undefined);
  }
}, 60_000);
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.drop();
});
beforeEach(() => {
  heard.length = 0;
  failures = 0;
});

const emit = (topic = 'thing.made') =>
  servers[0]!.get(Door).write(scope, async (transaction) => {
    servers[0]!.get(Outbox).emit(transaction, { topic, subject: 'Thing', subjectId: randomUUID(), payload: { number: 1 } }, Date.now());
  });
const relay = (server = 0) => servers[server]!.get(OutboxRelay);
const rows = async () =>
  (
    await database.superuser.query<{ waiting: number; effects: number }>(
      `select (select count(*)::int from ${scope.schema}.outbox where delivered_at is null) as waiting, (select count(*)::int from ${scope.schema}.outbox_effect) as effects`,
    )
  ).rows[0];
const onceMore = () =>
  database.superuser.query(`update ${scope.schema}.outbox set claimed_until = now() - interval '1 s' where delivered_at is null`);

describe('an event', () => {
  it('is heard once by each listener, in order, with what it says', async () => {
    for (let number = 0; number < 5; number += 1) await emit();
    await emit('thing.unheard');
    await relay().sweep(scope);
    expect(heard).toHaveLength(5);
    expect(heard[0]).toMatchObject({ topic: 'thing.made', subject: 'Thing', payload: { number: 1 } });
    expect(heard.map(({ serial }) => Number(serial))).toEqual(heard.map(({ serial }) => Number(serial)).sort((a, b) => a - b));
    expect(await rows()).toEqual({ waiting: 0, effects: 10 });
  });

  it('is heard once though two servers deliver at the same time', async () => {
    await Promise.all(Array.from({ length: 40 }, () => emit()));
    await Promise.all([relay(0).sweep(scope), relay(1).sweep(scope)]);
    await Promise.all([relay(0).sweep(scope), relay(1).sweep(scope)]);
    expect(new Set(heard.map(({ serial }) => serial)).size).toBe(40);
    expect(heard).toHaveLength(40);
    expect((await rows())?.waiting).toBe(0);
  });

  it('whose listener fails is heard by the others, and again by that one alone', async () => {
    failures = 1;
    await emit();
    await relay().sweep(scope);
    expect(heard).toHaveLength(0);
    expect((await rows())?.waiting).toBe(1);
    await onceMore();
    await relay().sweep(scope);
    expect(heard).toHaveLength(1);
    expect((await rows())?.waiting).toBe(0);
  });

  it('that a killed server had claimed or not even seen is found by the sweep', async () => {
    await emit();
    await emit();
    await database.superuser.query(
      `update ${scope.schema}.outbox set claimed_until = now() - interval '1 s', attempts = 1 where serial = (select min(serial) from ${scope.schema}.outbox where delivered_at is null)`,
    );
    await servers[1]!.get(Sweep).run(new AbortController().signal);
    expect(heard).toHaveLength(2);
  });

  it('that fails for ever is put aside', async () => {
    failures = 1000;
    await emit();
    for (let attempt = 0; attempt < 14; attempt += 1) {
      await database.superuser.query(
        `update ${scope.schema}.outbox set claimed_until = now() - interval '1 s' where delivered_at is null and claimed_until < 'infinity'`,
      );
      await relay().sweep(scope);
    }
    const { rows: aside } = await database.superuser.query(
      `select attempts, claimed_until::text as until from ${scope.schema}.outbox where delivered_at is null`,
    );
    expect(aside).toEqual([{ attempts: 12, until: 'infinity' }]);
  });
});
